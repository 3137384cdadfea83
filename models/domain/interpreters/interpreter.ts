import type { Instant } from '../clock.ts'
import type { Office } from '../directory/directory.ts'
import { afterWorkingDays } from '../schedule/workingDays.ts'
import { type Day, localTime } from '../schedule/workingTime.ts'

/** Polish sign language, signed Polish, and ways of communication of deafblind people. */
export const INTERPRETERS = ['PJM', 'SJM', 'SKOGN'] as const
export type InterpreterKind = (typeof INTERPRETERS)[number]

/** So many working days before the meeting the office is told; an urgent case is excepted. */
export const NOTICE_DAYS = 3

/** The first day for which an interpreter can be booked in time. */
export const earliestInterpreterDay = (office: Office, now: Instant): Day =>
  localTime(afterWorkingDays(office, now, NOTICE_DAYS), office.timeZone).day
