/*
 * The browser's own date and time fields: labelled, walked by keyboard and read out in each person's way by the browser
 * itself. They write "2026-12-01" and "08:30", and an empty text for anything that is no date.
 */

/** A day of this century that the server would take. */
export const isDay = (text: string): boolean => /^20\d\d-\d\d-\d\d$/.test(text)

/** "08:30" is 510; nothing when it is no time. */
export function minuteOf(time: string): number | undefined {
  const [hours, minutes] = time.split(':').map(Number)
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return undefined
  return hours * 60 + minutes
}

/** 510 is "08:30"; the end of the day is midnight. */
export function timeOf(minute: number): string {
  const within = minute % 1440
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}
