import type { Instant } from '../clock.ts'
import type { Office, PersonId } from '../directory/directory.ts'
import { type Day, dayAfter, hoursOn, localTime } from '../schedule/workingTime.ts'

/*
 * Anybody may ask the office for accessibility in writing, on the office's own form. Parter keeps that such a request
 * came, of what kind it is, and by when it has to be answered: no name, no matter, and nothing of any visit.
 */

export const ACCESS_KINDS = ['architectural', 'digital', 'information'] as const
export type AccessKind = (typeof ACCESS_KINDS)[number]

export const ACCESS_STATES = ['open', 'extended', 'answered', 'withdrawn'] as const
export type AccessState = (typeof ACCESS_STATES)[number]

export const ACCESS_MOVES = ['extend', 'answer', 'withdraw', 'reopen'] as const
export type AccessMove = (typeof ACCESS_MOVES)[number]

interface AccessRule {
  readonly from: readonly AccessState[]
  /** Absent: as it was before it ended. */
  readonly to?: AccessState
}

/** Every move of an entry. What is not in this table does not exist. */
export const ACCESS_MOVE_TABLE: Readonly<Record<AccessMove, AccessRule>> = {
  // Whoever asked has been told why it takes longer, and until when.
  extend: { from: ['open'], to: 'extended' },
  answer: { from: ['open', 'extended'], to: 'answered' },
  withdraw: { from: ['open', 'extended'], to: 'withdrawn' },
  // A slip of the hand.
  reopen: { from: ['answered', 'withdrawn'] },
}

/** One line of what was done with an entry. */
export interface AccessStep {
  readonly move: AccessMove
  readonly at: Instant
  readonly by: PersonId
}

export interface AccessRequest {
  /** Year and number, `2026-12`: this is also what people call it. */
  readonly id: string
  readonly version: number
  readonly key: string
  readonly digest: string
  readonly kind: AccessKind
  /** The local day on which it came; the days of the law are counted from it. */
  readonly receivedOn: Day
  readonly enteredAt: Instant
  readonly enteredBy: PersonId
  readonly state: AccessState
  readonly steps: readonly AccessStep[]
  /** The last one; absent: its last day is far. */
  readonly reminded?: AccessReminder
}

/** Whoever keeps the register was told that this last day is near, or has passed. */
export interface AccessReminder {
  readonly urgency: Exclude<Urgency, 'calm'>
  readonly of: Day
  readonly at: Instant
  readonly mailedTo: readonly PersonId[]
}

export const accessId = (year: string, number: number): string => `${year}-${number}`
export const numberOf = ({ id }: Pick<AccessRequest, 'id'>): number => Number(id.split('-')[1])

export const isOpenAccess = ({ state }: Pick<AccessRequest, 'state'>): boolean =>
  state === 'open' || state === 'extended'

const ANSWER_DAYS = 14
const MOST_MONTHS = 2
/** So many working days before the last day it is said that it comes near. */
const NEAR_WORKING_DAYS = 3
/** Longer than any holidays. */
const FARTHEST = 30

/** By when it has to be answered: fourteen days, or with a notice at most two months from the day it came. */
export function answerBy({ receivedOn, state, steps }: Pick<AccessRequest, 'receivedOn' | 'state' | 'steps'>): Day {
  const isExtended = state === 'extended' || (state !== 'open' && steps.some(({ move }) => move === 'extend'))
  return isExtended ? monthsAfter(receivedOn, MOST_MONTHS) : dayAfter(receivedOn, ANSWER_DAYS)
}

/** The same day of a later month, or its last one: two months after 31 December end on the last of February. */
function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The last day on which somebody is there to answer: where the last day is none, the working day before. */
export function workableBy(office: Office, day: Day): Day {
  for (let back = 0; back < FARTHEST; back += 1) {
    const before = dayAfter(day, -back)
    if (hoursOn(office, before)) return before
  }
  return day
}

export const URGENCIES = ['calm', 'near', 'late'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Whether the last day has come near, or has passed. */
export function urgencyOf(request: AccessRequest, office: Office, now: Instant): Urgency {
  if (!isOpenAccess(request)) return 'calm'
  const today = localTime(now, office.timeZone).day
  const last = answerBy(request)
  if (today > last) return 'late'
  let near = workableBy(office, last)
  for (let left = NEAR_WORKING_DAYS; left > 0; left -= 1) near = workableBy(office, dayAfter(near, -1))
  return today >= near ? 'near' : 'calm'
}

/** When it was opened again, it is as it was before it ended. */
export function stateAfter({ state, steps }: Pick<AccessRequest, 'state' | 'steps'>, move: AccessMove): AccessState {
  const { to } = ACCESS_MOVE_TABLE[move]
  if (to !== undefined) return to
  return steps.some((step) => step.move === 'extend') ? 'extended' : state === 'open' ? state : 'open'
}
