import type { Instant } from '../../models/domain/clock.ts'
import { dayAfter, instantOf, localTime } from '../../models/domain/schedule/workingTime.ts'

/** When it was last this minute of the day, by the clock on the office's wall. */
export function lastNight(now: Instant, timeZone: string, minuteOfDay: number): Instant {
  const { day } = localTime(now, timeZone)
  const today = instantOf(day, minuteOfDay, timeZone)
  return today <= now ? today : instantOf(dayAfter(day, -1), minuteOfDay, timeZone)
}
