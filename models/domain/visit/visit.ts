import type { Instant } from '../clock.ts'
import type { PersonId, PlaceId } from '../directory/directory.ts'
import type { VisitMove } from '../lifecycle.ts'
import type { Need } from '../request/needs.ts'
import type { Request } from '../request/request.ts'
import type { SaidByClient } from './clientNotes.ts'

export type VisitId = string

/** More people at once come to nobody. */
export const MOST_IN_VISIT = 20

/** What somebody has done with a visit; the last few are kept, so that a repeat is known. */
export interface VisitEntry {
  readonly version: number
  readonly at: Instant
  readonly by: PersonId
  readonly kind: VisitMove
  readonly key: string
  readonly digest: string
}

/**
 * One client at one place. What holds for the client holds for all requests of the visit; a clerk is responsible for it
 * from its beginning to its end.
 */
export interface Visit {
  readonly id: VisitId
  readonly version: number
  readonly placeId: PlaceId
  /** Erased when the visit ends: only its requests keep theirs, for the register and the figures, until they are forgotten. */
  readonly needs: readonly Need[]
  /** Erased when the visit ends. */
  readonly note?: string
  /** The clerk who is responsible: who began it, until it passes to another. */
  readonly clerkId: PersonId
  /** The clerk has gone and no other one is there: shown loudly, since then. */
  readonly unattendedSince?: Instant
  /** What the client has said by a button, until the clerk has taken note; erased when the visit ends. */
  readonly said?: readonly SaidByClient[]
  /** Local calendar day, `2026-11-23`. */
  readonly day: string
  readonly begunAt: Instant
  readonly endedAt?: Instant
  readonly history: readonly VisitEntry[]
  readonly sample?: boolean
  readonly steppedMs?: number
}

/** The part of a visit that each of its requests carries. */
export type VisitFacts = Pick<Visit, 'needs' | 'placeId' | 'note'>

/** What a request says about its visit: all there is to know where nobody has written it down, or where it is over. */
type Said = Pick<Request, 'visitId' | 'needs' | 'placeId' | 'note' | 'raisedBy' | 'raisedAt' | 'day'> &
  Pick<Request, 'endedAt' | 'sample'> & { readonly steppedMs?: number }

const inOrder = (requests: readonly [Said, ...Said[]]): [Said, ...Said[]] =>
  requests.toSorted((a, b) => a.raisedAt - b.raisedAt) as [Said, ...Said[]]

const areOver = (requests: readonly Said[]): boolean => requests.every(({ endedAt }) => endedAt !== undefined)

/** What these requests say of their visit: the latest one that is open, or the latest. A note goes with their end. */
export function visitFactsOf(requests: readonly [Said, ...Said[]]): VisitFacts {
  const { needs, placeId, note } = latestOf(requests)
  return { needs, placeId, ...(note === undefined || areOver(requests) ? {} : { note }) }
}

function latestOf(requests: readonly [Said, ...Said[]]): Said {
  const all = inOrder(requests)
  return all.findLast(({ endedAt }) => endedAt === undefined) ?? all.at(-1) ?? all[0]
}

/** The visit of these requests. */
export function visitOf(requests: readonly [Said, ...Said[]]): Visit {
  const [first] = inOrder(requests)
  const last = latestOf(requests)
  const isOver = areOver(requests)
  return {
    id: first.visitId,
    version: 1,
    ...visitFactsOf(requests),
    ...(isOver ? { needs: [] } : {}),
    clerkId: first.raisedBy,
    day: first.day,
    begunAt: first.raisedAt,
    history: [],
    ...(isOver ? { endedAt: Math.max(...requests.map(({ endedAt = 0 }) => endedAt)) } : {}),
    ...(first.sample ? { sample: true } : {}),
    ...(last.steppedMs === undefined ? {} : { steppedMs: last.steppedMs }),
  }
}
