import type { UnitId } from '../directory/directory.ts'
import type { FactsTable } from './factsTable.ts'
import { EMPTY, figuresByGroup, type Period, type ResponseFigures } from './responseFigures.ts'

export interface UnitFigures extends ResponseFigures {
  /** Absent: requests of no unit. */
  readonly unitId?: UnitId
}

export interface ResponseFiguresOfPeriod {
  readonly units: readonly UnitFigures[]
  readonly all: ResponseFigures
  /** As long a time, directly before. */
  readonly previous: ResponseFigures
}

/**
 * Response times of the requests raised in `from <= raisedAt < to`, by unit in the order given; what belongs to none
 * of them comes last, so that the rows add up to `all`. Instants have no summer time: a day on which the clocks change
 * is counted as long as it was. What was entered by mistake is left out: nobody waited.
 */
export function responseTimes(
  question: Period & { readonly tables: readonly FactsTable[]; readonly units: readonly UnitId[] },
): ResponseFiguresOfPeriod {
  const { tables, units, ...period } = question
  const before = { ...period, from: period.from - (period.to - period.from), to: period.from }
  return {
    units: figuresByUnit(tables, units, period),
    all: figuresOfAll(tables, period),
    previous: figuresOfAll(tables, before),
  }
}

/** By unit in the order given; last, and only if there were any, the requests of none of them. */
export function figuresByUnit(
  tables: readonly FactsTable[],
  units: readonly UnitId[],
  period: Period,
): readonly UnitFigures[] {
  const numbers = new Map<UnitId | undefined, number>(units.map((unitId, number) => [unitId, number]))
  const groupOf = (unitId: UnitId | undefined): number => numbers.get(unitId) ?? units.length
  const figures = figuresByGroup(tables, period, { groups: units.length + 1, groupOf })
  const ofNone = figures.at(-1)
  return [
    ...units.map((unitId, number) => ({ unitId, ...(figures[number] ?? EMPTY) })),
    ...(ofNone === undefined || ofNone.count === 0 ? [] : [ofNone]),
  ]
}

/** Of one unit alone. */
export const figuresOfUnit = (tables: readonly FactsTable[], unitId: UnitId, period: Period): ResponseFigures =>
  figuresByGroup(tables, period, { groups: 1, groupOf: (each) => (each === unitId ? 0 : -1) })[0] ?? EMPTY

const figuresOfAll = (tables: readonly FactsTable[], period: Period): ResponseFigures =>
  figuresByGroup(tables, period, { groups: 1, groupOf: () => 0 })[0] ?? EMPTY
