import type { Instant } from '../domain/clock.ts'

/*
 * Moments as the office's wall shows them, wherever the computer is that shows them: the one place that writes them,
 * for the screens, the worker behind closed pages and the mails.
 */

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const
const DAY = { day: 'numeric', month: 'long' } as const

const FORMS = {
  /** "10:41" */
  time: CLOCK,
  /** "23 listopada" */
  day: DAY,
  /** "23 listopada 10:41" */
  dayAndTime: { ...DAY, ...CLOCK },
  /** "pon., 23 listopada 10:41" */
  weekdayAndTime: { weekday: 'short', ...DAY, ...CLOCK },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Making a format is slow, and a board asks every second. */
const known = new Map<string, Intl.DateTimeFormat>()

export function momentText(
  at: Instant,
  form: keyof typeof FORMS,
  { locale, timeZone }: { readonly locale: string; readonly timeZone: string },
): string {
  const key = `${form} ${locale} ${timeZone}`
  const format = known.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...FORMS[form] })
  known.set(key, format)
  return format.format(at)
}

/** "listopad 2026", of `2026-11`. */
export function monthText(month: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' })
  return format.format(Date.parse(`${month}-01T00:00:00Z`))
}
