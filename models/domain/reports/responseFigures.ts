import type { Instant } from '../clock.ts'
import type { MatterId, UnitId } from '../directory/directory.ts'
import type { ArrivalLimits } from './arrivalLimits.ts'
import { ABSENT, columnOf, type FactsTable, outcomeNumber, statusNumber } from './factsTable.ts'
import { percentiles } from './percentile.ts'
import { type Grouping, groupsIn, type Selection } from './selection.ts'
import { type Groups, MEASURES, type Measure, waitsByGroup } from './waits.ts'

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
  limitsOf(unitId: UnitId | undefined, matterId: MatterId | undefined): ArrivalLimits
  /** Absent: all of them. */
  readonly measures?: readonly Measure[]
}

const NOTHING: WaitFigures = { count: 0, medianMs: null, p90Ms: null }
const SHARES = [0.5, 0.9]

interface Part {
  readonly table: FactsTable
  readonly groups: Groups
}

/** The figures of each group: one walk that counts, and one for each measure that lays its waits side by side. */
export function figuresByGroup(
  tables: readonly FactsTable[],
  question: Question,
  grouping: Grouping,
): readonly ResponseFigures[] {
  const parts = tables.map((table) => ({ table, groups: groupsIn(table, question, grouping) }))
  const counts = Array.from({ length: grouping.groups }, () => new Counts())
  for (const part of parts) count(part, question, counts)
  const waits = new Map<Measure, readonly WaitFigures[]>()
  for (const measure of question.measures ?? MEASURES)
    waits.set(measure, waitsByGroup(parts, grouping.groups, measure).map(figuresOfWaits))
  return counts.map((counted, group) => ({
    count: counted.count,
    open: counted.open,
    nobodyCame: counted.nobodyCame,
    byPhone: counted.byPhone,
    escalated: counted.escalated,
    unconfirmed: counted.unconfirmed,
    nonconforming: counted.nonconforming,
    limits: counted.limits,
    waits: Object.fromEntries(MEASURES.map((measure) => [measure, waits.get(measure)?.[group] ?? NOTHING])) as Readonly<
      Record<Measure, WaitFigures>
    >,
  }))
}

export function figuresOfWaits(values: Int32Array): WaitFigures {
  const [medianMs = null, p90Ms = null] = percentiles(values, SHARES)
  return { count: values.length, medianMs, p90Ms }
}

type Kept = { -readonly [Field in keyof LimitFigures]: LimitFigures[Field] }

/** What is counted of one group. */
class Counts {
  count = 0
  open = 0
  nobodyCame = 0
  byPhone = 0
  escalated = 0
  unconfirmed = 0
  nonconforming = 0
  readonly limits: readonly [Kept, Kept, Kept] = [
    { met: 0, missed: 0 },
    { met: 0, missed: 0 },
    { met: 0, missed: 0 },
  ]
}

const ENDED = statusNumber('ended')
const WAITING = statusNumber('waiting')
const BY_PHONE = outcomeNumber('byPhone')

function count({ table, groups }: Part, question: Question, counts: readonly Counts[]): void {
  const [statuses, outcomes] = [columnOf(table, 'status'), columnOf(table, 'outcome')]
  const [escalated, unconfirmed] = [columnOf(table, 'escalated'), columnOf(table, 'unconfirmed')]
  const [arrivals, ends] = [columnOf(table, 'arrived'), columnOf(table, 'ended')]
  const waited = waitedIn(table, question.asOf)
  const limitsOf = limitsIn(table, question)
  for (let row = 0; row < groups.length; row++) {
    const into = counts[groups[row] ?? -1]
    if (!into) continue
    const [status, arrivedMs] = [statuses[row], arrivals[row] ?? ABSENT]
    const hasCome = arrivedMs !== ABSENT
    const isEnded = status === ENDED
    const isByPhone = isEnded && !hasCome && outcomes[row] === BY_PHONE
    into.count += 1
    into.escalated += escalated[row] ?? 0
    into.unconfirmed += unconfirmed[row] ?? 0
    if (!isEnded) into.open += 1
    if (isByPhone) into.byPhone += 1
    if (isEnded && !hasCome && !isByPhone) into.nobodyCame += 1
    // Helped by telephone: the client waited until then. To whom nobody came, for them no limit was kept.
    const helpedMs = hasCome ? arrivedMs : isByPhone ? (ends[row] ?? 0) : undefined
    const isOver = isEnded || helpedMs !== undefined
    const sinceMs = status === WAITING ? 0 : waited(row)
    const limits = limitsOf(row)
    let isNonconforming = escalated[row] === 1
    for (let at = 0; at < limits.length; at++) {
      const [of, limitMs] = [into.limits[at], limits[at]]
      if (!of || limitMs === undefined) continue
      if (helpedMs !== undefined && helpedMs <= limitMs) of.met += 1
      else if (isOver || sinceMs > limitMs) {
        of.missed += 1
        if (at === 0) isNonconforming = true
      }
    }
    if (isNonconforming) into.nonconforming += 1
  }
}

/** For how long the client has waited when the question is asked. */
function waitedIn(table: FactsTable, asOf: Instant): (row: number) => number {
  const [raised, turn] = [columnOf(table, 'raised'), columnOf(table, 'turn')]
  const now = asOf - Date.parse(`${table.day}T00:00:00Z`)
  return (row) => now - (raised[row] ?? 0) - (turn[row] ?? 0)
}

/** The limits of each row, asked for once for every pair of unit and matter. */
function limitsIn(table: FactsTable, { limitsOf }: Question): (row: number) => ArrivalLimits {
  const [units, matters] = [columnOf(table, 'unit'), columnOf(table, 'matter')]
  const width = table.ids.length + 1
  const known: ArrivalLimits[] = []
  return (row) => {
    const [unit, matter] = [units[row] ?? 0, matters[row] ?? 0]
    const at = unit * width + matter
    const limits = known[at] ?? limitsOf(table.ids[unit - 1], table.ids[matter - 1])
    known[at] = limits
    return limits
  }
}
