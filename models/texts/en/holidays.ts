import type { HolidayTexts } from '../pl/holidays.ts'

export const holidays: HolidayTexts = {
  newYear: 'New Year’s Day',
  epiphany: 'Epiphany',
  easter: 'Easter Sunday',
  easterMonday: 'Easter Monday',
  labourDay: 'Labour Day',
  constitutionDay: '3 May Constitution Day',
  pentecost: 'Pentecost',
  corpusChristi: 'Corpus Christi',
  assumption: 'Assumption of Mary',
  allSaints: 'All Saints’ Day',
  independenceDay: 'Independence Day',
  christmasEve: 'Christmas Eve',
  christmas: 'Christmas Day',
  secondChristmasDay: 'Second Day of Christmas',
}
