import { daysOf, quarterIn, reviewBefore, reviewsUntil } from '../../models/domain/quality/review.ts'

test.each([
  ['2026-02', '2026-02-01', '2026-02-28', '2026-01', '2026-Q1'],
  ['2028-02', '2028-02-01', '2028-02-29', '2028-01', '2028-Q1'],
  ['2027-01', '2027-01-01', '2027-01-31', '2026-12', '2027-Q1'],
  ['2026-Q4', '2026-10-01', '2026-12-31', '2026-Q3', '2026-Q4'],
  ['2027-Q1', '2027-01-01', '2027-03-31', '2026-Q4', '2027-Q1'],
])('the review %s is about whole days, and knows the one before', (id, first, last, before, quarter) => {
  expect(daysOf(id)).toEqual({ first, last })
  expect(reviewBefore(id)).toBe(before)
  expect(quarterIn(id)).toBe(quarter)
})

test('there is a review of every month and quarter until today, the latest first', () => {
  expect(reviewsUntil('2027-02-10', 4)).toEqual(['2027-Q1', '2027-02', '2027-01', '2026-Q4', '2026-12', '2026-11'])
})
