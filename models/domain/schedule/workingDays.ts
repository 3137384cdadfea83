import { type Instant, minutes } from '../clock.ts'
import type { Office } from '../directory/directory.ts'
import { dayAfter, hoursOn, instantOf, localTime } from './workingTime.ts'

/** Longer than any holidays. */
const DAYS_LOOKED_AT = 60

/**
 * So many working days later, at the same time by the clock on the wall; where the office opens later or closes earlier
 * on that day, then. A day on which the office is closed counts for nothing. An office that never opens works every day.
 */
export function afterWorkingDays(office: Office, at: Instant, days: number): Instant {
  const { timeZone } = office
  const { day: today, minuteOfDay } = localTime(at, timeZone)
  let left = days
  for (let ahead = 1; ahead <= DAYS_LOOKED_AT + days; ahead += 1) {
    const day = dayAfter(today, ahead)
    const hours = hoursOn(office, day)
    if (hours) left -= 1
    if (hours && left === 0)
      return instantOf(day, Math.min(Math.max(minuteOfDay, hours.from), hours.to), timeZone) + (at % minutes(1))
  }
  return instantOf(dayAfter(today, days), minuteOfDay, timeZone)
}
