import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import type { EscalationStep } from '../request/escalation.ts'
import type { CalledAs, Entry, Request, SkipReason } from '../request/request.ts'

/** Somebody in a story: in what capacity, and the how-manieth of those, so that two are told apart. */
export interface Somebody {
  /** Absent: never called, like the clerk who raised it. */
  readonly as?: CalledAs
  /** From 1; absent: there is one alone. */
  readonly number?: number
}

/** One thing that happened; people stand as their place in `people`. */
export interface StoryLine extends Pick<Entry, 'kind' | 'status' | 'reason' | 'dueAt' | 'minutes' | 'times' | 'at'> {
  readonly by?: number
  readonly person?: number
  readonly called?: readonly number[]
  readonly skipped?: readonly { readonly person: number; readonly why: SkipReason }[]
  /** The rule by which the timer called. */
  readonly rule?: EscalationStep
}

/** A device had the call, or somebody had it before their eyes. */
export interface StoryReceipt {
  readonly at: Instant
  readonly kind: 'delivered' | 'seen'
  readonly person: number
}

export interface Story {
  readonly people: readonly (Somebody & { readonly personId: PersonId })[]
  readonly lines: readonly StoryLine[]
  readonly receipts: readonly StoryReceipt[]
}

/** With these the request is aimed at somebody else, whose unit has rules of its own. */
const AIMED_ANEW: readonly Entry['kind'][] = ['assign', 'notMine', 'reassign']

/** What a client lived through, without anybody's name: who stands for what, and which rule called them. */
export function storyOf(request: Request): Story {
  const { history, pages } = request
  const ids: PersonId[] = []
  const placeOf = (id: PersonId): number => {
    if (!ids.includes(id)) ids.push(id)
    return ids.indexOf(id)
  }
  const aimedIn = history.findLast(({ kind }) => AIMED_ANEW.includes(kind))?.version ?? 0
  const lines = history.map((entry): StoryLine => {
    const { by, personId, called, skipped, step, version } = entry
    // Of the rules of before nothing is kept.
    const rule = entry.kind === 'step' && step !== undefined && version >= aimedIn ? request.policy[step] : undefined
    return {
      ...kept(entry),
      ...(by === undefined ? {} : { by: placeOf(by) }),
      ...(personId === undefined ? {} : { person: placeOf(personId) }),
      ...(called ? { called: called.map(placeOf) } : {}),
      ...(skipped ? { skipped: skipped.map(({ personId: whose, why }) => ({ person: placeOf(whose), why })) } : {}),
      ...(rule ? { rule } : {}),
    }
  })
  const receipts = pages.flatMap(({ personId, firstDeliveredAt, deliveredAt, seenAt }): StoryReceipt[] => {
    const had = firstDeliveredAt ?? deliveredAt
    const person = placeOf(personId)
    return [
      ...(had === undefined ? [] : [{ at: had, kind: 'delivered' as const, person }]),
      ...(seenAt === undefined ? [] : [{ at: seenAt, kind: 'seen' as const, person }]),
    ]
  })
  return { people: numbered(ids, request), lines, receipts }
}

function kept({ kind, status, reason, dueAt, minutes, times, at }: Entry): StoryLine {
  return {
    at,
    kind,
    status,
    ...(reason === undefined ? {} : { reason }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(times === undefined ? {} : { times }),
  }
}

/** In what capacity each was called first, or would have been; several of one capacity are numbered. */
function numbered(ids: readonly PersonId[], { pages, history }: Request): Story['people'] {
  const skipped = history.flatMap((entry) => entry.skipped ?? [])
  const capacities = ids.map((id) => [...pages, ...skipped].find(({ personId }) => personId === id)?.as)
  return ids.map((personId, at) => {
    const as = capacities[at]
    const others = capacities.filter((each) => each === as).length
    const before = capacities.slice(0, at).filter((each) => each === as).length
    return {
      personId,
      ...(as === undefined ? {} : { as }),
      ...(others > 1 ? { number: before + 1 } : {}),
    }
  })
}
