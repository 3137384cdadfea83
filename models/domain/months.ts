/** A month of a calendar: `2026-11`. */
export const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/
/** The report of the act is of four years; one may look at a year more. */
export const MOST_MONTHS = 60

/** In which a day lies. */
export const monthOf = (day: string): string => day.slice(0, 7)

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1

/** A negative number of months before is after. */
export function monthBefore(month: string, by: number): string {
  const number = numberOf(month) - by
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}

export const monthsBetween = (first: string, last: string): number => numberOf(last) - numberOf(first)

/** Both months are there, in order, and not too far from each other. */
export const isPeriod = (from: string, to: string): boolean =>
  MONTH.test(from) && MONTH.test(to) && from <= to && monthsBetween(from, to) < MOST_MONTHS
