import {
  ANSWERS,
  type Answer,
  type AnswerCounts,
  addedUp,
  QUESTIONS,
  type Question,
  type SurveyCounts,
} from './survey.ts'

/** What a mean is made of; "I don't know" is no opinion. */
const POINTS: Readonly<Record<Answer, number>> = { no: 1, ratherNo: 2, partly: 3, ratherYes: 4, yes: 5, dontKnow: 0 }

export const LEAST_FOR_MEAN = 10
/** Fewer than these could be known by whoever knows who came. */
const FEW = 5

export interface QuestionResult {
  /** How many have answered it, "I don't know" included. */
  readonly answered: number
  /** Absent: too few, for a reader from outside. */
  readonly counts?: AnswerCounts
  /** From 1 to 5; absent: fewer than ten opinions. */
  readonly mean?: number
}

export interface SurveyResult {
  /** Absent: the whole office. */
  readonly building?: string
  readonly questions: Readonly<Record<Question, QuestionResult>>
}

/** Who reads: whoever leads the office reads every count, anybody else no small one. */
export type SmallCounts = 'shown' | 'hidden'

/** The whole office first, and then each building; an office with one building is said once. */
export function surveyResults(
  counted: ReadonlyMap<string, SurveyCounts>,
  smallCounts: SmallCounts,
): readonly SurveyResult[] {
  const whole = addedUp([...counted.values()])
  const buildings = counted.size < 2 ? [] : [...counted].sort(([a], [b]) => a.localeCompare(b))
  // Where one building hides a few, the others would give them away: the whole office less all the others.
  const isHiddenIn = (question: Question): boolean =>
    smallCounts === 'hidden' && buildings.some(([, counts]) => hasFew(counts[question]))
  const isHidden = (question: Question): boolean => smallCounts === 'hidden' && hasFew(whole[question])
  return [
    { questions: resultsOf(whole, isHidden) },
    ...buildings.map(([building, counts]) => ({
      building,
      questions: resultsOf(counts, (question) => isHidden(question) || isHiddenIn(question)),
    })),
  ]
}

const hasFew = (counts: AnswerCounts): boolean => ANSWERS.some((answer) => counts[answer] > 0 && counts[answer] < FEW)

const resultsOf = (counts: SurveyCounts, isHidden: (question: Question) => boolean) =>
  Object.fromEntries(
    QUESTIONS.map((question) => [question, resultOf(counts[question], isHidden(question))]),
  ) as SurveyResult['questions']

function resultOf(counts: AnswerCounts, isHidden: boolean): QuestionResult {
  const answered = ANSWERS.reduce((sum, answer) => sum + counts[answer], 0)
  const opinions = answered - counts.dontKnow
  const points = ANSWERS.reduce((sum, answer) => sum + POINTS[answer] * counts[answer], 0)
  return {
    answered,
    ...(isHidden ? {} : { counts }),
    ...(opinions < LEAST_FOR_MEAN ? {} : { mean: Math.round((10 * points) / opinions) / 10 }),
  }
}
