import type { Instant } from '../clock.ts'
import type { MatterId, UnitId } from '../directory/directory.ts'
import { type ArrivalLimits, SHARES_WANTED } from './arrivalLimits.ts'
import { ABSENT, columnOf, type FactsTable, outcomeNumber, statusNumber } from './factsTable.ts'
import { percentiles } from './percentile.ts'
import { atOnce } from './pieces.ts'
import { type Chosen, chosenIn, type Grouping, type Selection } from './selection.ts'
import { MEASURES, type Measure, waitsByGroup } from './waits.ts'

/** Of one limit: how many had somebody with them by then, and how many had not. What is still open inside it is neither. */
export interface LimitFigures {
  readonly met: number
  readonly missed: number
}

/** How long it took until something happened, of those to whom it did; null: of nobody. */
export interface WaitFigures {
  readonly count: number
  readonly medianMs: number | null
  readonly p90Ms: number | null
}

/** The figures of a group of requests. What each of them means is said by `definitions.ts`, and by its text. */
export interface ResponseFigures {
  readonly count: number
  readonly open: number
  /** Ended, nobody had come, and nobody had helped by telephone. */
  readonly nobodyCame: number
  readonly byPhone: number
  readonly escalated: number
  readonly unconfirmed: number
  /** Not within the first limit, or with somebody above called. */
  readonly nonconforming: number
  readonly waits: Readonly<Record<Measure, WaitFigures>>
  readonly limits: readonly [LimitFigures, LimitFigures, LimitFigures]
}

export interface Question extends Selection {
  /** When it is asked: so long have those waited who are waiting still. */
  readonly asOf: Instant
  limitsOfUnit(unitId: UnitId | undefined): ArrivalLimits
  /** Those that are its own go before those of the unit; undefined: it has none. */
  limitsOfMatter(matterId: MatterId): ArrivalLimits | undefined
  /** Absent: all of them. */
  readonly measures?: readonly Measure[]
}

const NOTHING: WaitFigures = { count: 0, medianMs: null, p90Ms: null }
const SHARES = [0.5, 0.9]

/** The figures of each group: one walk that counts, and one for each measure that lays its waits side by side. */
export const figuresByGroup = (
  tables: readonly FactsTable[],
  question: Question,
  grouping: Grouping,
): readonly ResponseFigures[] => atOnce(figuresByPieces(tables, question, grouping))

/** The same, stopping after each piece. */
export function* figuresByPieces(
  tables: readonly FactsTable[],
  question: Question,
  grouping: Grouping,
): Generator<undefined, readonly ResponseFigures[]> {
  const { groups } = grouping
  const parts: Chosen[] = []
  const counts = new Int32Array(groups * COUNTED)
  for (const table of tables) {
    const part = chosenIn(table, question, grouping)
    if (part.rows.length > 0) {
      parts.push(part)
      count(part, question, counts)
    }
    // To find nothing in a day takes a walk through it all the same.
    yield
  }
  const waits = new Map<Measure, WaitFigures[]>()
  for (const measure of question.measures ?? MEASURES) {
    const found: WaitFigures[] = []
    yield* waitsByGroup(parts, groups, measure, (values, length) => found.push(figuresOfWaits(values, length)))
    waits.set(measure, found)
  }
  return Array.from({ length: groups }, (_, group) =>
    figuresFrom(
      counts.subarray(group * COUNTED, (group + 1) * COUNTED),
      (measure) => waits.get(measure)?.[group] ?? NOTHING,
    ),
  )
}

function figuresFrom(counts: Int32Array, waitsOf: (measure: Measure) => WaitFigures): ResponseFigures {
  const limitOf = (which: number): LimitFigures => ({
    met: counts[MET + which] ?? 0,
    missed: counts[MISSED + which] ?? 0,
  })
  return {
    count: counts[COUNT] ?? 0,
    open: counts[OPEN] ?? 0,
    nobodyCame: counts[NOBODY_CAME] ?? 0,
    byPhone: counts[BY_TELEPHONE] ?? 0,
    escalated: counts[ESCALATED] ?? 0,
    unconfirmed: counts[UNCONFIRMED] ?? 0,
    nonconforming: counts[NONCONFORMING] ?? 0,
    limits: [limitOf(0), limitOf(1), limitOf(2)],
    waits: {
      delivered: waitsOf('delivered'),
      seen: waitsOf('seen'),
      accepted: waitsOf('accepted'),
      arrived: waitsOf('arrived'),
      way: waitsOf('way'),
      ended: waitsOf('ended'),
    },
  }
}

export function figuresOfWaits(values: Int32Array, count: number): WaitFigures {
  const [medianMs = null, p90Ms = null] = percentiles(values, SHARES, count)
  return { count, medianMs, p90Ms }
}

/** What is counted of a group, one number behind the other; of the three limits, met and missed. */
const [COUNT, OPEN, NOBODY_CAME, BY_TELEPHONE, ESCALATED, UNCONFIRMED, NONCONFORMING, MET, MISSED] = [
  0, 1, 2, 3, 4, 5, 6, 7, 10,
] as const
const COUNTED = MISSED + SHARES_WANTED.length

const NEVER = 2 ** 31 - 1
const ENDED = statusNumber('ended')
const WAITING = statusNumber('waiting')
const BY_PHONE = outcomeNumber('byPhone')

/** Plain loops, and sums in place of branches: a year of a large office is a million rows. */
function count({ table, rows, starts }: Chosen, question: Question, counts: Int32Array): void {
  const [statuses, outcomes] = [columnOf(table, 'status'), columnOf(table, 'outcome')]
  const [escalated, unconfirmed] = [columnOf(table, 'escalated'), columnOf(table, 'unconfirmed')]
  const [arrivals, ends] = [columnOf(table, 'arrived'), columnOf(table, 'ended')]
  const waited = waitedIn(table, question.asOf)
  const limitsOf = limitsIn(table, question)
  const add = (at: number, by: number): void => {
    counts[at] = (counts[at] ?? 0) + by
  }
  for (let group = 0; group + 1 < starts.length; group++) {
    const into = group * COUNTED
    const first = starts[group] ?? 0
    const behind = starts[group + 1] ?? 0
    add(into + COUNT, behind - first)
    for (let at = first; at < behind; at++) {
      const row = rows[at] ?? 0
      const isEnded = statuses[row] === ENDED
      const isEscalated = Number(escalated[row] === 1)
      const hasCome = arrivals[row] !== ABSENT
      const isByPhone = isEnded && !hasCome && outcomes[row] === BY_PHONE
      const isHelped = Number(hasCome || isByPhone)
      // Helped by telephone: the client waited until then. To whom nobody came, for them no limit was kept.
      let waitedMs = NEVER
      if (hasCome) waitedMs = arrivals[row] ?? 0
      else if (isByPhone) waitedMs = ends[row] ?? 0
      else if (!isEnded) waitedMs = statuses[row] === WAITING ? 0 : waited(row)
      const limits = limitsOf(row)
      let isMissed = 0
      for (let which = SHARES_WANTED.length - 1; which >= 0; which--) {
        isMissed = Number(waitedMs > (limits[which] ?? NEVER))
        add(into + MISSED + which, isMissed)
        add(into + MET + which, isHelped & (1 - isMissed))
      }
      // By the first of them.
      add(into + NONCONFORMING, isEscalated | isMissed)
      add(into + ESCALATED, isEscalated)
      add(into + UNCONFIRMED, unconfirmed[row] ?? 0)
      if (!isEnded) add(into + OPEN, 1)
      else if (isByPhone) add(into + BY_TELEPHONE, 1)
      else if (!hasCome) add(into + NOBODY_CAME, 1)
    }
  }
}

/** For how long the client has waited when the question is asked. */
function waitedIn(table: FactsTable, asOf: Instant): (row: number) => number {
  const [raised, turn] = [columnOf(table, 'raised'), columnOf(table, 'turn')]
  const now = asOf - Date.parse(`${table.day}T00:00:00Z`)
  return (row) => now - (raised[row] ?? 0) - (turn[row] ?? 0)
}

/** The limits of each row, asked for once for every unit and matter of the table. */
function limitsIn(table: FactsTable, { limitsOfUnit, limitsOfMatter }: Question): (row: number) => ArrivalLimits {
  const [units, matters] = [columnOf(table, 'unit'), columnOf(table, 'matter')]
  const ofMatters: (ArrivalLimits | 'none')[] = ['none']
  const ofUnits: ArrivalLimits[] = []
  return (row) => {
    const matter = matters[row] ?? 0
    const own = ofMatters[matter] ?? limitsOfMatter(table.ids[matter - 1] ?? '') ?? 'none'
    ofMatters[matter] = own
    if (own !== 'none') return own
    const unit = units[row] ?? 0
    const limits = ofUnits[unit] ?? limitsOfUnit(unit === 0 ? undefined : table.ids[unit - 1])
    ofUnits[unit] = limits
    return limits
  }
}
