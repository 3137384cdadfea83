import { answersFor, moveOf } from '../../client/screens/calls/answers.ts'
import { clientSentence } from '../../client/screens/counter/clientSentence.ts'
import { unreached } from '../../client/screens/counter/unreachedPeople.ts'
import { byLateness, steadyOrder, withEnded } from '../../client/state/boardOrder.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { RequestView } from '../../models/wire/views.ts'
import { callLine, callView, person, requestView } from './views.ts'

const pl = textsFor('pl')
const say = (text: { readonly pl: string }): string => text.pl
const told = (fields: Partial<RequestView>, now = 0) => clientSentence(requestView(fields), now, pl, say)

describe('the order of the board', () => {
  test('nobody reachable comes before a claimed arrival, that before lateness, and who is here comes last', () => {
    const requests = [
      requestView({ code: 'here', status: 'arrived' }),
      requestView({ code: 'called' }),
      requestView({ code: 'late', lateSince: 5 }),
      requestView({ code: 'claimed', claim: { person: person('ewa'), until: 9 } }),
      requestView({ code: 'nobody', nobodySince: 1 }),
    ]
    expect(requests.sort(byLateness).map(({ code }) => code)).toEqual(['nobody', 'claimed', 'late', 'called', 'here'])
  })

  test('while a hand is over the list nothing moves, and new ones come behind', () => {
    expect(steadyOrder(['a', 'b'], ['c', 'b', 'a'], true)).toEqual(['a', 'b', 'c'])
    expect(steadyOrder(['a', 'b'], ['c', 'b', 'a'], false)).toEqual(['c', 'b', 'a'])
  })

  test('what has just ended keeps its place while it can be taken back', () => {
    expect(withEnded(['a', 'b', 'c'], ['a', 'c'], ['b'])).toEqual(['a', 'b', 'c'])
  })
})

describe('what the clerk reads out', () => {
  test('names the position and the floor, never the name', () => {
    const sentence = told({
      status: 'accepted',
      responder: { person: person('ewa'), acceptedAt: 0, expectedAt: 180_000, byPhone: false },
    })
    expect(sentence).toContain('position of ewa')
    expect(sentence).toContain(pl.common.fromFloor(2))
    expect(sentence).toContain(pl.common.aboutMinutes(3))
  })

  test('does not promise a moment when the promised moment has passed', () => {
    const responder = { person: person('ewa'), acceptedAt: 0, expectedAt: 1_000, byPhone: false }
    expect(told({ status: 'accepted', responder }, 2_000)).toBe(
      pl.tell.comingLate('position of ewa', pl.common.fromFloor(2)),
    )
  })

  test('says that the manager was called only when the call has reached one', () => {
    const manager = callLine({ as: 'manager', state: 'sent' })
    expect(told({ lateSince: 1, calls: [manager] })).toBe(pl.tell.lateAlone)
    expect(told({ lateSince: 1, calls: [{ ...manager, state: 'delivered' }] })).toBe(pl.tell.late)
  })

  test('is said aloud: no abbreviation', () => {
    const inspector = { ...person('ewa'), position: { pl: 'inspektor ds. dowodów', en: '' } }
    expect(told({ calls: [callLine({ person: inspector, state: 'seen' })] })).toBe(
      pl.tell.seen('inspektor do spraw dowodów'),
    )
  })

  test('is true when nobody could be notified', () => {
    expect(told({ nobodySince: 1 })).toBe(pl.tell.nobody)
  })
})

describe('who is out of reach', () => {
  test('is nobody who is called now, on the way, or says they are here', () => {
    const skipped = ['ewa', 'jan', 'ola', 'adam'].map((id) => ({ person: person(id), why: 'unreachable' as const }))
    const request = requestView({
      skipped,
      calls: [callLine({ person: person('ewa') })],
      responder: { person: person('jan'), acceptedAt: 0, byPhone: false },
      claim: { person: person('ola'), until: 9 },
    })
    expect(unreached(request).map((each) => each.person.id)).toEqual(['adam'])
  })
})

describe('the answers of a called person', () => {
  test('are only what the server allows now', () => {
    for (const as of ['competent', 'manager', 'colleague', 'secretariat'] as const) {
      const call = callView({ as, moves: ['accept', 'noted'] })
      for (const answer of answersFor(call)) expect(call.moves).toContain(moveOf(answer, call))
    }
  })

  test('a manager who comes takes over, so that the first one is freed and told', () => {
    expect(moveOf('now', callView({ as: 'manager' }))).toBe('takeOver')
    expect(moveOf('now', callView({ as: 'competent' }))).toBe('accept')
  })
})
