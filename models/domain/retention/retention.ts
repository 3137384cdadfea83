import { hours, type Instant } from '../clock.ts'
import { dayAfter, localTime } from '../schedule/workingTime.ts'

/** How long visits are kept as they were, unless the office has set another time. */
export const RETENTION_DAYS = 365
/** Reports, replays and everybody's own figures look back at two months of requests. */
export const FEWEST_RETENTION_DAYS = 62
export const MOST_RETENTION_DAYS = 3_650

/** A note goes when its visit ends, and after so long where nobody ends it. */
export const NOTE_KEPT_MS = hours(24 * 30)

/** The last day whose visits are no longer kept: as many days as are kept lie between it and today. */
export const lastDayToForget = (now: Instant, timeZone: string, keptDays: number): string =>
  dayAfter(localTime(now, timeZone).day, -(keptDays + 1))

/**
 * What the security log says about visits and messages of clients. Whoever did it stays for as long as the log is kept;
 * to which of them it was done is forgotten with the visits.
 */
export const ABOUT_CLIENTS = [
  'readNeeds',
  'takeMessage',
  'readMessage',
  'passMessage',
  'endMessage',
  'readRequest',
  'request',
  'raise',
  'move',
  'visit',
  'clientLink',
  'moveVisit',
  'moveMessage',
  'makeAgreement',
  'moveAgreement',
  'askInterpreter',
  'moveInterpreter',
  'callReceipt',
  'giveCause',
] as const

/** What would go now, or has gone. */
export interface Forgetting {
  /** Of visits up to the end of this day. */
  readonly upTo: string
  readonly visits: number
  readonly requests: number
  /** Of visits that nobody has ended. */
  readonly notes: number
}

/** That a note, or what the client has said by a button, has been there for too long. */
export const isNoteOld = (
  visit: { readonly begunAt: Instant; readonly note?: string; readonly said?: unknown },
  now: Instant,
): boolean => (visit.note !== undefined || visit.said !== undefined) && now - visit.begunAt > NOTE_KEPT_MS
