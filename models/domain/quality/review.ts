import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import { monthOf } from '../months.ts'
import { type Day, dayAfter, instantOf } from '../schedule/workingTime.ts'
import { QUARTER, type Quarter, quarterOf } from '../survey/survey.ts'

/*
 * A review (przegląd jakości) looks at one month or one quarter. It prepares itself from what is known, as long as it is
 * open; when somebody closes it, what it said is kept as it was, and whatever is corrected later changes it no more.
 */

/** `2026-10`, or `2026-Q4`. */
export type ReviewId = string
export const REVIEW_ID = /^20\d\d-(?:0[1-9]|1[0-2]|Q[1-4])$/

const isQuarter = (id: ReviewId): boolean => QUARTER.test(id)

export const quarterIn = (id: ReviewId): Quarter => (isQuarter(id) ? id : quarterOf(`${id}-01`))

interface Days {
  readonly first: Day
  readonly last: Day
}

/** Its first and its last day. */
export function daysOf(id: ReviewId): Days {
  const year = Number(id.slice(0, 4))
  const [month, months] = isQuarter(id) ? [3 * (Number(id.slice(6)) - 1), 3] : [Number(id.slice(5)) - 1, 1]
  const dayAt = (at: number): Day => new Date(at).toISOString().slice(0, 10)
  return { first: dayAt(Date.UTC(year, month, 1)), last: dayAt(Date.UTC(year, month + months, 0)) }
}

/** The month or the quarter before. */
export function reviewBefore(id: ReviewId): ReviewId {
  const day = dayAfter(daysOf(id).first, -1)
  return isQuarter(id) ? quarterOf(day) : monthOf(day)
}

export function periodOf(id: ReviewId, timeZone: string): { readonly from: Instant; readonly to: Instant } {
  const { first, last } = daysOf(id)
  return { from: instantOf(first, 0, timeZone), to: instantOf(dayAfter(last), 0, timeZone) }
}

/** The month and the quarter of today, and so many before them; the latest first, a quarter before its months. */
export function reviewsUntil(today: Day, months: number): readonly ReviewId[] {
  const ids: ReviewId[] = []
  let month = monthOf(today)
  for (let left = months; left > 0; left -= 1) {
    const quarter = quarterOf(`${month}-01`)
    if (!ids.includes(quarter)) ids.push(quarter)
    ids.push(month)
    month = reviewBefore(month)
  }
  return ids
}

export const LONGEST_NOTE_OF_REVIEW = 2_000

/** What people have written about it, and when it was closed. */
export interface Review {
  readonly id: ReviewId
  readonly version: number
  /** One more with each thing that people do: so they see that another was faster. Absent: each write was one. */
  readonly edition?: number
  readonly note: string
  readonly closedAt?: Instant
  readonly closedBy?: PersonId
  /** To whom it was mailed that it is ready. */
  readonly mailedTo?: readonly PersonId[]
  /** What it said then, as it was told: it is shown again, and never counted on with. */
  readonly frozen?: unknown
}

/** 0: nobody has written or closed it. */
export const editionOf = (review: Review | undefined): number => review?.edition ?? review?.version ?? 0
