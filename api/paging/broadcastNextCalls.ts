import type { Logger } from 'pino'
import type { Clock } from '../../models/domain/clock.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { mayCall } from '../../models/domain/request/steps.ts'
import { BOARDS } from '../../models/wire/boards.ts'
import { guarded } from '../platform/guarded.ts'
import { onceASecond } from '../platform/onceASecond.ts'
import { TimeSlice } from '../platform/timeSlice.ts'
import { isWatched, type ParterServer } from '../platform/web/sockets.ts'
import type { Presence } from '../presence/presence.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { ViewSources } from '../requests/requestView.ts'

const FAILED = 'a changed next call could not be told to the boards'

interface NextCallSources {
  readonly io: ParterServer
  readonly clock: Clock
  readonly log: Logger
  readonly presence: Presence
  readonly open: OpenRequests
  readonly views: ViewSources
  broadcastBoards(request: Request): void
}

/**
 * Whom Parter calls next depends on who can be reached, of which a request knows nothing until its time comes: where a
 * change of that changes the next call, the boards are told. Nothing is worked out while nobody looks at one.
 */
export function broadcastNextCalls({ io, clock, log, presence, open, views, broadcastBoards }: NextCallSources): void {
  const lastTold = new Map<string, string>()

  // One that cannot be told keeps no other from the boards.
  const tellOf = guarded(log, FAILED, (request: Request) => {
    const next = `${request.version} ${JSON.stringify(views.nextCall(request))}`
    if (lastTold.get(request.id) !== next) broadcastBoards(request)
    lastTold.set(request.id, next)
  })

  const lookSoon = onceASecond({ clock, log, failed: FAILED, go: tellChanged })
  presence.onChanged(() => {
    if (!isWatched(io, BOARDS)) lastTold.clear()
    else lookSoon()
  })

  async function tellChanged(): Promise<void> {
    const calling = open.all().filter(mayCall)
    const ids = new Set(calling.map(({ id }) => id))
    for (const id of lastTold.keys()) if (!ids.has(id)) lastTold.delete(id)
    // Each is the timer's whole decision on a copy.
    const slice = new TimeSlice()
    for (const { id } of calling) {
      if (slice.isOver) await slice.rest()
      const request = open.get(id)
      if (request && mayCall(request)) tellOf(request)
    }
  }
}
