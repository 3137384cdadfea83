import type { Instant } from '../clock.ts'
import type { UnitId } from '../directory/directory.ts'
import { OUTCOMES } from '../request/request.ts'
import type { RequestFacts } from './requestFacts.ts'

/**
 * What the reports need of the requests raised on one day, packed. A million requests of an office are 24 MB this way,
 * and a report reads them in milliseconds.
 */
export interface FactsTable {
  /** Local calendar day, `2026-11-23`. */
  readonly day: string
  /** By the number in a tag, from 1; 0 is no unit. */
  readonly units: readonly UnitId[]
  /** Column after column: a report walks only through those it asks about. */
  readonly rows: Int32Array
}

/** Six whole numbers a request. To add one: its name here and a line in `numbersOf`; kept days are then made anew. */
const COLUMNS = ['raised', 'turn', 'accepted', 'arrived', 'ended', 'tag'] as const
export type Column = (typeof COLUMNS)[number]

/** Of the layout of a table, and of what its numbers stand for. */
export const FACTS_LEGEND: readonly string[] = ['columns', ...COLUMNS, ...OUTCOMES]

/** Where there is no such time. */
export const ABSENT = -(2 ** 31)
/** A wait of more than 24 days is told as 24 days: whatever it is, it is no response time. */
const FARTHEST = 2 ** 31 - 1

const IS_ENDED = 1
const IS_ESCALATED = 2
const OUTCOME_SHIFT = 2
const UNIT_SHIFT = 8

const startOf = (day: string): Instant => Date.parse(`${day}T00:00:00Z`)
const within = (ms: number): number => Math.max(-FARTHEST, Math.min(FARTHEST, ms))

interface Day {
  readonly start: Instant
  readonly numberOf: ReadonlyMap<UnitId, number>
}

function numbersOf(facts: RequestFacts, { start, numberOf }: Day): Readonly<Record<Column, number>> {
  const since = (at: Instant | undefined): number => (at === undefined ? ABSENT : within(at - facts.waitsFrom))
  const unit = facts.unitId === undefined ? 0 : (numberOf.get(facts.unitId) ?? 0)
  const outcome = facts.outcome === undefined ? 0 : outcomeNumber(facts.outcome)
  const flags = (facts.status === 'ended' ? IS_ENDED : 0) | (facts.escalated ? IS_ESCALATED : 0)
  return {
    // Milliseconds from the day's midnight in UTC.
    raised: within(facts.raisedAt - start),
    // Milliseconds from when it was raised to when the client began to wait for it; the others from then on.
    turn: within(facts.waitsFrom - facts.raisedAt),
    accepted: since(facts.acceptedAt),
    arrived: since(facts.arrivedAt),
    ended: since(facts.endedAt),
    tag: (unit << UNIT_SHIFT) | (outcome << OUTCOME_SHIFT) | flags,
  }
}

/** Of one day's requests, in any order. */
export function packFacts(day: string, facts: readonly RequestFacts[]): FactsTable {
  const units = [...new Set(facts.flatMap(({ unitId }) => (unitId === undefined ? [] : [unitId])))]
  const numberOf = new Map(units.map((unitId, at) => [unitId, at + 1]))
  const table = { day, units, rows: new Int32Array(facts.length * COLUMNS.length) }
  const of = { start: startOf(day), numberOf }
  const numbers = facts.map((each) => numbersOf(each, of))
  for (const name of COLUMNS) columnOf(table, name).set(numbers.map((each) => each[name]))
  return table
}

export function columnOf({ rows }: FactsTable, name: Column): Int32Array {
  const count = rows.length / COLUMNS.length
  const at = COLUMNS.indexOf(name) * count
  return rows.subarray(at, at + count)
}

/** The bounds of a period in the column `raised`: from the first, which belongs to it, to the second, which does not. */
export const boundsIn = ({ day }: FactsTable, from: Instant, to: Instant): readonly [number, number] => {
  const start = startOf(day)
  return [from - start, to - start]
}

export const unitOf = (tag: number): number => tag >>> UNIT_SHIFT
export const isEndedIn = (tag: number): boolean => (tag & IS_ENDED) !== 0
export const isEscalatedIn = (tag: number): boolean => (tag & IS_ESCALATED) !== 0
/** The number of an outcome as it stands in a tag, to compare `outcomeOf` with. */
export const outcomeNumber = (outcome: (typeof OUTCOMES)[number]): number => OUTCOMES.indexOf(outcome) + 1
export const outcomeOf = (tag: number): number => (tag >>> OUTCOME_SHIFT) & 63
