import {
  ANSWERS,
  type Answer,
  type Answers,
  addedUp,
  answeredIn,
  countsOf,
  QUESTIONS,
  quarterBefore,
  quarterOf,
} from '../../models/domain/survey/survey.ts'
import { surveyResults } from '../../models/domain/survey/surveyResults.ts'

const all = (answer: Answer): Answers => ({ wait: answer, place: answer, result: answer, respect: answer })
const times = (n: number, answer: Answer) => Array.from({ length: n }, () => countsOf(all(answer)))

test('answers become counts of each question, and nothing says which belonged together', () => {
  const one = countsOf({ wait: 'no', place: 'yes', result: 'dontKnow', respect: 'yes' })
  const other = countsOf({ wait: 'yes', place: 'no', result: 'yes', respect: 'yes' })
  const crossed = countsOf({ wait: 'no', place: 'no', result: 'yes', respect: 'yes' })
  const rest = countsOf({ wait: 'yes', place: 'yes', result: 'dontKnow', respect: 'yes' })
  expect(addedUp([one, other])).toEqual(addedUp([rest, crossed]))
  expect(answeredIn(addedUp([one, other]))).toBe(2)
})

test('there is no mean under ten opinions, and who does not know has none', () => {
  const meanOf = (...counts: Parameters<typeof addedUp>[0]) =>
    surveyResults(new Map([['main', addedUp(counts)]]), 'shown')[0]?.questions.wait.mean
  expect(meanOf(...times(9, 'yes'), ...times(5, 'dontKnow'))).toBeUndefined()
  expect(meanOf(...times(10, 'yes'))).toBe(5)
  expect(meanOf(...times(5, 'yes'), ...times(5, 'no'), ...times(8, 'dontKnow'))).toBe(3)
  expect(meanOf(...times(7, 'yes'), ...times(4, 'ratherYes'))).toBe(4.6)
})

test('whoever only audits is told no count under five, nor what it could be reckoned from', () => {
  const main = addedUp([...times(12, 'yes'), ...times(6, 'no')])
  const annexe = addedUp([...times(6, 'yes'), ...times(2, 'no')])
  const counted = new Map([
    ['main', main],
    ['annexe', annexe],
  ])
  const seen = surveyResults(counted, 'hidden')
  expect(seen.map(({ building }) => building)).toEqual([undefined, 'annexe', 'main'])
  // The whole office has no small count; each building would tell the other's.
  expect(seen.map(({ questions }) => questions.wait.counts !== undefined)).toEqual([true, false, false])
  expect(seen.every(({ questions }) => QUESTIONS.every((each) => questions[each].answered >= 8))).toBe(true)
  const [whole] = surveyResults(new Map([['annexe', annexe]]), 'hidden')
  expect(whole?.questions.wait).toEqual({ answered: 8 })
  expect(surveyResults(counted, 'shown').every(({ questions }) => questions.wait.counts !== undefined)).toBe(true)
})

test('a quarter is three months, and the one before the first is last year’s', () => {
  expect(['2026-01-31', '2026-03-31', '2026-04-01', '2026-11-23'].map(quarterOf)).toEqual([
    '2026-Q1',
    '2026-Q1',
    '2026-Q2',
    '2026-Q4',
  ])
  expect(quarterBefore('2026-Q1')).toBe('2025-Q4')
  expect(quarterBefore('2026-Q4')).toBe('2026-Q3')
  expect(ANSWERS).toHaveLength(6)
})
