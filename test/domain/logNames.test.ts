import { isRecorded, ROUTES, type RouteName } from '../../api/platform/web/authorize.ts'
import { ACCESS_MOVES } from '../../models/domain/accessRequests/accessRequest.ts'
import { AGREEMENT_MOVES } from '../../models/domain/agreements/agreement.ts'
import { LANGUAGES } from '../../models/domain/directory/directory.ts'
import { INTERPRETER_MOVES } from '../../models/domain/interpreters/interpreterCall.ts'
import { MOVE_TABLE, VISIT_MOVES } from '../../models/domain/lifecycle.ts'
import { MESSAGE_MOVES } from '../../models/domain/messages/message.ts'
import { ACTION_MOVES } from '../../models/domain/quality/qualityAction.ts'
import { COVER_MOVES } from '../../models/domain/schedule/cover.ts'
import { logMoveName } from '../../models/texts/logEventName.ts'
import { textsFor } from '../../models/texts/texts.ts'

const MOVES: Readonly<Partial<Record<RouteName, readonly string[]>>> = {
  move: Object.keys(MOVE_TABLE),
  moveVisit: VISIT_MOVES,
  moveAgreement: AGREEMENT_MOVES,
  moveCover: COVER_MOVES,
  moveMessage: MESSAGE_MOVES,
  moveInterpreter: INTERPRETER_MOVES,
  moveAccessRequest: ACCESS_MOVES,
  moveQualityAction: ACTION_MOVES,
}
const NAMES = Object.keys(ROUTES) as RouteName[]

describe.each(LANGUAGES)('the security log in %s', (language) => {
  const words = textsFor(language).administration

  test('names every order, and every attempt at what is not everybody’s', () => {
    const told = NAMES.filter(
      (name) => isRecorded(name) || ROUTES[name].method !== 'get' || Array.isArray(ROUTES[name].who),
    )
    expect(told.filter((name) => !Object.hasOwn(words.events, name))).toEqual([])
  })

  test('names every step of whatever it is a step of', () => {
    expect(NAMES.filter((name) => ROUTES[name].path.includes(':move')).toSorted()).toEqual(
      Object.keys(MOVES).toSorted(),
    )
    for (const [what, moves = []] of Object.entries(MOVES))
      for (const move of moves)
        expect([what, move, words.moves[what as keyof typeof words.moves]]).toEqual([
          what,
          move,
          expect.objectContaining({ [move]: expect.stringMatching(/./) }),
        ])
  })
})

test('the same step of another thing has another name', () => {
  const words = textsFor('pl').administration
  expect(logMoveName('moveAccessRequest', 'extend', words)).toBe('przedłużenie terminu')
  expect(logMoveName('move', 'extend', words)).toBe('przedłużenie')
  expect(logMoveName('move', 'notAMove', words)).toBe('notAMove')
})
