import type { Logger } from 'pino'
import type { Clock } from '../../models/domain/clock.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { mayCall } from '../../models/domain/request/steps.ts'
import { guarded } from '../platform/guarded.ts'
import { onceASecond } from '../platform/onceASecond.ts'
import { TimeSlice } from '../platform/timeSlice.ts'
import { isWatched, type ParterServer } from '../platform/web/sockets.ts'
import type { Presence } from '../presence/presence.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { ViewSources } from '../requests/requestView.ts'
import { boardTeller } from './boardBroadcaster.ts'
import type { BoardSnapshots } from './boardSnapshots.ts'

const FAILED = 'who could come now could not be told to the supervisors'

interface WhoCanComeSources {
  readonly io: ParterServer
  readonly clock: Clock
  readonly log: Logger
  readonly presence: Presence
  readonly repository: RequestRepository
  readonly open: OpenRequests
  readonly views: ViewSources
  readonly boards: Pick<BoardSnapshots, 'noteChange'>
}

/**
 * Who could come to one client depends on who is with another, of which a request knows nothing: supervisors are told
 * anew where that is no longer the same. Nothing is worked out while none of them looks.
 */
export function broadcastWhoCanCome(sources: WhoCanComeSources): void {
  const { io, clock, log, presence, repository, open, views } = sources
  const tellBoard = boardTeller(sources)
  const lastTold = new Map<string, string>()

  const signOf = (request: Request): string => JSON.stringify(views.whoCanCome(request) ?? '')
  // One that cannot be told keeps no other from the supervisors.
  const tellOf = guarded(log, FAILED, (request: Request) => {
    const sign = signOf(request)
    if (lastTold.get(request.id) !== sign) tellBoard('supervisor', request)
    lastTold.set(request.id, sign)
  })
  // While nobody looks, what was told is forgotten: whoever comes next begins with how things are then.
  const isWatchedNow = (): boolean => isWatched(io, ['supervisor'])

  // Whoever accepts, arrives or signs in changes the choice for every other request.
  const lookSoon = onceASecond({ clock, log, failed: FAILED, go: tellChanged })
  presence.onChanged(() => {
    if (!isWatchedNow()) lastTold.clear()
    else lookSoon()
  })
  repository.onSaved((request) => {
    if (!isWatchedNow()) return lastTold.clear()
    // The boards have just been told of this one itself.
    lastTold.set(request.id, signOf(request))
    lookSoon()
  })

  async function tellChanged(): Promise<void> {
    const ids = new Set(open.all().map(({ id }) => id))
    for (const id of lastTold.keys()) if (!ids.has(id)) lastTold.delete(id)
    const slice = new TimeSlice()
    for (const id of ids) {
      if (slice.isOver) await slice.rest()
      const request = open.get(id)
      if (request && mayCall(request)) tellOf(request)
    }
  }
}
