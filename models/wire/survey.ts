import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import type { Bilingual } from '../domain/directory/directory.ts'
import type { DisclosedNotes } from '../domain/survey/clientNoteCounts.ts'
import {
  ANSWERS,
  type Answers,
  LONGEST_CHANGE,
  QUARTER,
  QUESTIONS,
  type Quarter,
  type Question,
} from '../domain/survey/survey.ts'
import type { SmallCounts, SurveyResult } from '../domain/survey/surveyResults.ts'
import { bilingual } from './bilingual.ts'
import { Id } from './orders.ts'

const AnswersSchema: z.ZodType<Answers> = z.strictObject({
  wait: z.enum(ANSWERS),
  place: z.enum(ANSWERS),
  result: z.enum(ANSWERS),
  respect: z.enum(ANSWERS),
})

/** POST of one page of the client's phone: a form, as a browser without a script sends it. */
export const SurveyAnswerBody = z.strictObject({ answer: z.enum(ANSWERS) })
export const SurveySendBody = z.strictObject({})
export const QuestionParam = z.enum(QUESTIONS)

/** `display:survey`: what the client before a display has answered, and after which visit. */
export const DisplaySurveySchema = z.strictObject({ code: z.string().max(20), answers: AnswersSchema })
export interface DisplaySurvey {
  readonly code: string
  readonly answers: Answers
}

/** POST /api/surveys: one sheet of paper, of a client who was served at this place. The key travels in the `Idempotency-Key` header. */
export const PaperSurveyBody = z.strictObject({ placeId: Id, answers: AnswersSchema })
export type PaperSurveyBody = z.infer<typeof PaperSurveyBody>

export const QuarterParam = z.string().regex(QUARTER)

/** GET /api/surveys */
export const SurveyQuery = z.strictObject({ quarter: QuarterParam.optional() })

const ChangeText = z.string().trim().max(LONGEST_CHANGE)

/** PUT /api/surveys/:quarter/changes. `edition`: the one that was changed. */
export const WhatChangedBody = z.strictObject({
  edition: z.int().min(0),
  text: bilingual(() => ChangeText),
})
export type WhatChangedBody = z.infer<typeof WhatChangedBody>

export interface WhatChangedView {
  /** Counts what administrators have saved. */
  readonly edition: number
  readonly text: Bilingual
  readonly changedAt?: Instant
}

/** GET /api/surveys: one quarter, the mean of the one before beside it. */
export interface SurveysView {
  /** The latest first; the one of today among them. */
  readonly quarters: readonly Quarter[]
  readonly quarter: Quarter
  readonly smallCounts: SmallCounts
  readonly results: readonly SurveyResult[]
  readonly before: Readonly<Record<Question, number | null>>
  readonly changed: WhatChangedView
  /** What clients have said by a button. */
  readonly said: { readonly whole: DisclosedNotes; readonly places: readonly PlaceNotes[] }
}

export interface PlaceNotes {
  readonly placeId: string
  /** Absent: it is no longer in the directory. */
  readonly name?: Bilingual
  readonly counts: DisclosedNotes
}
