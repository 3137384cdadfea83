import type { Instant } from '../../../models/domain/clock.ts'
import { localTime } from '../../../models/domain/schedule/workingTime.ts'
import { officeZone } from '../../state/time.ts'

/** 510 is "08:30", as a browser's time field writes it. */
export const minuteText = (minuteOfDay: number): string =>
  `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`

export const timeOfDay = (at: Instant): string => minuteText(localTime(at, officeZone()).minuteOfDay)

/** "08:30" is 510; undefined when it is no time. */
export function minuteOf(time: string): number | undefined {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute)
}
