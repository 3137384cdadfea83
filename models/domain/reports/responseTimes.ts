import type { Instant } from '../clock.ts'
import type { UnitId } from '../directory/directory.ts'
import { dayAfter, weekdayOf } from '../schedule/workingTime.ts'
import type { FactsTable } from './factsTable.ts'
import { type MinutesSpent, minutesSpent, spreadOf } from './minutesSpent.ts'
import { atOnce } from './pieces.ts'
import {
  figuresByGroup,
  figuresByPieces,
  figuresOfWaits,
  type Question,
  type ResponseFigures,
} from './responseFigures.ts'
import {
  BY_HOUR,
  byDay,
  byId,
  type Chosen,
  chosenIn,
  countOf,
  type Grouping,
  HOURS,
  type Selection,
  TOGETHER,
} from './selection.ts'
import { waitsByGroup } from './waits.ts'

export interface UnitFigures extends ResponseFigures {
  /** Absent: requests of no unit. */
  readonly unitId?: UnitId
}

/** How long clients waited for somebody to come, in one week or in one hour of the week. */
interface ArrivalsIn {
  /** Of requests, whether somebody came or not. */
  readonly count: number
  readonly arrived: number
  readonly medianMs: number | null
}

export interface WeekFigures extends ArrivalsIn {
  /** Its Monday. */
  readonly day: string
}

export interface HourFigures extends ArrivalsIn {
  /** 0 is Monday. */
  readonly weekday: number
  readonly hour: number
}

export interface ResponseReport {
  readonly units: readonly (UnitFigures & { readonly spent: MinutesSpent })[]
  readonly all: ResponseFigures
  /** As long a time, directly before. */
  readonly previous: ResponseFigures
  readonly spent: MinutesSpent
  readonly spread: readonly number[]
  readonly hours: readonly HourFigures[]
}

/**
 * Response times of the requests raised in `from <= raisedAt < to`, by unit in the order given; what belongs to none
 * of them comes last, so that the rows add up to `all`. Instants have no summer time: a day on which the clocks change
 * is counted as long as it was. What was entered by mistake is left out: nobody waited.
 */
export const responseTimes = (
  tables: readonly FactsTable[],
  question: Question,
  units: readonly UnitId[],
): ResponseReport => atOnce(responseTimesByPieces(tables, question, units))

/** The same, stopping after each piece: over a million requests it takes longer than a call may be kept waiting. */
export function* responseTimesByPieces(
  tables: readonly FactsTable[],
  question: Question,
  units: readonly UnitId[],
): Generator<undefined, ResponseReport> {
  const { from, to, previousFrom = from - (to - from) } = question
  const before = { ...question, from: previousFrom, to: from }
  const ofUnits = unitRows(yield* figuresByPieces(tables, question, byId('unit', units)), units)
  const all = onlyOne(yield* figuresByPieces(tables, question, TOGETHER))
  const previous = onlyOne(yield* figuresByPieces(tables, before, TOGETHER))
  const spentByUnit = yield* minutesSpent(tables, question, byId('unit', units))
  const [spent = NOTHING_SPENT] = yield* minutesSpent(tables, question, TOGETHER)
  const spread = yield* spreadOf(tables, question)
  const hours = (yield* arrivalsBy(tables, question, BY_HOUR))
    .map((figures, group) => ({ weekday: Math.floor(group / HOURS), hour: group % HOURS, ...figures }))
    .filter(({ count }) => count > 0)
  const ofNone = spentByUnit.at(-1) ?? NOTHING_SPENT
  return {
    units: ofUnits.map((row, at) => ({ ...row, spent: spentByUnit[at] ?? ofNone })),
    all,
    previous,
    spent,
    spread,
    hours,
  }
}

const NOTHING_SPENT: MinutesSpent = { count: 0, deliveryMs: 0, decisionMs: 0, wayMs: 0 }

/** By unit in the order given; last, and only if there were any, the requests of none of them. */
export const figuresByUnit = (
  tables: readonly FactsTable[],
  question: Question,
  units: readonly UnitId[],
): readonly UnitFigures[] => unitRows(figuresByGroup(tables, question, byId('unit', units)), units)

const unitRows = (figures: readonly ResponseFigures[], units: readonly UnitId[]): readonly UnitFigures[] =>
  figures.flatMap((each, number) => {
    const unitId = units[number]
    if (unitId !== undefined) return [{ ...each, unitId }]
    return each.count === 0 ? [] : [each]
  })

/** Of one unit alone. */
export const figuresOfUnit = (tables: readonly FactsTable[], unitId: UnitId, question: Question): ResponseFigures =>
  onlyOne(figuresByGroup(tables, { ...question, unitIds: [unitId] }, TOGETHER))

function onlyOne([figures]: readonly ResponseFigures[]): ResponseFigures {
  if (!figures) throw new Error('one group has one row of figures')
  return figures
}

/**
 * The last whole weeks before an instant, Monday to Sunday by the office's calendar, the oldest first. A week that is
 * not over would be judged by its first days; one before the first request there ever was, by nothing.
 */
export function* figuresByWeek(
  tables: readonly FactsTable[],
  selection: Selection,
  { today, weeks }: { readonly today: string; readonly weeks: number },
): Generator<undefined, readonly WeekFigures[]> {
  const monday = dayAfter(today, -weekdayOf(today))
  const mondays = Array.from({ length: weeks }, (_, at) => dayAfter(monday, 7 * (at - weeks)))
  const numbers = new Map(
    mondays.flatMap((day, number) => Array.from({ length: 7 }, (_, after) => [dayAfter(day, after), number] as const)),
  )
  const grouping = byDay(weeks, (day) => numbers.get(day) ?? -1)
  const figures = yield* arrivalsBy(tables, { ...selection, ...ALWAYS }, grouping)
  // Of a month that is known as a whole alone nobody knows the weeks.
  const lastOfMonths = tables.findLast(({ isMonth }) => isMonth)?.day ?? ''
  const all = mondays
    .map((day, number) => ({ day, ...(figures[number] ?? NO_ARRIVALS) }))
    .filter(({ day }) => day > lastOfMonths)
  const first = all.findIndex(({ count }) => count > 0)
  return first === -1 ? [] : all.slice(first)
}

const NO_ARRIVALS: ArrivalsIn = { count: 0, arrived: 0, medianMs: null }
/** The days say by themselves which requests are meant. */
const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY } satisfies Record<string, Instant>

function* arrivalsBy(
  tables: readonly FactsTable[],
  selection: Selection,
  grouping: Grouping,
): Generator<undefined, readonly ArrivalsIn[]> {
  const parts: Chosen[] = []
  for (const table of tables) {
    parts.push(chosenIn(table, selection, grouping))
    yield
  }
  const found: ArrivalsIn[] = []
  yield* waitsByGroup(parts, grouping.groups, 'arrived', (waits, length, group) => {
    const { count: arrived, medianMs } = figuresOfWaits(waits, length)
    found.push({ count: countOf(parts, group), arrived, medianMs })
  })
  return found
}

/** Only how long the clients of each unit waited for somebody to come. */
export function* arrivalsByUnit(
  tables: readonly FactsTable[],
  selection: Selection,
  units: readonly UnitId[],
): Generator<undefined, readonly (ArrivalsIn & { readonly unitId: UnitId })[]> {
  const figures = yield* arrivalsBy(tables, selection, byId('unit', units))
  return units.map((unitId, number) => ({ unitId, ...(figures[number] ?? NO_ARRIVALS) }))
}
