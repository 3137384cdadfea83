// `node scripts/publicHolidays.mjs`: asks the library that knows the law when Poland's public holidays are, and writes
// them down. To be run again when the law changes; a test compares the two.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Holidays from 'date-holidays'
import { root } from './setup.mjs'

const FIRST_YEAR = 2014
const LAST_YEAR = 2099
/** By the rule of the library, what it is called in models/texts. */
const NAMES = {
  '01-01': 'newYear',
  '01-06': 'epiphany',
  easter: 'easter',
  'easter 1': 'easterMonday',
  '05-01': 'labourDay',
  '05-03': 'constitutionDay',
  'easter 49': 'pentecost',
  'easter 60': 'corpusChristi',
  '08-15': 'assumption',
  '11-01': 'allSaints',
  '11-11': 'independenceDay',
  '12-24': 'christmasEve',
  '12-25': 'christmas',
  '12-26': 'secondChristmasDay',
}

const poland = new Holidays('PL', { types: ['public'] })
const years = {}
for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
  const days = poland.getHolidays(year, 'pl').map(({ date, name, rule }) => {
    // `12-24 since 2025` says since when it is one.
    const [known] = rule.split(' since ')
    if (!Object.hasOwn(NAMES, known)) throw new Error(`${name} (${rule}) has no name here`)
    return [date.slice(5, 10), NAMES[known]]
  })
  years[year] = Object.fromEntries(days)
}
const lines = Object.entries(years).map(([year, days]) => `  "${year}": ${JSON.stringify(days)}`)
writeFileSync(join(root, 'api/schedule/data/publicHolidays.json'), `{\n${lines.join(',\n')}\n}\n`)
