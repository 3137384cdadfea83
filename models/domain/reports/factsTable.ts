import type { Instant } from '../clock.ts'
import { STATUSES } from '../lifecycle.ts'
import { NEEDS, type Need } from '../request/needs.ts'
import { OUTCOMES, REQUEST_REASONS } from '../request/request.ts'
import type { RequestFacts } from './requestFacts.ts'

/**
 * What the reports need of the requests raised on one day, packed: column after column of whole numbers, of which a
 * report walks only through those it asks about. A million requests as objects would be a gigabyte.
 */
export interface FactsTable {
  /** Local calendar day, `2026-11-23`. */
  readonly day: string
  /** The ids that stand in a column as a number, from 1; 0 is none. */
  readonly ids: readonly string[]
  readonly rows: Int32Array
  /** It stands for this weekday in the whole month: of those visits nobody knows the day any more. */
  readonly isMonth?: true
}

/** Where there is no such time. */
export const ABSENT = -(2 ** 31)
/** A wait of more than 24 days is told as 24 days: whatever it is, it is no response time. */
const FARTHEST = 2 ** 31 - 1

const within = (ms: number): number => Math.max(-FARTHEST, Math.min(FARTHEST, ms))
const startOf = (day: string): Instant => Date.parse(`${day}T00:00:00Z`)

interface Packing {
  readonly start: Instant
  numberOf(id: string | undefined): number
}

const since = (at: Instant | undefined, { waitsFrom }: RequestFacts): number =>
  at === undefined ? ABSENT : within(at - waitsFrom)

/**
 * How each column is written. To add one: its field in `RequestFacts` and a line here. Kept days are then made anew; in
 * months whose visits are gone the column says what this line makes of a request without that field.
 */
const COLUMNS = {
  /** Milliseconds from the day's midnight in UTC. */
  raised: ({ raisedAt }, { start }) => within(raisedAt - start),
  /** Milliseconds from when it was raised to when the client began to wait for it; the times below from then on. */
  turn: ({ waitsFrom, raisedAt }) => within(waitsFrom - raisedAt),
  delivered: (facts) => since(facts.deliveredAt, facts),
  seen: (facts) => since(facts.seenAt, facts),
  accepted: (facts) => since(facts.acceptedAt, facts),
  arrived: (facts) => since(facts.arrivedAt, facts),
  ended: (facts) => since(facts.endedAt, facts),
  unit: ({ unitId }, { numberOf }) => numberOf(unitId),
  matter: ({ matterId }, { numberOf }) => numberOf(matterId),
  place: ({ placeId }, { numberOf }) => numberOf(placeId),
  /** A bit for each need. */
  needs: ({ needs = [] }) => needs.reduce((bits, need) => bits | bitOf(need), 0),
  /** 0: as its building says. */
  reason: ({ reason }) => (reason === undefined ? 0 : REQUEST_REASONS.indexOf(reason) + 1),
  hour: ({ hour = 0 }) => hour,
  status: ({ status }) => STATUSES.indexOf(status),
  outcome: ({ outcome }) => (outcome === undefined ? 0 : outcomeNumber(outcome)),
  escalated: ({ escalated }) => Number(escalated),
  unconfirmed: ({ unconfirmed }) => Number(unconfirmed === true),
} as const satisfies Readonly<Record<string, (facts: RequestFacts, packing: Packing) => number>>

export type Column = keyof typeof COLUMNS
const NAMES = Object.keys(COLUMNS) as readonly Column[]
const PLACES = new Map<Column, number>(NAMES.map((name, at) => [name, at]))

/** Of the layout of a table, and of what its numbers stand for. */
export const FACTS_LEGEND: readonly string[] = [
  'columns',
  ...NAMES,
  'statuses',
  ...STATUSES,
  'outcomes',
  ...OUTCOMES,
  'needs',
  ...NEEDS,
  'reasons',
  ...REQUEST_REASONS,
]

/** What each column says of a request of which nothing is known: of before there was that column, say. */
export const NOTHING_KNOWN: readonly number[] = NAMES.map((name) => {
  const write: (facts: RequestFacts, packing: Packing) => number = COLUMNS[name]
  const nothing: RequestFacts = { raisedAt: 0, waitsFrom: 0, escalated: false, status: 'waiting' }
  return write(nothing, { start: 0, numberOf: () => 0 })
})

/** Of one day's requests, in any order. */
export function packFacts(day: string, requests: readonly RequestFacts[]): FactsTable {
  const facts = new OpenDay(day)
  for (const [at, each] of requests.entries()) facts.set(String(at), each)
  return facts.packed()
}

/** The facts of a day while they come and change, by request: in numbers as well, since a busy day has many. */
export class OpenDay {
  /** Row after row, with room for more. */
  private rows = new Int32Array(NAMES.length)
  private readonly places = new Map<string, number>()
  private readonly numbers = new Map<string, number>()
  private readonly packing: Packing

  constructor(private readonly day: string) {
    this.packing = { start: startOf(day), numberOf: (id) => this.numberOf(id) }
  }

  has(id: string): boolean {
    return this.places.has(id)
  }

  set(id: string, facts: RequestFacts): void {
    const place = this.places.get(id) ?? this.places.size
    this.places.set(id, place)
    if (place * NAMES.length === this.rows.length) {
      const { rows } = this
      this.rows = new Int32Array(2 * rows.length)
      this.rows.set(rows)
    }
    for (const [column, name] of NAMES.entries()) {
      const write: (each: RequestFacts, packing: Packing) => number = COLUMNS[name]
      this.rows[place * NAMES.length + column] = write(facts, this.packing)
    }
  }

  delete(id: string): void {
    const place = this.places.get(id)
    if (place === undefined) return
    this.places.delete(id)
    // The last one moves to where it was.
    const last = this.places.size
    for (const [each, at] of this.places) if (at === last) this.places.set(each, place)
    this.rows.copyWithin(place * NAMES.length, last * NAMES.length, (last + 1) * NAMES.length)
  }

  /** How each request stands, and when it ended. */
  *endings(): Generator<Pick<RequestFacts, 'status' | 'endedAt'>> {
    for (let row = 0; row < this.places.size; row += 1) {
      const status = STATUSES[this.at(row, 'status')] ?? 'ended'
      const ended = this.at(row, 'ended')
      const waitsFrom = this.packing.start + this.at(row, 'raised') + this.at(row, 'turn')
      yield ended === ABSENT ? { status } : { status, endedAt: waitsFrom + ended }
    }
  }

  /** Those of a unit are laid side by side: most questions go through them by unit. */
  packed(): FactsTable {
    const ids = [...this.numbers.keys()]
    const count = this.places.size
    const unitOf = (row: number): string => ids[this.at(row, 'unit') - 1] ?? ''
    const order = Array.from({ length: count }, (_, row) => row).sort((a, b) => compared(unitOf(a), unitOf(b)))
    const rows = new Int32Array(count * NAMES.length)
    for (let column = 0; column < NAMES.length; column += 1)
      for (const [to, from] of order.entries()) rows[column * count + to] = this.rows[from * NAMES.length + column] ?? 0
    return { day: this.day, ids, rows }
  }

  private at(row: number, name: Column): number {
    return this.rows[row * NAMES.length + (PLACES.get(name) ?? 0)] ?? 0
  }

  private numberOf(id: string | undefined): number {
    if (id === undefined) return 0
    const number = this.numbers.get(id) ?? this.numbers.size + 1
    this.numbers.set(id, number)
    return number
  }
}

const compared = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** A table without rows: a day on which nobody came, or of which nothing more is known. */
export const noFacts = (day: string): FactsTable => ({ day, ids: [], rows: new Int32Array() })

export const COLUMN_NAMES = NAMES

export const countIn = ({ rows }: FactsTable): number => rows.length / NAMES.length

export function columnOf(table: FactsTable, name: Column): Int32Array {
  const count = countIn(table)
  const at = (PLACES.get(name) ?? 0) * count
  return table.rows.subarray(at, at + count)
}

/** The bounds of a period in the column `raised`: from the first, which belongs to it, to the second, which does not. */
export const boundsIn = ({ day }: FactsTable, from: Instant, to: Instant): readonly [number, number] => {
  const start = startOf(day)
  return [from - start, to - start]
}

export const bitOf = (need: Need): number => 1 << NEEDS.indexOf(need)
export const statusNumber = (status: (typeof STATUSES)[number]): number => STATUSES.indexOf(status)
export const outcomeNumber = (outcome: (typeof OUTCOMES)[number]): number => OUTCOMES.indexOf(outcome) + 1
