import { readDay } from '../../ui/typedDay.ts'

/*
 * What the fields for days and hours write. "2026-12-01": DayField. "08:30": TimeField. Both may hold what is none.
 */

/** A day of this century that the server would take. */
export const isDay = (text: string): boolean => readDay(text) === text

/** "08:30" is 510; nothing when it is no time. */
export function minuteOf(time: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}

/** Of "2026-12-01T10:75": the day is said, and the hour is none. */
export function isOfTime(moment: string): boolean {
  const [day = '', time] = moment.split('T')
  return isDay(day) && time !== undefined && minuteOf(time) === undefined
}

/** 510 is "08:30"; the end of the day is midnight. */
export function timeOf(minute: number): string {
  const within = minute % 1440
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}
