import type { PersonId } from '../../../../models/domain/directory/directory.ts'
import {
  isBefore,
  isOpenEnded,
  type LocalMoment,
  lastDayOf,
  UNTIL_FURTHER_NOTICE,
} from '../../../../models/domain/schedule/absence.ts'
import type { AbsenceView } from '../../../../models/wire/schedule.ts'
import { isDay, minuteOf, timeOf } from '../../../parts/schedule/timeFields.ts'

export const KINDS = ['days', 'morning', 'afternoon', 'hours', 'open'] as const
export type Kind = (typeof KINDS)[number]

/** What is being planned or changed, as the browser's own date and time fields write it. */
export interface AbsenceDraft {
  readonly personId: PersonId
  /** Absent: a new one. */
  readonly id?: string
  /** The version that was seen. */
  readonly version?: number
  readonly kind: Kind
  readonly fromDay: string
  readonly toDay: string
  readonly fromTime: string
  readonly toTime: string
  readonly substituteIds: readonly PersonId[]
}

/** The first day moved past the last takes it along: most absences are one day. */
export function withFromDay(draft: AbsenceDraft, fromDay: string): Partial<AbsenceDraft> {
  const isDayOrNone = draft.toDay === '' || isDay(draft.toDay)
  const follows = draft.toDay === draft.fromDay || (isDay(fromDay) && isDayOrNone && draft.toDay < fromDay)
  // While the first is typed, the last waits for it.
  return follows ? { fromDay, toDay: isDay(fromDay) ? fromDay : '' } : { fromDay }
}

export const NOON = 720
const END_OF_DAY = 1440

export interface PeriodFields {
  readonly from: LocalMoment
  readonly to: LocalMoment
}

/** What the fields say as a period; nothing while something is missing. */
export function periodOf(draft: AbsenceDraft): PeriodFields | undefined {
  const { kind, fromDay, toDay } = draft
  if (!isDay(fromDay)) return undefined
  if (kind === 'morning') return { from: { day: fromDay, minute: 0 }, to: { day: fromDay, minute: NOON } }
  if (kind === 'afternoon') return { from: { day: fromDay, minute: NOON }, to: { day: fromDay, minute: END_OF_DAY } }
  if (kind === 'open') return { from: { day: fromDay, minute: 0 }, to: UNTIL_FURTHER_NOTICE }
  if (!isDay(toDay)) return undefined
  if (kind === 'days') return { from: { day: fromDay, minute: 0 }, to: { day: toDay, minute: END_OF_DAY } }
  const from = minuteOf(draft.fromTime)
  const to = minuteOf(draft.toTime)
  if (from === undefined || to === undefined) return undefined
  // Until midnight is until the end of the day, not until its beginning.
  return { from: { day: fromDay, minute: from }, to: { day: toDay, minute: to === 0 ? END_OF_DAY : to } }
}

/** An absence as the fields would write it: the simplest kind that says exactly this. */
export function draftOfAbsence(absence: AbsenceView): AbsenceDraft {
  const { id, version, personId, from, to, substitutes } = absence
  const isOpen = isOpenEnded(absence) && from.minute === 0
  const last = isOpen ? from.day : lastDayOf(absence)
  const end = to.minute === 0 ? END_OF_DAY : to.minute
  return {
    id,
    version,
    personId,
    kind: isOpen ? 'open' : kindOf({ from, to: { day: last, minute: end } }),
    fromDay: from.day,
    toDay: last,
    fromTime: timeOf(from.minute),
    toTime: timeOf(end),
    substituteIds: substitutes.map((each) => each.id),
  }
}

function kindOf({ from, to }: PeriodFields): Kind {
  if (from.minute === 0 && to.minute === END_OF_DAY) return 'days'
  if (from.day !== to.day) return 'hours'
  if (from.minute === 0 && to.minute === NOON) return 'morning'
  return from.minute === NOON && to.minute === END_OF_DAY ? 'afternoon' : 'hours'
}

export type DraftFault = 'fromDay' | 'toDay' | 'fromTime' | 'toTime' | 'order'

/** The first field that is missing, or the end before the beginning. What else is wrong the server knows. */
export function faultOf(draft: AbsenceDraft): DraftFault | undefined {
  const { kind } = draft
  if (!isDay(draft.fromDay)) return 'fromDay'
  if (kind === 'morning' || kind === 'afternoon' || kind === 'open') return undefined
  if (!isDay(draft.toDay)) return 'toDay'
  if (kind === 'hours' && minuteOf(draft.fromTime) === undefined) return 'fromTime'
  if (kind === 'hours' && minuteOf(draft.toTime) === undefined) return 'toTime'
  const period = periodOf(draft)
  return period && !isBefore(period.from, period.to) ? 'order' : undefined
}
