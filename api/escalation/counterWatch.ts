import type { Logger } from 'pino'
import { type Clock, type Instant, seconds } from '../../models/domain/clock.ts'
import { callToEmptyCounter } from '../../models/domain/escalation/emptyCounter.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Presence } from '../presence/presence.ts'
import type { Ledger } from '../requests/ledger.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { MakeScene } from '../requests/scene.ts'
import { type Rounds, rounds } from '../rounds.ts'

const CHECK_EVERY_MS = seconds(5)
/** A clerk who fetches a form comes back in less. */
const EMPTY_MS = seconds(30)

interface Needed {
  readonly clock: Clock
  readonly log: Logger
  readonly directory: OfficeDirectory
  readonly presence: Presence
  readonly open: OpenRequests
  readonly ledger: Ledger
  readonly scene: MakeScene
}

/**
 * Open requests belong to the counter, not to one clerk: when no clerk has been there for a while, a superior is called
 * to the client who waits alone.
 */
export function watchCounter({ clock, log, directory, presence, open, ledger, scene }: Needed): Rounds {
  let emptySince: Instant | undefined
  return rounds({ clock, log, everyMs: CHECK_EVERY_MS, failed: 'the counter could not be watched', go: check })

  async function check(): Promise<void> {
    // Never in the future: the clock may have been set back.
    emptySince = somebodyIsThere() ? undefined : Math.min(emptySince ?? clock.now(), clock.now())
    const since = emptySince
    if (since === undefined) return
    const alone = open.all().filter((request) => Math.max(since, request.waitsFrom) + EMPTY_MS <= clock.now())
    await Promise.all(
      alone.map(({ id }) => ledger.change(id, (current) => callToEmptyCounter(current, scene(id), since))),
    )
  }

  function somebodyIsThere(): boolean {
    const { clerkIds } = directory.now.office
    // An office that has not said who its clerks are cannot be told that they have left.
    return clerkIds.length === 0 || clerkIds.some((personId) => presence.hasDevice(personId))
  }
}
