import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import type { Bilingual, MatterId } from '../domain/directory/directory.ts'
import { LONGEST_NOTE_OF_REVIEW, type ReviewId } from '../domain/quality/review.ts'
import type { CaseReason } from '../domain/reports/alternatives.ts'
import type { Day } from '../domain/schedule/workingTime.ts'
import type { Quarter, Question } from '../domain/survey/survey.ts'
import type { SurveyResult } from '../domain/survey/surveyResults.ts'
import type { ActionView, CausesView } from './quality.ts'
import { officeText } from './quality.ts'
import type { DisclosedCount, FiguresView, InterpreterRow, ResponseTimes } from './reports.ts'

/** PUT /api/reviews/:id. `version`: the one that was changed; 0: nobody has written anything. */
export const ReviewNoteBody = z.strictObject({
  version: z.int().min(0).max(1_000_000),
  note: officeText(0, LONGEST_NOTE_OF_REVIEW),
})
export type ReviewNoteBody = z.infer<typeof ReviewNoteBody>

/** POST /api/reviews/:id/close. Somebody may have written meanwhile: they are asked first. */
export const CloseReviewBody = z.strictObject({ version: z.int().min(0).max(1_000_000) })

interface CausesTold extends Pick<CausesView, 'nonconforming' | 'missing' | 'byCause'> {
  /** Up to this day of its time it is forgotten why requests were late: what is counted by cause is not all there was. */
  readonly forgottenTo?: Day
}

/** For how much of the opening hours somebody competent had a device that was proven by a silent call. */
export interface ProvenInReview {
  /** Days of which it is known, of those on which the office was open. */
  readonly daysCounted: number
  readonly daysOpen: number
  /** Of all matters together; null: nothing is counted. */
  readonly share: number | null
  readonly shareBefore: number | null
  /** The worst first. */
  readonly matters: readonly {
    readonly matterId: MatterId
    readonly name: Bilingual
    readonly proven: number
    readonly open: number
  }[]
}

/** What a review says of its time. What was added later is not in those that were closed before. */
export interface ReviewContent {
  readonly first: Day
  readonly last: Day
  readonly asOf: Instant
  readonly times: Pick<ResponseTimes, 'limits' | 'isProtected' | 'all' | 'units' | 'weeks'>
  /** Of the month or the quarter before. */
  readonly before: FiguresView
  readonly causes: CausesTold
  readonly causesBefore: CausesTold
  /** Under way, or entered, done or judged in this time. */
  readonly actions: readonly ActionView[]
  readonly drills: {
    readonly count: number
    readonly called: DisclosedCount
    readonly heard: DisclosedCount
    /** The latest first. */
    readonly each?: readonly {
      readonly startedAt: Instant
      readonly called: DisclosedCount
      readonly heard: DisclosedCount
    }[]
  }
  readonly survey: {
    readonly quarter: Quarter
    readonly results: readonly SurveyResult[]
    readonly before: Readonly<Record<Question, number | null>>
  }
  /** Requests of which it is not known to which unit they belong. */
  readonly withoutUnit: DisclosedCount
  readonly interpreters?: readonly InterpreterRow[]
  /** Cases of alternative access. */
  readonly alternatives?: readonly {
    readonly building: string
    readonly reason: CaseReason
    readonly cases: DisclosedCount
    readonly nobodyCame: DisclosedCount
  }[]
  readonly proven?: ProvenInReview
}

/** The same for whoever answers for a unit, and for whoever is told counts alone. */
export interface FrozenReview {
  readonly whole: ReviewContent
  readonly told: ReviewContent
}

export interface ReviewLine {
  readonly id: ReviewId
  readonly first: Day
  readonly last: Day
  readonly isOver: boolean
  readonly closedAt?: Instant
}

/** GET /api/reviews, the latest first. */
export interface ReviewsView {
  readonly reviews: readonly ReviewLine[]
}

/** GET /api/reviews/:id */
export interface ReviewView extends ReviewLine {
  readonly version: number
  readonly note: string
  /** By what name; of an auditor nobody is told. */
  readonly closedByName?: string
  readonly content: ReviewContent
  /** Done, and nobody has said yet whether they helped: with these it opens. */
  readonly toJudge: readonly ActionView[]
  readonly mayWrite: boolean
  readonly mayClose: boolean
}
