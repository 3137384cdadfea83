/*
 * A day as people write it, day first, whatever language the browser has: its own date field would write it, and ask for
 * it, in the browser's way.
 */

/** "24.12.2026", "24/12/26", "24 12 2026", "24122026" and "2026-12-24" are "2026-12-24". Nothing when it is no day. */
export function readDay(typed: string): string | undefined {
  const text = typed.trim()
  const [, y, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  if (y && m && d) return realDay(y, m, d)
  const parts =
    /^(\d{1,2})[./, -]+(\d{1,2})[./, -]+(\d{4}|\d\d)$/.exec(text) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(text) ?? []
  const [, day, month, year] = parts
  return day && month && year ? realDay(year.length === 2 ? `20${year}` : year, month, day) : undefined
}

/**
 * What a form holds of what was typed: the day, or as it stands what is none, so that an optional field is not taken for
 * empty. In small letters: of a moment a "T" parts the day from the hour.
 */
export const heldDay = (typed: string): string => readDay(typed) ?? typed.trim().toLowerCase()

/** Of this century, and in the calendar: the 31st of April is none. */
function realDay(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${text}T00:00:00Z`)
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
  return isReal && year.startsWith('20') ? text : undefined
}

/** "24.12.2026", or as the language of the page writes it. */
export function writtenDay(day: string, locale: string): string {
  if (readDay(day) === undefined) return day
  const digits = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale, digits).format(Date.parse(`${day}T00:00:00Z`))
}
