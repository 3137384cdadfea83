import {
  ACCESS_MOVE_TABLE,
  ACCESS_MOVES,
  type AccessRequest,
  answerBy,
  urgencyOf,
  workableBy,
} from '../../models/domain/accessRequests/accessRequest.ts'
import type { Instant } from '../../models/domain/clock.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { AllTexts } from '../../models/texts/pl/all.ts'
import type { AccessListView, AccessView } from '../../models/wire/accessRequests.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'

interface Around {
  readonly directory: OfficeDirectory
  readonly now: Instant
}

export function accessView(request: AccessRequest, { roles }: Actor, { directory, now }: Around): AccessView {
  const { id, kind, receivedOn, state, steps, enteredBy } = request
  const { office } = directory.now
  const last = answerBy(request)
  const mayMove = roles.includes('admin')
  return {
    id,
    kind,
    receivedOn,
    state,
    answerBy: last,
    workableBy: workableBy(office, last),
    urgency: urgencyOf(request, office, now),
    enteredBy: directory.person(enteredBy).name,
    steps: steps.map(({ by, ...step }) => ({ ...step, byName: directory.person(by).name })),
    moves: mayMove ? ACCESS_MOVES.filter((move) => ACCESS_MOVE_TABLE[move].from.includes(state)) : [],
  }
}

export function accessList(requests: readonly AccessRequest[], actor: Actor, around: Around): AccessListView {
  const newestFirst = [...requests].sort(
    (a, b) => b.receivedOn.localeCompare(a.receivedOn) || b.enteredAt - a.enteredAt,
  )
  return { requests: newestFirst.map((request) => accessView(request, actor, around)) }
}

/** The register as a list for a spreadsheet. */
export function accessRows(
  { requests }: AccessListView,
  { accessRequests: words }: AllTexts,
  timeZone: string,
): readonly (readonly string[])[] {
  const { columns, kinds, states } = words
  return [
    [columns.number, columns.receivedOn, columns.kind, columns.answerBy, columns.state, columns.endedOn],
    ...requests.map(({ id, receivedOn, kind, answerBy: last, state, steps }) => {
      const end = steps.findLast(({ move }) => move === 'answer' || move === 'withdraw')
      const isOver = state === 'answered' || state === 'withdrawn'
      return [id, receivedOn, kinds[kind], last, states[state], isOver && end ? localTime(end.at, timeZone).day : '']
    }),
  ]
}
