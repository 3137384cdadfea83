import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import { type DecisionContext, type Draft, reopenPages, settle } from './draft.ts'
import type { Request } from './request.ts'

/** Somebody is with the client: the only thing that stops the clock. */
export function arriveNow(draft: Draft, context: DecisionContext, personId: PersonId | undefined, at: Instant): void {
  settle(draft, context, 'arrived')
  draft.arrivedAt = at
  draft.checkFrom = at
  if (personId !== undefined) draft.arrivedId = personId
}

/** They were not there after all: their call rings again, as if they had never said so. */
export function unclaim(draft: Draft, context: DecisionContext, personId: PersonId): void {
  const claimed = draft.history.findLast((entry) => entry.kind === 'arrive' && entry.by === personId)
  delete draft.claim
  reopenPages(draft, context, (page) => page.personId === personId && page.closedIn === claimed?.version)
}

/** When the clerk said that this person is not with the client, unless they have said so anew or it was taken back. */
export function deniedAt({ history }: Request, personId: PersonId): Instant | undefined {
  const undone = new Set(history.map((entry) => entry.undoes))
  const last = history.findLast(
    ({ version, kind, by, personId: whose }) =>
      !undone.has(version) &&
      ((kind === 'arrive' && by === personId) || (kind === 'confirmArrival' && whose === personId)),
  )
  return last?.kind === 'confirmArrival' && last.reason === 'no' ? last.at : undefined
}
