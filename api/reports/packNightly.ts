import { type Instant, minutes } from '../../models/domain/clock.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import { lastNight } from '../platform/lastNight.ts'
import { type Repetition, repeatEvery } from '../platform/repeatEvery.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { DailyFacts } from './dailyFacts.ts'

/** After what is forgotten in a night. */
const PACK_MINUTE = 3 * 60 + 30
const LOOK_EVERY_MS = minutes(10)

interface PackNightlyDeps extends Platform {
  readonly dailyFacts: DailyFacts
  readonly timeZone: () => string
  /** Of several servers one packs: the others read what it has packed. */
  readonly isItsTurn: () => boolean
}

/** Packs every night the days that are over, and soon after a start whatever is not packed: so no question waits for it. */
export function packNightly({ clock, log, dailyFacts, timeZone, isItsTurn }: PackNightlyDeps): Repetition {
  let doneAt: Instant = Number.NEGATIVE_INFINITY
  const failed = 'days could not be packed for the reports; it is tried again'
  const looks = repeatEvery({ clock, log, everyMs: LOOK_EVERY_MS, failed, go: look })

  async function look(): Promise<void> {
    const now = clock.now()
    if (doneAt >= lastNight(now, timeZone(), PACK_MINUTE) || !isItsTurn()) return
    try {
      await dailyFacts.packDays()
      doneAt = now
    } catch (error) {
      // Of a store that is away everybody is told elsewhere.
      if (!(error instanceof StoreUnavailable)) throw error
    }
  }

  return {
    idle: () => looks.idle(),
    stop() {
      looks.stop()
      dailyFacts.stop()
    },
  }
}
