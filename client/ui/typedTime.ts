/*
 * The hour of the clock as an office in Poland says and writes it, in 24 hours whatever language the browser has: its own
 * time field would ask an English one for AM and PM.
 */

/** "8", "830", "8.30" and "8:30" are "08:30"; midnight is also the end of a day. Nothing when it is no time. */
export function readTime(typed: string): string | undefined {
  const text = typed.trim()
  const [, hours = '', minutes = '00'] =
    /^(\d{1,2})\s*[:., ]\s*(\d\d)$/.exec(text) ?? /^(\d{1,2})(\d\d)$/.exec(text) ?? /^(\d{1,2})$/.exec(text) ?? []
  if (hours === '' || Number(minutes) > 59) return undefined
  if (Number(hours) > 23) return Number(hours) === 24 && minutes === '00' ? '00:00' : undefined
  return `${hours.padStart(2, '0')}:${minutes}`
}
