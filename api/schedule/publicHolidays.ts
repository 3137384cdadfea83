import Holidays from 'date-holidays'
import type { ClosedDay } from '../../models/domain/directory/directory.ts'

const ofYears = new Map<number, readonly ClosedDay[]>()

/**
 * Public holidays of Poland, from the library that knows how Easter moves and since when Christmas Eve is one (2025).
 * Days that are only remembered or celebrated are working days, and are left out.
 */
export function publicHolidays(firstYear: number, lastYear: number): readonly ClosedDay[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  return years.flatMap((year) => {
    const known = ofYears.get(year) ?? reckon(year)
    ofYears.set(year, known)
    return known
  })
}

function reckon(year: number): readonly ClosedDay[] {
  const poland = new Holidays('PL', { types: ['public'] })
  const english = new Map(poland.getHolidays(year, 'en').map(({ date, name }) => [date, name]))
  return poland.getHolidays(year, 'pl').map(({ date, name }) => ({
    day: date.slice(0, 10),
    name: { pl: name, en: english.get(date) ?? name },
    isHoliday: true,
  }))
}
