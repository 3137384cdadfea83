import { hours, minutes } from '../../models/domain/clock.ts'
import { matterCounts, PROPOSAL_DAYS, proposalsFrom, standingChoice } from '../../models/domain/quality/proposal.ts'
import { packFacts } from '../../models/domain/reports/factsTable.ts'
import type { RequestFacts } from '../../models/domain/reports/requestFacts.ts'

const MONDAY = Date.UTC(2026, 10, 23)

/** So many requests of a matter on this day, each at this hour, served for so long. */
const calls = (count: number, day: number, hour: number, servedMin = 20): readonly RequestFacts[] =>
  Array.from({ length: count }, (_, at) => {
    const raisedAt = MONDAY + day * hours(24) + hours(hour) + at
    const [arrivedAt, endedAt] = [raisedAt + minutes(3), raisedAt + minutes(3 + servedMin)]
    const times = { raisedAt, waitsFrom: raisedAt, arrivedAt, endedAt }
    return { ...times, matterId: 'card', hour, escalated: false, status: 'ended', outcome: 'settled' }
  })

const proposed = (...all: readonly (readonly RequestFacts[])[]) => {
  const facts = all.flat()
  const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
  const days = [...new Set(facts.map(({ raisedAt }) => dayOf(raisedAt)))]
  const tables = days.map((day) =>
    packFacts(
      day,
      facts.filter(({ raisedAt }) => dayOf(raisedAt) === day),
    ),
  )
  return proposalsFrom(matterCounts(tables, ['other', 'card'], { from: MONDAY, to: MONDAY + 92 * hours(24) }))
}

test('half of the calls in the same two hours of a weekday propose a fixed hour, with the counts that say so', () => {
  expect(proposed(calls(4, 1, 10), calls(3, 8, 11), calls(2, 1, 13), calls(4, 3, 8))).toEqual([
    {
      kind: 'fixedHour',
      matterId: 'card',
      calls: 13,
      arrived: 13,
      medianWaitMs: minutes(3),
      medianServedMs: minutes(20),
      busiest: { weekday: 1, hour: 10, calls: 7 },
    },
  ])
})

test('short meetings propose a form, a call every day proposes a post downstairs, and what is rare proposes nothing', () => {
  const spread = (each: number, served: number) =>
    [0, 1, 2, 3, 4].flatMap((day) => [8, 11, 14].flatMap((hour) => calls(each, day, hour, served)))
  expect(proposed(spread(1, 4)).map(({ kind }) => kind)).toEqual(['form'])
  expect(proposed(spread(1, 6))).toEqual([])
  expect(proposed(spread(4, 20)).map(({ kind }) => kind)).toEqual(['post'])
  expect(proposed(calls(11, 1, 10))).toEqual([])
})

test('what was put off is asked again after a quarter, and what was decided stands', () => {
  const step = { choice: 'later', reason: 'after the summer', by: 'p', at: MONDAY, calls: 13 } as const
  const later = { id: 'post-card', version: 1, steps: [step] }
  expect(standingChoice(later, MONDAY + hours(1))).toEqual(step)
  expect(standingChoice(later, MONDAY + PROPOSAL_DAYS * hours(24))).toBeUndefined()
  const never = { ...later, steps: [step, { ...step, choice: 'notForUs' as const }] }
  expect(standingChoice(never, MONDAY + 400 * hours(24))?.choice).toBe('notForUs')
})
