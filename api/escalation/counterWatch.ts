import type { Logger } from 'pino'
import { type Clock, seconds } from '../../models/domain/clock.ts'
import { mayCall } from '../../models/domain/request/steps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Part } from '../platform/parts.ts'
import { repeatOnceBegun } from '../platform/repeatEvery.ts'
import type { Presence } from '../presence/presence.ts'
import type { Advancer } from '../requests/advancer.ts'
import type { OpenRequests } from '../requests/openRequests.ts'

const CHECK_EVERY_MS = seconds(5)

interface CounterSources {
  readonly clock: Clock
  readonly log: Logger
  readonly directory: OfficeDirectory
  readonly presence: Presence
  readonly open: OpenRequests
  readonly advancer: Advancer
}

/**
 * Open requests belong to the counter, not to one clerk: when no clerk has been there for a while, a superior is called
 * to the client who waits alone.
 */
export function watchCounter({ clock, log, directory, presence, open, advancer }: CounterSources): Part {
  return repeatOnceBegun({ clock, log, everyMs: CHECK_EVERY_MS, failed: 'the counter could not be watched', go: check })

  async function check(): Promise<void> {
    const now = clock.now()
    // Never in the future: the clock may have been set back.
    advancer.counterEmptySince = somebodyIsThere() ? undefined : Math.min(advancer.counterEmptySince ?? now, now)
    if (advancer.counterEmptySince === undefined) return
    await Promise.all(
      open
        .all()
        .filter(mayCall)
        .map(({ id }) => advancer.advance(id)),
    )
  }

  function somebodyIsThere(): boolean {
    const { clerkIds } = directory.now.office
    // An office that has not said who its clerks are cannot be told that they have left.
    return clerkIds.length === 0 || clerkIds.some((personId) => presence.hasDevice(personId))
  }
}
