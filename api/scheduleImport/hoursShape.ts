import type { HoursField } from '../../models/domain/schedule/scheduleImport.ts'
import type { ListShape } from '../lists/columns.ts'
import { HARMLESS, PERSON, REMARKS, USUALLY_LEFT_OUT } from './shapeWords.ts'

/** A list of weekly hours: a row for each person, a column for each day. */
export const HOURS_SHAPE: ListShape<HoursField> = {
  words: {
    ...PERSON,
    mon: ['poniedziałek', 'pon', 'pn', 'po', 'monday', 'mon'],
    tue: ['wtorek', 'wt', 'tuesday', 'tue', 'tues'],
    wed: ['środa', 'śr', 'śro', 'wednesday', 'wed'],
    thu: ['czwartek', 'czw', 'cz', 'thursday', 'thu', 'thur', 'thurs'],
    fri: ['piątek', 'pt', 'pi', 'pią', 'friday', 'fri'],
    sat: ['sobota', 'sob', 'so', 'sb', 'saturday', 'sat'],
    sun: ['niedziela', 'niedz', 'nd', 'ndz', 'nie', 'sunday', 'sun'],
  },
  needs: [['person', 'surname'], ['mon'], ['tue'], ['wed'], ['thu'], ['fri']],
  harmless: HARMLESS,
  doubtful: REMARKS,
  deciding: ['status', 'stan', 'rodzaj', 'typ', 'aktywny', 'aktywna', 'state', 'type', 'kind', 'active'],
  usuallyLeftOut: USUALLY_LEFT_OUT,
  telling: /\d|co drugi|na przemian|tydzien|zmian|anulow|week|alternat|shift|cancel/,
  byContent: (field) => field,
}
