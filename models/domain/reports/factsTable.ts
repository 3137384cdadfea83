import type { Instant } from '../clock.ts'
import type { UnitId } from '../directory/directory.ts'
import { OUTCOMES } from '../request/request.ts'
import type { RequestFacts } from './requestFacts.ts'

/**
 * What the reports need of the requests raised on one day, packed: six whole numbers a request. A million requests of
 * an office are 24 MB this way, and a report reads them in milliseconds.
 */
export interface FactsTable {
  /** Local calendar day, `2026-11-23`. */
  readonly day: string
  /** The units that `TAG` counts from 1; 0 is no unit. */
  readonly units: readonly UnitId[]
  readonly rows: Int32Array
}

/** Numbers a request. */
export const WIDTH = 6
/** Milliseconds from the day's midnight in UTC to when it was raised. */
export const RAISED = 0
/** Milliseconds from when it was raised to when the client began to wait for it. */
export const TURN = 1
/** Milliseconds from when the client began to wait; `ABSENT` where it has not come to that. */
export const ACCEPTED = 2
export const ARRIVED = 3
export const ENDED = 4
export const TAG = 5

export const ABSENT = -(2 ** 31)
/** A wait of more than 24 days is told as 24 days: whatever it is, it is no response time. */
const FARTHEST = 2 ** 31 - 1

const IS_ENDED = 1
const IS_ESCALATED = 2
const OUTCOME_SHIFT = 2
const UNIT_SHIFT = 8

const startOf = (day: string): Instant => Date.parse(`${day}T00:00:00Z`)
const within = (ms: number): number => Math.max(-FARTHEST, Math.min(FARTHEST, ms))

/** Of one day's requests, in any order. */
export function packFacts(day: string, facts: readonly RequestFacts[]): FactsTable {
  const start = startOf(day)
  const units = [...new Set(facts.flatMap(({ unitId }) => (unitId === undefined ? [] : [unitId])))]
  const numbers = new Map(units.map((unitId, at) => [unitId, at + 1]))
  const rows = new Int32Array(facts.length * WIDTH)
  for (const [index, each] of facts.entries()) {
    const since = (at: Instant | undefined): number => (at === undefined ? ABSENT : within(at - each.waitsFrom))
    const unit = each.unitId === undefined ? 0 : (numbers.get(each.unitId) ?? 0)
    const outcome = each.outcome === undefined ? 0 : OUTCOMES.indexOf(each.outcome) + 1
    const flags = (each.status === 'ended' ? IS_ENDED : 0) | (each.escalated ? IS_ESCALATED : 0)
    const at = index * WIDTH
    rows[at + RAISED] = within(each.raisedAt - start)
    rows[at + TURN] = within(each.waitsFrom - each.raisedAt)
    rows[at + ACCEPTED] = since(each.acceptedAt)
    rows[at + ARRIVED] = since(each.arrivedAt)
    rows[at + ENDED] = since(each.endedAt)
    rows[at + TAG] = (unit << UNIT_SHIFT) | (outcome << OUTCOME_SHIFT) | flags
  }
  return { day, units, rows }
}

export const countOf = ({ rows }: FactsTable): number => rows.length / WIDTH

/** Where the rows of a period lie in `RAISED`: from the first, before the second. */
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
