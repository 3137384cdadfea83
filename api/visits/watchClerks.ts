import type { Logger } from 'pino'
import { type Clock, type Instant, seconds } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { isAway } from '../../models/domain/request/advance.ts'
import { COUNTER_EMPTY_MS } from '../../models/domain/request/escalation.ts'
import { responsible } from '../../models/domain/visit/responsible.ts'
import type { Visit } from '../../models/domain/visit/visit.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { guarded } from '../platform/guarded.ts'
import { repeatOnceBegun } from '../platform/repeatEvery.ts'
import { TimeSlice } from '../platform/timeSlice.ts'
import { UnderWay } from '../platform/underWay.ts'
import type { Presence } from '../presence/presence.ts'
import type { VisitRepository } from './visitRepository.ts'

const CHECK_EVERY_MS = seconds(5)

interface WatchedClerks {
  readonly clock: Clock
  readonly log: Logger
  readonly directory: OfficeDirectory
  readonly presence: Presence
  readonly openVisits: VisitRepository
}

/**
 * Passes visits on when their clerk goes: at once when they say that they are out or off duty; after half a minute when
 * their screens have closed, by signing out for example. A page that is loaded anew takes a moment.
 */
export function watchClerks({ clock, log, directory, presence, openVisits: visits }: WatchedClerks) {
  let startedAt = clock.now()
  const underWay = new UnderWay()
  const seenAt = new Map<PersonId, Instant>()
  /** Since when somebody is out, absent, or off duty after having been on it. */
  const leftAt = new Map<PersonId, Instant>()
  const wereOnDuty = new Set<PersonId>()

  const check = (): Promise<void> => underWay.add(lookAtAll())
  presence.onChanged((personId) => {
    noteWhere(personId)
    if (directory.now.office.clerkIds.includes(personId) || visits.countOf(personId) > 0) checkSoon()
  })
  const checkSoon = guarded(log, 'visits could not be passed on', check)
  const round = repeatOnceBegun({
    clock,
    log,
    everyMs: CHECK_EVERY_MS,
    failed: 'visits could not be passed on',
    go: check,
  })

  function noteWhere(personId: PersonId): void {
    const isOnDuty = presence.isOnDuty(personId)
    if (isOnDuty) wereOnDuty.add(personId)
    const hasLeft = isAway(presence.reachOf(personId)) || (!isOnDuty && wereOnDuty.has(personId))
    if (!hasLeft) leftAt.delete(personId)
    else if (!leftAt.has(personId)) leftAt.set(personId, clock.now())
  }

  async function lookAtAll(): Promise<void> {
    const now = clock.now()
    // Never in the future: the clock may have been set back.
    startedAt = Math.min(startedAt, now)
    for (const [personId, at] of seenAt) seenAt.set(personId, Math.min(at, now))
    for (const clerkId of new Set(visits.all().map((visit) => visit.clerkId))) {
      noteWhere(clerkId)
      if (presence.hasDevice(clerkId)) seenAt.set(clerkId, now)
    }
    const slice = new TimeSlice()
    for (const { id } of visits.all()) {
      if (slice.isOver) await slice.rest()
      const visit = visits.get(id)
      // Most of the time nothing is to be done, and nothing stands in line for it.
      if (visit && passedOn(visit) !== visit) await visits.change(id, passedOn)
    }
  }

  function passedOn(visit: Visit): Visit {
    if (visit.endedAt !== undefined) return visit
    return responsible(visit, {
      directory: directory.now,
      now: clock.now(),
      isThere: (personId) => (personId === visit.clerkId ? isStillThere(visit) : isHere(personId)),
      isOnDuty: (personId) => presence.isOnDuty(personId),
      visitsOf: (personId) => visits.countOf(personId),
    })
  }

  const isHere = (personId: PersonId): boolean =>
    presence.hasDevice(personId) && !isAway(presence.reachOf(personId)) && !leftAt.has(personId)

  /** Whoever began a visit, or took it, was there then, whatever their screens say. */
  function isStillThere(visit: Visit): boolean {
    const { clerkId } = visit
    const takenAt = visit.history.findLast(({ kind, by }) => kind === 'take' && by === clerkId)?.at ?? visit.begunAt
    if ((leftAt.get(clerkId) ?? 0) > takenAt) return false
    const lastSeenAt = Math.max(seenAt.get(clerkId) ?? 0, takenAt, startedAt)
    return presence.hasDevice(clerkId) || clock.now() - lastSeenAt < COUNTER_EMPTY_MS
  }

  return {
    begin: () => round.begin(),
    idle: async () => {
      await round.idle()
      await underWay.idle()
    },
    stop: () => round.stop(),
  }
}
