import type { WeekdayTexts } from '../pl/weekdays.ts'

export const weekdays: WeekdayTexts = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}
