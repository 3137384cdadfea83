import { QUESTIONS, type Quarter, type Question } from '../../models/domain/survey/survey.ts'
import { surveyResults } from '../../models/domain/survey/surveyResults.ts'
import type { Surveys } from './surveys.ts'

/** Of the whole office; null: too few have answered. */
export function surveyMeans(surveys: Surveys, quarter: Quarter): Readonly<Record<Question, number | null>> {
  const [whole] = surveyResults(surveys.countedIn(quarter), 'hidden')
  return Object.fromEntries(
    QUESTIONS.map((question) => [question, whole?.questions[question].mean ?? null]),
  ) as Readonly<Record<Question, number | null>>
}
