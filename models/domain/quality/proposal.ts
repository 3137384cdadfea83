import { hours, type Instant, minutes } from '../clock.ts'
import type { MatterId, PersonId } from '../directory/directory.ts'
import { ABSENT, columnOf, type FactsTable } from '../reports/factsTable.ts'
import { percentiles } from '../reports/percentile.ts'
import { byId, chosenIn } from '../reports/selection.ts'
import { weekdayOf } from '../schedule/workingTime.ts'

/*
 * A proposal (propozycja) removes the walk: where the same matter calls somebody down again and again, the office may
 * be better arranged. It is counted, never guessed: the counts by which it is made stand beside it.
 */

/** A fixed hour at the counter; a form ready there; somebody whose post is downstairs. */
export const PROPOSALS = ['fixedHour', 'form', 'post'] as const
export type ProposalKind = (typeof PROPOSALS)[number]

/** What is looked at: a quarter, so that one bad week proposes nothing. */
export const PROPOSAL_DAYS = 92
/** One call a week: fewer are no habit. */
const LEAST_CALLS = 12
/** About one every working day. */
const POST_CALLS = 60
/** Half of the calls in two hours of one day of the week; by chance alone it is about one in twenty. */
const FIXED_SHARE = 0.5
const FIXED_HOURS = 2
/** Half of them are over so soon: it was about a paper or a sentence. */
const FORM_MS = minutes(5)

/** Of a matter in the last quarter. */
export interface MatterCounts {
  readonly matterId: MatterId
  readonly calls: number
  /** To how many somebody has come, and how long half of them waited and were served at most. */
  readonly arrived: number
  readonly medianWaitMs: number | null
  readonly medianServedMs: number | null
  /** The two hours of a weekday with the most of them; of the office's clock. */
  readonly busiest: { readonly weekday: number; readonly hour: number; readonly calls: number }
}

export interface Proposal extends MatterCounts {
  readonly kind: ProposalKind
}

export const proposalId = ({ kind, matterId }: Pick<Proposal, 'kind' | 'matterId'>): string => `${kind}-${matterId}`

/** Counts of each of these matters, in the order given. */
export function matterCounts(
  tables: readonly FactsTable[],
  matterIds: readonly MatterId[],
  { from, to }: { readonly from: Instant; readonly to: Instant },
): readonly MatterCounts[] {
  const grouping = byId('matter', matterIds)
  const all = matterIds.map(() => ({ calls: 0, waits: [] as number[], served: [] as number[], byHour: new Map() }))
  for (const table of tables) {
    const { rows, starts } = chosenIn(table, { from, to }, grouping)
    const weekday = weekdayOf(table.day)
    const [arrivals, ends, hour] = [columnOf(table, 'arrived'), columnOf(table, 'ended'), columnOf(table, 'hour')]
    for (const [group, into] of all.entries())
      for (const row of rows.subarray(starts[group], starts[group + 1])) {
        const [arrivedMs = ABSENT, endedMs = ABSENT, at = 0] = [arrivals[row], ends[row], hour[row]]
        into.calls += 1
        const key = weekday * 24 + at
        into.byHour.set(key, (into.byHour.get(key) ?? 0) + 1)
        if (arrivedMs === ABSENT) continue
        into.waits.push(Math.max(0, arrivedMs))
        if (endedMs !== ABSENT) into.served.push(Math.max(0, endedMs - arrivedMs))
      }
  }
  return all.map(({ calls, waits, served, byHour }, at) => ({
    matterId: matterIds[at] ?? '',
    calls,
    arrived: waits.length,
    medianWaitMs: medianOf(waits),
    medianServedMs: medianOf(served),
    busiest: busiestIn(byHour),
  }))
}

const medianOf = (values: readonly number[]): number | null => percentiles(Int32Array.from(values), [0.5])[0] ?? null

function busiestIn(byHour: ReadonlyMap<number, number>): MatterCounts['busiest'] {
  let most = { weekday: 0, hour: 0, calls: 0 }
  for (let weekday = 0; weekday < 7; weekday++)
    for (let hour = 0; hour + FIXED_HOURS <= 24; hour++) {
      const calls = Array.from({ length: FIXED_HOURS }, (_, after) => byHour.get(weekday * 24 + hour + after) ?? 0)
      const sum = calls.reduce((a, b) => a + b, 0)
      if (sum > most.calls) most = { weekday, hour, calls: sum }
    }
  return most
}

/** At most one for a matter: the one that says most. The most calls first. */
export function proposalsFrom(counts: readonly MatterCounts[]): readonly Proposal[] {
  return counts
    .flatMap((each): Proposal[] => {
      const kind = kindFor(each)
      return kind === undefined ? [] : [{ ...each, kind }]
    })
    .sort((a, b) => b.calls - a.calls)
}

function kindFor({ calls, arrived, busiest, medianServedMs }: MatterCounts): ProposalKind | undefined {
  if (calls < LEAST_CALLS) return undefined
  if (busiest.calls >= FIXED_SHARE * calls) return 'fixedHour'
  if (calls >= POST_CALLS) return 'post'
  return arrived >= LEAST_CALLS && medianServedMs !== null && medianServedMs <= FORM_MS ? 'form' : undefined
}

export const PROPOSAL_CHOICES = ['accepted', 'notForUs', 'later'] as const
export type ProposalChoice = (typeof PROPOSAL_CHOICES)[number]

export interface ProposalStep {
  readonly choice: ProposalChoice
  readonly reason: string
  readonly by: PersonId
  readonly at: Instant
  /** How many calls there were when it was decided. */
  readonly calls: number
}

/** What the office has decided; each decision is another step, and the last one stands. */
export interface ProposalDecision {
  readonly id: string
  readonly version: number
  readonly steps: readonly ProposalStep[]
}

export const LONGEST_REASON = 300
/** Put off: it is asked again after a quarter. */
export const LATER_MS = PROPOSAL_DAYS * hours(24)

/** What stands; undefined: nothing was decided, or it was put off until now. */
export function standingChoice(decision: ProposalDecision | undefined, now: Instant): ProposalStep | undefined {
  const last = decision?.steps.at(-1)
  return last?.choice === 'later' && now - last.at >= LATER_MS ? undefined : last
}
