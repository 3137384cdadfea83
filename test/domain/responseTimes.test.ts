import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { hours, type Instant, minutes, seconds } from '../../models/domain/clock.ts'
import { STATUSES } from '../../models/domain/lifecycle.ts'
import { percentiles } from '../../models/domain/reports/percentile.ts'
import type { RequestFacts } from '../../models/domain/reports/requestFacts.ts'
import type { ResponseFigures } from '../../models/domain/reports/responseFigures.ts'
import { figuresByUnit, figuresOfUnit, responseTimes } from '../../models/domain/reports/responseTimes.ts'
import { OUTCOMES } from '../../models/domain/request/request.ts'
import { tablesOf } from '../support/tablesOf.ts'

const UNITS = ['dowody', 'podatki', 'drogi'] as const
const TARGET = minutes(5)
const MONDAY = Date.parse('2026-11-23T07:00:00Z')

const facts = (part: Partial<RequestFacts> = {}): RequestFacts => ({
  unitId: 'dowody',
  raisedAt: MONDAY,
  waitsFrom: part.raisedAt ?? MONDAY,
  escalated: false,
  status: 'ended',
  ...part,
})

const figuresOf = (requests: readonly RequestFacts[]): ResponseFigures =>
  responseTimes({ tables: tablesOf(requests), from: MONDAY, to: MONDAY + hours(24), units: UNITS, targetMs: TARGET })
    .all

test('a period without requests has figures without times, and no division by nothing', () => {
  expect(figuresOf([])).toEqual({
    count: 0,
    open: 0,
    unanswered: 0,
    escalated: 0,
    acceptMedianMs: null,
    acceptP90Ms: null,
    arriveMedianMs: null,
    arriveP90Ms: null,
    withinTarget: null,
  })
})

test('the percentile is a time somebody really waited: nearest rank', () => {
  const of = (values: readonly number[], share: number) => percentiles(Int32Array.from(values), [share])[0]
  expect(of([], 0.5)).toBeNull()
  expect(of([7], 0.9)).toBe(7)
  expect(of([2, 1], 0.5)).toBe(1)
  expect(of([3, 9, 5, 1, 7, 10, 2, 4, 6, 8], 0.5)).toBe(5)
  expect(of([3, 9, 5, 1, 7, 10, 2, 4, 6, 8], 0.9)).toBe(9)
  expect(of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9)).toBe(10)
})

test('a request that is still open, or that nobody answered, is counted and has no time of its own', () => {
  const figures = figuresOf([
    facts({ acceptedAt: MONDAY + seconds(20), arrivedAt: MONDAY + minutes(3) }),
    facts({ status: 'calling' }),
    facts({ status: 'accepted', acceptedAt: MONDAY + seconds(40) }),
    facts({ outcome: 'clientLeft', escalated: true }),
  ])
  expect(figures).toMatchObject({ count: 4, open: 2, unanswered: 1, escalated: 1 })
  expect(figures).toMatchObject({ acceptMedianMs: seconds(20), acceptP90Ms: seconds(40), arriveP90Ms: minutes(3) })
})

test('somebody who came without pressing anything, or helped by telephone, has answered', () => {
  const figures = figuresOf([facts({ arrivedAt: MONDAY + minutes(2) }), facts({ outcome: 'byPhone' })])
  expect(figures.unanswered).toBe(0)
})

test('what was entered by mistake is not a client who waited', () => {
  expect(figuresOf([facts({ outcome: 'mistake' }), facts({})]).count).toBe(1)
})

test('exactly at the target is within it', () => {
  const arrivals = [TARGET - 1, TARGET, TARGET + 1, TARGET * 2]
  expect(figuresOf(arrivals.map((ms) => facts({ arrivedAt: MONDAY + ms }))).withinTarget).toBe(0.5)
})

test('waiting for the turn of another competence is not waiting for this one', () => {
  const request = facts({ waitsFrom: MONDAY + minutes(30), arrivedAt: MONDAY + minutes(32) })
  expect(figuresOf([request]).arriveMedianMs).toBe(minutes(2))
})

test('a clock that was set back makes no negative wait', () => {
  const figures = figuresOf([facts({ acceptedAt: MONDAY - seconds(5), arrivedAt: MONDAY - seconds(1) })])
  expect(figures).toMatchObject({ acceptMedianMs: 0, arriveMedianMs: 0, withinTarget: 1 })
})

test('the period begins with its first instant and ends before its last; the one before it is as long', () => {
  const at = (raisedAt: Instant): RequestFacts => facts({ raisedAt })
  const from = MONDAY
  const to = MONDAY + hours(24)
  const requests = [at(from - 1), at(from), at(to - 1), at(to), at(from - hours(24)), at(from - hours(24) - 1)]
  const figures = responseTimes({ tables: tablesOf(requests), from, to, units: UNITS, targetMs: TARGET })
  expect(figures.all.count).toBe(2)
  expect(figures.previous.count).toBe(2)
})

test('what belongs to no unit comes last, so that the rows add up', () => {
  const { unitId: _none, ...unknown } = facts()
  const requests = [unknown, facts({ unitId: 'dissolved' }), facts({ unitId: 'drogi' })]
  const figures = responseTimes({
    tables: tablesOf(requests),
    from: MONDAY,
    to: MONDAY + 1,
    units: UNITS,
    targetMs: TARGET,
  })
  expect(figures.units.map(({ unitId, count }) => [unitId, count])).toEqual([
    ['dowody', 0],
    ['podatki', 0],
    ['drogi', 1],
    [undefined, 2],
  ])
})

test.each([
  ['the clocks go forward', '2026-03-29T00:30:00Z'],
  ['the clocks go back', '2026-10-25T00:30:00Z'],
])('on the night on which %s a wait of 40 minutes is 40 minutes', (_what, night) => {
  const raisedAt = Date.parse(night)
  const request = facts({ raisedAt, arrivedAt: raisedAt + minutes(40) })
  const day = { from: raisedAt - hours(2), to: raisedAt + hours(22), units: UNITS, targetMs: TARGET }
  expect(responseTimes({ tables: tablesOf([request]), ...day }).all.arriveMedianMs).toBe(minutes(40))
})

describe('against a recount by hand of whatever may happen', () => {
  // Around the nights on which the clocks change, with times that may even run backwards.
  const changes = ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'].map((night) => Date.parse(night))
  const instant = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -hours(80), max: hours(80) }))
  const wait = fc.integer({ min: -seconds(90), max: minutes(40) })
  const request = fc.record(
    {
      unitId: fc.constantFrom(...UNITS, 'dissolved'),
      raised: instant,
      turnMs: fc.constantFrom(0, 0, minutes(12)),
      acceptMs: wait,
      arriveMs: wait,
      outcome: fc.constantFrom(...OUTCOMES),
      escalated: fc.boolean(),
      status: fc.constantFrom(...STATUSES),
    },
    { requiredKeys: ['raised', 'turnMs', 'escalated', 'status'] },
  )
  const history = fc.array(
    request.map(({ raised, turnMs, acceptMs, arriveMs, ...part }): RequestFacts => {
      const raisedAt = raised[0] + raised[1]
      const waitsFrom = raisedAt + turnMs
      return {
        ...part,
        raisedAt,
        waitsFrom,
        ...(acceptMs === undefined ? {} : { acceptedAt: waitsFrom + acceptMs }),
        ...(arriveMs === undefined ? {} : { arrivedAt: waitsFrom + arriveMs }),
      }
    }),
    { maxLength: 60 },
  )
  const period = fc.record({
    start: fc.constantFrom(...changes),
    offset: fc.integer({ min: -hours(30), max: 0 }),
    length: fc.integer({ min: 1, max: hours(60) }),
  })

  test('every figure is the same, for every unit, all of them and the period before', () => {
    fc.assert(
      fc.property(history, period, fc.integer({ min: 0, max: minutes(10) }), (requests, when, targetMs) => {
        const from = when.start + when.offset
        const to = from + when.length
        const figures = responseTimes({ tables: tablesOf(requests), from, to, units: UNITS, targetMs })
        const raisedIn = (a: Instant, b: Instant) => requests.filter((each) => a <= each.raisedAt && each.raisedAt < b)
        const here = raisedIn(from, to)
        mustBe(figures.all, recount(here, targetMs))
        mustBe(figures.previous, recount(raisedIn(from - when.length, from), targetMs))
        for (const [at, unitId] of UNITS.entries()) {
          const ofUnit = here.filter((each) => each.unitId === unitId)
          mustBe(figures.units[at], { unitId, ...recount(ofUnit, targetMs) })
        }
        // Day by day, as a trend is drawn: a table is a day, one of 23 or 25 hours too.
        for (const table of tablesOf(requests)) {
          const ofDay = requests.filter(({ raisedAt }) => new Date(raisedAt).toISOString().startsWith(table.day))
          const always = { from: -Infinity, to: Infinity, targetMs }
          const dowody = recount(
            ofDay.filter(({ unitId }) => unitId === 'dowody'),
            targetMs,
          )
          mustBe(figuresByUnit([table], ['dowody'], always)[0], { unitId: 'dowody', ...dowody })
          mustBe(figuresOfUnit([table], 'dowody', always), dowody)
        }
        const added = figures.units.reduce((sum, row) => sum + row.count, 0)
        mustBe(added, figures.all.count)
        mustBe(
          Object.values(figures.all).filter((value) => value !== null && value < 0),
          [],
        )
      }),
      { numRuns: 10_000 },
    )
  })

  /** Jest's own comparison is slow for so many; it only says what is wrong. */
  function mustBe(actual: unknown, expected: unknown): void {
    if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected)
  }

  /** One by one, by the words of the definition rather than by a formula. */
  function recount(requests: readonly RequestFacts[], targetMs: number): ResponseFigures {
    let [count, open, unanswered, escalated, inTime] = [0, 0, 0, 0, 0]
    const accepts: number[] = []
    const arrivals: number[] = []
    for (const each of requests) {
      if (each.outcome === 'mistake') continue
      count += 1
      if (each.status !== 'ended') open += 1
      const answered = each.acceptedAt !== undefined || each.arrivedAt !== undefined || each.outcome === 'byPhone'
      if (each.status === 'ended' && !answered) unanswered += 1
      if (each.escalated) escalated += 1
      if (each.acceptedAt !== undefined) accepts.push(Math.max(0, each.acceptedAt - each.waitsFrom))
      if (each.arrivedAt === undefined) continue
      const waited = Math.max(0, each.arrivedAt - each.waitsFrom)
      arrivals.push(waited)
      if (waited <= targetMs) inTime += 1
    }
    return {
      count,
      open,
      unanswered,
      escalated,
      acceptMedianMs: smallestCovering(accepts, 50),
      acceptP90Ms: smallestCovering(accepts, 90),
      arriveMedianMs: smallestCovering(arrivals, 50),
      arriveP90Ms: smallestCovering(arrivals, 90),
      withinTarget: arrivals.length === 0 ? null : inTime / arrivals.length,
    }
  }

  /** The smallest value that so many of a hundred do not exceed. */
  function smallestCovering(values: readonly number[], ofHundred: number): number | null {
    const covering = values.filter((value) => {
      return values.filter((other) => other <= value).length * 100 >= ofHundred * values.length
    })
    return covering.length === 0 ? null : Math.min(...covering)
  }
})
