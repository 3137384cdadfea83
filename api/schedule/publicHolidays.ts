import type { ClosedDay } from '../../models/domain/directory/directory.ts'
import type { HolidayTexts } from '../../models/texts/pl/holidays.ts'
import { inEachLanguage } from '../../models/texts/texts.ts'
import daysOfYears from './data/publicHolidays.json' with { type: 'json' }

const DAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = daysOfYears

/**
 * Public holidays of Poland. When they are is data that `scripts/publicHolidays.mjs` writes with a library: the library
 * itself, with the calendars of the whole world, took a tenth of every start.
 */
export function publicHolidays(firstYear: number, lastYear: number): readonly ClosedDay[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  return years.flatMap((year) =>
    Object.entries(DAYS[year] ?? {}).map(([date, holiday]) => ({
      day: `${year}-${date}`,
      name: inEachLanguage(({ holidays }) => holidays[holiday as keyof HolidayTexts]),
      isHoliday: true,
    })),
  )
}
