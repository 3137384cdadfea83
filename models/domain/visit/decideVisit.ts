import type { Instant } from '../clock.ts'
import type { Directory } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'
import { type Actor, VISIT_MOVE_TABLE, type VisitMove } from '../lifecycle.ts'
import type { Need } from '../request/needs.ts'
import type { Visit, VisitEntry } from './visit.ts'

/** What each move of a visit says besides its name. Absent: as it was; an empty note erases it. */
export interface VisitOrderFields {
  readonly amend: {
    readonly needs?: readonly Need[] | undefined
    readonly placeId?: string | undefined
    readonly note?: string | undefined
  }
  readonly take: object
  /** What the client has said until then. */
  readonly heard: { readonly until: Instant }
}
export type VisitOrder = { [M in VisitMove]: { readonly move: M } & VisitOrderFields[M] }[VisitMove]

interface Around {
  readonly now: Instant
  readonly directory: Pick<Directory, 'places'>
  readonly repeat: { readonly key: string; readonly digest: string }
}

const MOST_ENTRIES = 50

/** Decides one move of a visit: the visit as it is after it, or a `Refusal`. A repeat moves nothing. */
export function decideVisit(visit: Visit, actor: Actor, order: VisitOrder, { now, directory, repeat }: Around): Visit {
  if (!VISIT_MOVE_TABLE[order.move].by.some((role) => actor.roles.includes(role))) throw new Refusal('notAllowed')
  if (entryOf(visit, repeat)) return visit
  if (visit.endedAt !== undefined) throw new Refusal('moveNotPossible', { status: 'ended', at: visit.endedAt })
  const entry = { version: visit.version + 1, at: now, by: actor.personId, kind: order.move, ...repeat }
  const moved = { ...visit, version: visit.version + 1, history: [...visit.history, entry].slice(-MOST_ENTRIES) }
  if (order.move === 'take') return takenBy(moved, actor.personId)
  return order.move === 'heard' ? heardUntil(moved, order.until) : amended(moved, order, directory)
}

export function entryOf({ history }: Visit, { key, digest }: Around['repeat']): VisitEntry | undefined {
  const entry = history.find((each) => each.key === key)
  if (entry && entry.digest !== digest) throw new Refusal('keyReused')
  return entry
}

function takenBy({ unattendedSince: _over, ...visit }: Visit, clerkId: string): Visit {
  return { ...visit, clerkId }
}

/** What they have said since is still to be heard. */
function heardUntil({ said = [], ...visit }: Visit, until: Instant): Visit {
  const left = said.filter(({ at }) => at > until)
  return left.length === 0 ? visit : { ...visit, said: left }
}

function amended(visit: Visit, { needs, placeId, note }: VisitOrderFields['amend'], directory: Around['directory']) {
  if (placeId !== undefined && !directory.places.has(placeId)) throw new Refusal('notFound', { where: 'place' })
  const { note: before, ...rest } = visit
  const noted = note ?? before
  return {
    ...rest,
    ...(needs === undefined ? {} : { needs }),
    ...(placeId === undefined ? {} : { placeId }),
    ...(noted === undefined || noted === '' ? {} : { note: noted }),
  }
}
