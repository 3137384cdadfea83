import type { Clock } from '../../models/domain/clock.ts'
import type { PlaceId } from '../../models/domain/directory/directory.ts'
import type { DecisionContext } from '../../models/domain/request/draft.ts'
import type { RequestId } from '../../models/domain/request/request.ts'
import { isReachable } from '../../models/domain/request/responders.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { PageCount } from '../presence/pageCount.ts'
import type { Presence } from '../presence/presence.ts'
import type { OpenRequests } from './openRequests.ts'

interface Surroundings {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly presence: Presence
  readonly pageCount: PageCount
  readonly open: OpenRequests
  isArrivalCode?(placeId: PlaceId, code: string): boolean
  newId(): string
}

/** What a decision about this request looks at now. Somebody called elsewhere is asked after the others. */
export function decisionContexts({ clock, directory, presence, pageCount, open, isArrivalCode, newId }: Surroundings) {
  return (id: RequestId | undefined): DecisionContext => ({
    now: clock.now(),
    directory: directory.now,
    newId,
    ...(isArrivalCode ? { isArrivalCode } : {}),
    others: (request) => open.ofVisit(request.visitId).filter((other) => other.id !== request.id),
    presence: {
      pagedToday: (personId) => pageCount.of(personId),
      comingBackUntil: (personId) => presence.comingBackUntil(personId),
      standInsOf: (personId) => presence.standInsOf(personId),
      isOnlyByMessage: (personId) => presence.isOnlyByMessage(personId),
      reachOf(personId) {
        const reach = presence.reachOf(personId)
        return isReachable(reach) && open.isBusyElsewhere(personId, id) ? 'withClient' : reach
      },
    },
  })
}

export type MakeDecisionContext = ReturnType<typeof decisionContexts>
