import { hours, type Instant, minutes, seconds } from '../../models/domain/clock.ts'
import type { ArrivalLimits } from '../../models/domain/reports/arrivalLimits.ts'
import { disclosedRows } from '../../models/domain/reports/disclosure.ts'
import { percentiles } from '../../models/domain/reports/percentile.ts'
import { atOnce } from '../../models/domain/reports/pieces.ts'
import type { RequestFacts } from '../../models/domain/reports/requestFacts.ts'
import { figuresByPieces, type Question, type ResponseFigures } from '../../models/domain/reports/responseFigures.ts'
import {
  figuresByWeek,
  figuresOfUnit,
  type ResponseReport,
  responseTimes,
} from '../../models/domain/reports/responseTimes.ts'
import { TOGETHER } from '../../models/domain/reports/selection.ts'
import { tablesOf } from '../support/tablesOf.ts'

const UNITS = ['dowody', 'podatki', 'drogi'] as const
const LIMITS: ArrivalLimits = [minutes(5), minutes(8), minutes(15)]
const MONDAY = Date.parse('2026-11-23T07:00:00Z')

const facts = (part: Partial<RequestFacts> = {}): RequestFacts => ({
  unitId: 'dowody',
  raisedAt: MONDAY,
  waitsFrom: part.raisedAt ?? MONDAY,
  escalated: false,
  status: 'ended',
  ...part,
})

const question = (part: Partial<Question> = {}): Question => ({
  from: MONDAY,
  to: MONDAY + hours(24),
  asOf: MONDAY + hours(24),
  limitsOfUnit: () => LIMITS,
  limitsOfMatter: () => undefined,
  ...part,
})

const reportOf = (requests: readonly RequestFacts[], part: Partial<Question> = {}): ResponseReport =>
  responseTimes(tablesOf(requests), question(part), UNITS)

const figuresOf = (requests: readonly RequestFacts[], part: Partial<Question> = {}): ResponseFigures =>
  reportOf(requests, part).all

const shares = ({ limits }: ResponseFigures) => limits.map(({ met, missed }) => `${met} of ${met + missed}`)

test('a period without requests has figures without times, and no division by nothing', () => {
  const nothing = { count: 0, medianMs: null, p90Ms: null }
  expect(figuresOf([])).toEqual({
    count: 0,
    open: 0,
    nobodyCame: 0,
    byPhone: 0,
    escalated: 0,
    unconfirmed: 0,
    nonconforming: 0,
    waits: { delivered: nothing, seen: nothing, accepted: nothing, arrived: nothing, way: nothing, ended: nothing },
    limits: [
      { met: 0, missed: 0 },
      { met: 0, missed: 0 },
      { met: 0, missed: 0 },
    ],
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

test('each part of the wait has its own times, of those to whom it happened', () => {
  const at = (s: number) => MONDAY + seconds(s)
  const { waits } = figuresOf([
    facts({ deliveredAt: at(2), seenAt: at(5), acceptedAt: at(20), arrivedAt: at(180), endedAt: at(900) }),
    facts({ status: 'accepted', deliveredAt: at(4), acceptedAt: at(40) }),
    facts({ status: 'calling' }),
  ])
  expect(waits.delivered).toEqual({ count: 2, medianMs: seconds(2), p90Ms: seconds(4) })
  expect(waits.seen).toEqual({ count: 1, medianMs: seconds(5), p90Ms: seconds(5) })
  expect(waits.accepted).toEqual({ count: 2, medianMs: seconds(20), p90Ms: seconds(40) })
  expect(waits.arrived.medianMs).toBe(seconds(180))
  expect(waits.way).toEqual({ count: 1, medianMs: seconds(160), p90Ms: seconds(160) })
  expect(waits.ended.medianMs).toBe(seconds(900))
})

describe('within a limit', () => {
  const arrived = (ms: number) => facts({ arrivedAt: MONDAY + ms })

  test('exactly at the limit is within it', () => {
    const times = [LIMITS[0] - 1, LIMITS[0], LIMITS[0] + 1, LIMITS[1], LIMITS[2] + 1]
    expect(shares(figuresOf(times.map(arrived)))).toEqual(['2 of 5', '4 of 5', '4 of 5'])
  })

  test('a request to which nobody came has kept none, however soon it was ended', () => {
    const soon = { endedAt: MONDAY + seconds(10) }
    for (const outcome of ['clientLeft', 'message', 'redirected'] as const)
      expect(shares(figuresOf([facts({ ...soon, outcome })]))).toEqual(['0 of 1', '0 of 1', '0 of 1'])
  })

  test('whoever was helped by telephone has waited until then', () => {
    const helped = figuresOf([facts({ outcome: 'byPhone', endedAt: MONDAY + minutes(6) })])
    expect(shares(helped)).toEqual(['0 of 1', '1 of 1', '1 of 1'])
    expect(helped).toMatchObject({ byPhone: 1, nobodyCame: 0 })
  })

  test('an open request has kept none that is over, and is neither inside one that is not', () => {
    const open = facts({ status: 'accepted', acceptedAt: MONDAY + seconds(20) })
    expect(shares(figuresOf([open], { asOf: MONDAY + minutes(4) }))).toEqual(['0 of 0', '0 of 0', '0 of 0'])
    expect(shares(figuresOf([open], { asOf: MONDAY + minutes(6) }))).toEqual(['0 of 1', '0 of 0', '0 of 0'])
    expect(shares(figuresOf([open], { asOf: MONDAY + minutes(60) }))).toEqual(['0 of 1', '0 of 1', '0 of 1'])
  })

  test('whoever waits for their turn is served by somebody else meanwhile', () => {
    expect(shares(figuresOf([facts({ status: 'waiting' })]))).toEqual(['0 of 0', '0 of 0', '0 of 0'])
  })

  test('a matter or a unit may have limits of its own', () => {
    const strict: ArrivalLimits = [minutes(1), minutes(2), minutes(3)]
    const own: Partial<Question> = {
      limitsOfUnit: (unitId) => (unitId === 'podatki' ? strict : LIMITS),
      limitsOfMatter: (matterId) => (matterId === 'pin' ? strict : undefined),
    }
    const three = ['dowody', 'podatki'].map((unitId) => ({ ...arrived(minutes(4)), unitId }))
    const pin = { ...arrived(minutes(4)), matterId: 'pin' }
    expect(shares(figuresOf([...three, pin], own))).toEqual(['1 of 3', '1 of 3', '1 of 3'])
  })
})

test('a request to which nobody has come is counted, and has no time to arrival', () => {
  const figures = figuresOf([
    facts({ arrivedAt: MONDAY + minutes(3) }),
    facts({ status: 'calling' }),
    facts({ outcome: 'clientLeft', escalated: true }),
  ])
  expect(figures).toMatchObject({ count: 3, open: 1, nobodyCame: 1, escalated: 1 })
  expect(figures.waits.arrived.count).toBe(1)
})

test('an arrival that nobody has confirmed counts, and is told beside', () => {
  expect(figuresOf([facts({ arrivedAt: MONDAY + 1, unconfirmed: true })])).toMatchObject({ unconfirmed: 1 })
})

test('what was entered by mistake is not a client who waited', () => {
  expect(figuresOf([facts({ outcome: 'mistake' }), facts({})]).count).toBe(1)
})

test('waiting for the turn of another competence is not waiting for this one', () => {
  const request = facts({ waitsFrom: MONDAY + minutes(30), arrivedAt: MONDAY + minutes(32) })
  expect(figuresOf([request]).waits.arrived.medianMs).toBe(minutes(2))
})

test('a clock that was set back makes no negative wait', () => {
  const figures = figuresOf([facts({ acceptedAt: MONDAY - seconds(5), arrivedAt: MONDAY - seconds(9) })])
  expect([figures.waits.accepted.medianMs, figures.waits.arrived.medianMs, figures.waits.way.medianMs]).toEqual([
    0, 0, 0,
  ])
  expect(shares(figures)).toEqual(['1 of 1', '1 of 1', '1 of 1'])
})

test('the period begins with its first instant and ends before its last; the one before it is as long', () => {
  const at = (raisedAt: Instant): RequestFacts => facts({ raisedAt })
  const [from, to] = [MONDAY, MONDAY + hours(24)]
  const requests = [at(from - 1), at(from), at(to - 1), at(to), at(from - hours(24)), at(from - hours(24) - 1)]
  const report = reportOf(requests)
  expect([report.all.count, report.previous.count]).toEqual([2, 2])
})

test('what belongs to no unit comes last, so that the rows add up', () => {
  const { unitId: _none, ...unknown } = facts()
  const { units } = reportOf([unknown, facts({ unitId: 'dissolved' }), facts({ unitId: 'drogi' })])
  expect(units.map(({ unitId, count }) => [unitId, count])).toEqual([
    ['dowody', 0],
    ['podatki', 0],
    ['drogi', 1],
    [undefined, 2],
  ])
})

test('a question is narrowed by everything that is said in it', () => {
  const day = (hour: number) => MONDAY + hours(hour)
  const requests = [
    facts({ matterId: 'dowod', placeId: 'bok', needs: ['seat', 'wheelchair'], hour: 8 }),
    facts({ matterId: 'pesel', placeId: 'sala', needs: ['seat'], hour: 9, raisedAt: day(1) }),
    facts({ unitId: 'podatki', placeId: 'bok', hour: 10, raisedAt: day(2) }),
  ]
  const count = (part: Partial<Question>) => figuresOf(requests, part).count
  expect(count({ matterId: 'dowod' })).toBe(1)
  expect(count({ matterId: 'unheard of' })).toBe(0)
  expect(count({ placeIds: ['bok'] })).toBe(2)
  expect(count({ unitIds: ['dowody', 'drogi'] })).toBe(2)
  expect(count({ need: 'seat' })).toBe(2)
  expect(count({ need: 'wheelchair', placeIds: ['sala'] })).toBe(0)
  expect(count({ hours: [9, 10] })).toBe(1)
  expect([count({ weekday: 0 }), count({ weekday: 1 })]).toEqual([3, 0])
})

test.each([
  ['the clocks go forward', '2026-03-29T00:30:00Z'],
  ['the clocks go back', '2026-10-25T00:30:00Z'],
])('on the night on which %s a wait of 40 minutes is 40 minutes', (_what, night) => {
  const raisedAt = Date.parse(night)
  const request = facts({ raisedAt, arrivedAt: raisedAt + minutes(40) })
  const { all } = reportOf([request], { from: raisedAt - hours(2), to: raisedAt + hours(22) })
  expect(all.waits.arrived.medianMs).toBe(minutes(40))
})

test('where the minutes went adds up to how long it took, whatever the clocks said', () => {
  const at = (s: number) => MONDAY + seconds(s)
  const { spent } = reportOf([
    facts({ deliveredAt: at(2), acceptedAt: at(30), arrivedAt: at(240) }),
    facts({ deliveredAt: at(50), acceptedAt: at(40), arrivedAt: at(60) }),
    facts({ acceptedAt: at(1), arrivedAt: at(2) }),
  ])
  expect(spent).toEqual({ count: 2, deliveryMs: seconds(21), decisionMs: seconds(14), wayMs: seconds(115) })
})

test('the distribution has a minute for each that somebody waited, and one for all later ones', () => {
  const { spread } = reportOf(
    [0, 60, 61, 20 * 60, 20 * 60 + 1, 7_000].map((s) => facts({ arrivedAt: MONDAY + seconds(s) })),
  )
  expect(spread.flatMap((count, minute) => (count > 0 ? [[minute, count]] : []))).toEqual([
    [0, 2],
    [1, 1],
    [19, 1],
    [20, 2],
  ])
})

test('the hours of the week are those of the office’s clock', () => {
  const { hours: cells } = reportOf([facts({ hour: 8, arrivedAt: MONDAY + minutes(2) }), facts({ hour: 8 })])
  expect(cells).toEqual([{ weekday: 0, hour: 8, count: 2, arrived: 1, medianMs: minutes(2) }])
})

test('weeks are whole, and begin with the first in which there was a request', () => {
  const week = (back: number) => facts({ raisedAt: MONDAY - back * hours(7 * 24), arrivedAt: MONDAY + minutes(9) })
  const tables = tablesOf([week(0), week(1), week(3), week(30)])
  const weeks = atOnce(figuresByWeek(tables, question(), { today: '2026-11-26', weeks: 26 }))
  expect(weeks.map(({ day, count }) => [day, count])).toEqual([
    ['2026-11-02', 1],
    ['2026-11-09', 0],
    ['2026-11-16', 1],
  ])
})

test('one unit alone has the figures that it has among others', () => {
  const requests = [facts({ arrivedAt: MONDAY + 7 }), facts({ unitId: 'drogi' })]
  const [first] = reportOf(requests).units
  expect(first).toMatchObject(figuresOfUnit(tablesOf(requests), 'dowody', question()))
})

describe('what is told to whoever sees counts alone', () => {
  const told = (...counts: readonly number[]) => disclosedRows(counts.map((count) => ({ count, isOfOne: false })))

  test('fewer than five are kept back, none at all are not', () => {
    expect(told(5, 0, 3, 4, 20)).toEqual([true, true, false, false, true])
  })

  test('one row alone could be had by subtraction: the smallest of the others goes with it', () => {
    expect(told(9, 3, 30, 0)).toEqual([false, false, true, true])
  })

  test('a unit of one employee is that employee', () => {
    const rows = [
      { count: 40, isOfOne: true },
      { count: 8, isOfOne: false },
      { count: 9, isOfOne: false },
    ]
    expect(disclosedRows(rows)).toEqual([false, false, true])
  })
})

test.each([
  ['that rise towards noon and fall', (at: number) => Math.min(at, 4_000 - at)],
  ['that are long and short by turns', (at: number) => (at % 2 ? at : 4_000 - at)],
  ['that are all the same', () => 7],
])('percentiles of waits %s are found without looking at each a thousand times', (_what, waitAt) => {
  const waits = Int32Array.from({ length: 4_000 }, (_, at) => waitAt(at))
  const [median, p90] = [0.5, 0.9].map((share) => waits.toSorted()[Math.ceil(share * 4_000) - 1])
  let looks = 0
  const counted = new Proxy(waits, {
    get(each, key) {
      looks += 1
      return Reflect.get(each, key)
    },
  })
  expect(percentiles(counted, [0.5, 0.9], waits.length)).toEqual([median, p90])
  expect(looks).toBeLessThan(30 * waits.length)
})

test('others have their turn after each day, also after one in which nothing is found', () => {
  const days = tablesOf([1, 2, 3].map((day) => facts({ raisedAt: MONDAY + day * hours(24) })))
  const work = figuresByPieces(days, question({ to: MONDAY + hours(24 * 9), placeIds: ['elsewhere'] }), TOGETHER)
  let pauses = 0
  while (!work.next().done) pauses += 1
  expect(pauses).toBeGreaterThanOrEqual(days.length)
})
