/** Monday first, as in the middle of a sentence. */
export const weekdays = {
  mon: 'poniedziałek',
  tue: 'wtorek',
  wed: 'środa',
  thu: 'czwartek',
  fri: 'piątek',
  sat: 'sobota',
  sun: 'niedziela',
}

export type WeekdayTexts = typeof weekdays

const headed = (day: string): string => `${day.charAt(0).toUpperCase()}${day.slice(1)}`

/** As a column is headed. */
export const weekdayHeadings: WeekdayTexts = {
  mon: headed(weekdays.mon),
  tue: headed(weekdays.tue),
  wed: headed(weekdays.wed),
  thu: headed(weekdays.thu),
  fri: headed(weekdays.fri),
  sat: headed(weekdays.sat),
  sun: headed(weekdays.sun),
}
