import type { HoursField } from '../../models/domain/schedule/scheduleImport.ts'
import type { ListShape } from '../lists/columns.ts'
import headings from './data/headings.json' with { type: 'json' }
import { USUALLY_LEFT_OUT } from './usuallyLeftOut.ts'

/** A list of weekly hours: a row for each person, a column for each day. */
export const HOURS_SHAPE: ListShape<HoursField> = {
  words: { ...headings.person, ...headings.hours },
  needs: [['person', 'surname'], ['mon'], ['tue'], ['wed'], ['thu'], ['fri']],
  harmless: headings.harmless,
  doubtful: headings.remarks,
  deciding: headings.deciding.hours,
  usuallyLeftOut: USUALLY_LEFT_OUT,
  telling: /\d|co drugi|na przemian|tydzien|zmian|anulow|week|alternat|shift|cancel/,
  byContent: (field) => field,
}
