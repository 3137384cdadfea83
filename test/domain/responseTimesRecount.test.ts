import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { hours, type Instant, minutes } from '../../models/domain/clock.ts'
import type { ArrivalLimits } from '../../models/domain/reports/arrivalLimits.ts'
import { packFacts } from '../../models/domain/reports/factsTable.ts'
import { factsOf, isCounted } from '../../models/domain/reports/requestFacts.ts'
import type { Question } from '../../models/domain/reports/responseFigures.ts'
import { responseTimes } from '../../models/domain/reports/responseTimes.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { nearlyDoneBefore, startTurn } from '../../models/domain/visit/turns.ts'
import { anyContext, MONDAY_TEN } from '../support/anyContext.ts'
import { event, NAMES, RandomWalk, target } from '../support/randomWalk.ts'
import { type LimitsOf, recount } from '../support/recount.ts'

/*
 * Whatever happens to requests, the report says what a recount says that takes one after the other and knows nothing of
 * packed tables: moves of every kind, taken back too, turns of a visit, and all of it moved to the two nights on which
 * the clocks change, and across midnight. More of them find rarer things: `HISTORIES=10000`.
 */
const HISTORIES = Number(process.env.HISTORIES ?? 1_000)
const ZONE = 'Europe/Warsaw'
const UNITS = ['idCards', 'taxes', 'organisation']
const NIGHTS = ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2026-11-23T23:00:00Z'].map((at) => Date.parse(at))

const moves = (move: string, whose: number) =>
  ({ what: 'move', whose, order: { move, outcome: 'clientLeft' } }) as never
/** What chance alone does too rarely: whoever was called first says yes, takes it back, and the client goes. */
const tookBack = [moves('accept', 0), moves('undo', 0), moves('finish', 0), moves('finish', NAMES.indexOf('clerk'))]

const walk = fc
  .tuple(
    target,
    fc.array(event, { maxLength: 14 }),
    fc.constantFrom('atOnce', 'atOnce', 'turn', 'turnToCome', 'tookBack'),
  )
  .map(([wanted, events, kind]): Request => {
    const lived = new RandomWalk(wanted)
    if (kind === 'turnToCome') return waiting(lived.request)
    if (kind === 'tookBack') for (const each of tookBack) lived.request = lived.after(each)
    if (kind === 'turn') {
      lived.now += minutes(7)
      lived.request = startTurn(waiting(lived.request), anyContext(lived.now), nearlyDoneBefore([], lived.request))
    }
    for (const each of events) lived.request = lived.after(each)
    return lived.request
  })

/** As it is before its turn has come. */
const waiting = (request: Request): Request => ({ ...request, inTurn: true, status: 'waiting', pages: [] })

/** The same walk at another time: every instant in it is later or earlier by as much. */
function moved<T>(value: T, byMs: number): T {
  if (typeof value === 'number') return (value > 1e12 ? value + byMs : value) as T
  if (Array.isArray(value)) return value.map((each) => moved(each, byMs)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, byMs)])) as T
}

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })
const dayOf = (at: Instant): string => wall.format(at).slice(0, 10)
const hourOf = (at: Instant): number => Number(wall.format(at).slice(11, 13))

const history = fc
  .array(fc.tuple(walk, fc.constantFrom(...NIGHTS), fc.integer({ min: -hours(40), max: hours(40) })), {
    maxLength: 5,
  })
  .map((courses) =>
    courses.map(([request, night, offset]) => {
      const there = moved(request, night + offset - MONDAY_TEN)
      return { ...there, day: dayOf(there.raisedAt) }
    }),
  )

/** Of any length; or until a request was just raised, whose client waits while the report is read. */
const period = fc.record({
  start: fc.constantFrom(...NIGHTS),
  offset: fc.integer({ min: -hours(30), max: 0 }),
  length: fc.integer({ min: 1, max: hours(60) }),
  untilJustNow: fc.boolean(),
  laterMs: fc.oneof(fc.integer({ min: 0, max: hours(30) }), fc.integer({ min: 0, max: minutes(16) })),
})

/** Of identity cards the limits are others, and of taxes. */
const SHORTER: ArrivalLimits = [minutes(1), minutes(3), minutes(90)]
const USUAL: ArrivalLimits = [minutes(5), minutes(8), minutes(15)]
const LIMITS: Pick<Question, 'limitsOfUnit' | 'limitsOfMatter'> = {
  limitsOfUnit: (unitId) => (unitId === 'taxes' ? SHORTER : USUAL),
  limitsOfMatter: (matterId) => (matterId === 'idCard' ? SHORTER : undefined),
}
const limitsOf: LimitsOf = (unitId, matterId) => (matterId === 'idCard' || unitId === 'taxes' ? SHORTER : USUAL)

test('every figure is what a recount says, for every unit, all of them and the period before', () => {
  fc.assert(
    fc.property(history, period, (requests, when) => {
      const lastAt = Math.max(...requests.map(({ raisedAt }) => raisedAt))
      const isJustNow = when.untilJustNow && requests.length > 0
      const to = isJustNow ? lastAt + 1 : when.start + when.offset + when.length
      const from = to - when.length
      const question: Question = { from, to, asOf: to + when.laterMs, ...LIMITS }
      const days = [...new Set(requests.map(({ day }) => day))]
      const tables = days.map((day) =>
        packFacts(
          day,
          requests.filter((each) => each.day === day && isCounted(each)).map((each) => factsOf(each, ZONE)),
        ),
      )
      const report = responseTimes(tables, question, UNITS)
      const raisedIn = (a: Instant, b: Instant) =>
        requests.filter((each) => a <= each.raisedAt && each.raisedAt < b && each.ending?.outcome !== 'mistake')
      const here = raisedIn(from, to)
      mustBe(report.all, recount(here, question.asOf, limitsOf))
      mustBe(report.previous, recount(raisedIn(from - when.length, from), question.asOf, limitsOf))
      for (const [at, unitId] of UNITS.entries()) {
        const { unitId: _id, spent: _spent, ...row } = report.units[at] ?? {}
        mustBe(
          row,
          recount(
            here.filter((each) => each.unitId === unitId),
            question.asOf,
            limitsOf,
          ),
        )
      }
      mustBe(
        report.units.reduce((sum, row) => sum + row.count, 0),
        here.length,
      )
      mustBe(
        report.hours.map(({ weekday, hour, count }) => [weekday, hour, count]),
        hoursOf(here),
      )
      mustBe(
        report.spread.reduce((sum, count) => sum + count, 0),
        here.filter(({ arrivedAt }) => arrivedAt !== undefined).length,
      )
    }),
    { numRuns: HISTORIES },
  )
}, 600_000)

/** Jest's own comparison is slow for so many; it only says what is wrong. */
function mustBe(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected)
}

function hoursOf(requests: readonly Request[]): readonly (readonly number[])[] {
  const counts = new Map<number, number>()
  for (const { raisedAt } of requests) {
    const weekday = (new Date(`${dayOf(raisedAt)}T12:00:00Z`).getUTCDay() + 6) % 7
    const at = weekday * 24 + hourOf(raisedAt)
    counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => a - b).map(([at, count]) => [Math.floor(at / 24), at % 24, count])
}
