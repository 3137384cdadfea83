/*
 * The survey (ankieta) asks a client after the visit four questions. What they answer is kept as counts alone: how often
 * each answer was given in a building and a quarter. There is no answer of one person, nowhere and never: the counts of a
 * building wait in memory until so many answers are together that none of them is anybody's, and are added then.
 */

export const QUESTIONS = ['wait', 'place', 'result', 'respect'] as const
export type Question = (typeof QUESTIONS)[number]

/** From the worst to the best, and one that says nothing, which is as large as the others. */
export const ANSWERS = ['no', 'ratherNo', 'partly', 'ratherYes', 'yes', 'dontKnow'] as const
export type Answer = (typeof ANSWERS)[number]

export type Answers = Readonly<Record<Question, Answer>>
export type AnswerCounts = Readonly<Record<Answer, number>>
export type SurveyCounts = Readonly<Record<Question, AnswerCounts>>

/** So many answers of a building come into its counts at a time. */
export const COUNTED_TOGETHER = 5

/** Of what was changed: it fits the poster in large print. */
export const LONGEST_CHANGE = 600

/** `2026-Q4` */
export type Quarter = string
export const QUARTER = /^20\d\d-Q[1-4]$/

export const quarterOf = (day: string): Quarter => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

export function quarterBefore(quarter: Quarter): Quarter {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))]
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`
}

const eachQuestion = <T>(of: (question: Question) => T) =>
  Object.fromEntries(QUESTIONS.map((question) => [question, of(question)])) as Record<Question, T>

const eachAnswer = <T>(of: (answer: Answer) => T) =>
  Object.fromEntries(ANSWERS.map((answer) => [answer, of(answer)])) as Record<Answer, T>

export const countsOf = (answers: Answers): SurveyCounts =>
  eachQuestion((question) => eachAnswer((answer) => (answers[question] === answer ? 1 : 0)))

export const NOTHING_COUNTED: SurveyCounts = eachQuestion(() => eachAnswer(() => 0))

export const addedUp = (all: readonly SurveyCounts[]): SurveyCounts =>
  all.reduce(
    (sum, next) => eachQuestion((question) => eachAnswer((answer) => sum[question][answer] + next[question][answer])),
    NOTHING_COUNTED,
  )

/** Every survey answers every question, if only with "I don't know". */
export const answeredIn = ({ wait }: SurveyCounts): number => ANSWERS.reduce((sum, answer) => sum + wait[answer], 0)
