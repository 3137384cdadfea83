import type { ClosedDay } from '../../../../models/domain/directory/directory.ts'
import { today } from '../../../parts/schedule/days.ts'
import { isDay } from '../../../parts/schedule/timeFields.ts'
import { draftOf } from '../../../state/drafts.ts'

export interface ClosedDayDraft {
  readonly day: string
  readonly pl: string
  readonly en: string
}

export const NO_DAY: ClosedDayDraft = { day: '', pl: '', en: '' }

export const closedDayDraft = draftOf('closedDay', NO_DAY, (value): value is ClosedDayDraft => {
  if (typeof value !== 'object' || value === null) return false
  const { day, pl, en } = value as Partial<ClosedDayDraft>
  return [day, pl, en].every((text) => typeof text === 'string')
})

export type ClosedDayFault = 'dayMissing' | 'dayPast' | 'dayKnown' | 'nameMissing'

export function faultOf({ day, pl }: ClosedDayDraft, known: readonly ClosedDay[]): ClosedDayFault | undefined {
  if (!isDay(day)) return 'dayMissing'
  if (day <= today()) return 'dayPast'
  if (known.some((each) => each.day === day)) return 'dayKnown'
  return pl.trim() === '' ? 'nameMissing' : undefined
}
