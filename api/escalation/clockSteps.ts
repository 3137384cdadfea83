import type { Logger } from 'pino'
import { seconds } from '../../models/domain/clock.ts'
import { shifted } from '../../models/domain/request/shift.ts'
import { closingAfter } from '../../models/domain/schedule/workingTime.ts'
import type { Sessions } from '../accounts/sessions.ts'
import type { SteadyClock } from '../clock.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Ledger } from '../requests/ledger.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import { type Rounds, rounds } from '../rounds.ts'
import type { Runner } from './runner.ts'

const CHECK_EVERY_MS = seconds(1)
/** Smaller differences are drift, and simply followed. */
const STEP_MS = seconds(1)

interface Needed {
  readonly clock: SteadyClock
  readonly log: Logger
  readonly directory: OfficeDirectory
  readonly runner: Runner
  readonly ledger: Ledger
  readonly open: OpenRequests
  readonly sessions: Sessions
}

/** Watches for a wall clock that was set, and moves what is pending along with it. */
export function followClockSteps({ clock, log, directory, runner, ledger, open, sessions }: Needed): Rounds {
  return rounds({ clock, log, everyMs: CHECK_EVERY_MS, failed: 'the clock could not be followed', go: follow })

  async function follow(): Promise<void> {
    const driftMs = clock.driftMs()
    if (Math.abs(driftMs) < STEP_MS) return clock.adopt(driftMs)
    await runner.whilePaused(async () => {
      const ids = open.all().map((request) => request.id)
      log.warn({ driftMs, requests: ids.length }, 'the clock was set: what is pending moves with it')
      const closesAt = closingAfter(directory.now.office, clock.now() + driftMs)
      const shift = { deltaMs: driftMs, closesAt }
      await Promise.all(ids.map((id) => ledger.change(id, (current) => shifted(current, shift))))
      await sessions.shift(driftMs)
      clock.adopt(driftMs)
    })
  }
}
