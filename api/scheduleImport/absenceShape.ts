import type { AbsenceField } from '../../models/domain/schedule/scheduleImport.ts'
import type { ListShape } from '../lists/columns.ts'
import { dayIn } from '../lists/dayCell.ts'
import type { FieldWords } from '../lists/headings.ts'
import { hoursIn, minuteIn } from '../lists/timeCell.ts'
import headings from './data/headings.json' with { type: 'json' }
import { USUALLY_LEFT_OUT } from './usuallyLeftOut.ts'

const WORDS: FieldWords<AbsenceField> = { ...headings.person, ...headings.absence }

/** A list of absences, as a spreadsheet or a personnel program writes it. */
export const ABSENCE_SHAPE: ListShape<AbsenceField> = {
  words: WORDS,
  needs: [
    ['person', 'surname'],
    ['from', 'period'],
  ],
  harmless: headings.harmless,
  doubtful: [...headings.remarks, ...headings.doubtful.absence],
  deciding: headings.deciding.absence,
  usuallyLeftOut: USUALLY_LEFT_OUT,
  telling:
    /anulow|odwol|wycof|cofn|odrzuc|niezatw|nieaktual|godz|pol dnia|polow|zdaln|przesun|zmian|\b\d\d? \d\d\b|\d 5$|cancel|reject|half|hour|moved|remote/,
  byContent: (field, cells, named) => {
    const isAll = (test: (cell: string) => boolean) => cells.length > 0 && cells.slice(0, 50).every(test)
    const isTime = (cell: string) => minuteIn(cell) !== undefined && dayIn(cell, { timeZone: 'UTC' }).kind === 'notADay'
    // "7.12" may be a day without its year: a time only beside another column that has the days.
    const others = named.filter((each) => each === field || each === 'period').length
    if (field === 'from' && others > 1 && isAll(isTime)) return 'fromTime'
    if (field === 'to' && others > 1 && isAll(isTime)) return 'toTime'
    // "Hours: 4" is how long, and not when.
    if (field === 'hours' && cells.some((cell) => !hoursIn(cell))) return undefined
    if (field === 'period' && isAll((cell) => /^\d{1,3}(?:[.,]\d+)?$/.test(cell))) return undefined
    return field
  },
}
