import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import type { Actor, EntryKind } from '../lifecycle.ts'
import { allowedMoves } from '../request/allowedMoves.ts'
import { decide } from '../request/decide.ts'
import { MAX_EXTENSION_MS } from '../request/escalation.ts'
import type { Order } from '../request/orders.ts'
import type { Happening } from '../request/play.ts'
import { BEFORE_ARRIVAL, type Entry, isOpen, type Outcome, type Request } from '../request/request.ts'

/** Something somebody did with a call: so long after it rang for them, or after the client came. */
interface Reaction {
  readonly actor: Actor
  readonly order: Order
  /** Whose call it answers. */
  readonly answers?: PersonId
  readonly afterMs: number
}

/** What people did with a past request, told so that it can be done again with calls at other times. */
export interface PastCourse {
  readonly reactions: readonly Reaction[]
  /** Who came, so long after they had said so, and so long before asked for more time. */
  readonly walkMs?: number
  readonly extension?: { readonly afterMs: number; readonly minutes: number }
  /** When somebody was there, or it ended without; absent: it was left over. */
  readonly settledMs?: number
  readonly endedAs?: Exclude<Outcome, 'passedOn'>
}

export function pastCourseOf(request: Request): PastCourse {
  const { history, waitsFrom, arrivedAt, endedAt, ending, closesAt } = request
  const accepted = history.find(({ kind }) => kind === 'accept')
  const extended = history.find(({ kind }) => kind === 'extend')
  const settledAt = arrivedAt ?? endedAt
  const endedAs =
    arrivedAt === undefined && ending && BEFORE_ARRIVAL.includes(ending.outcome) ? ending.outcome : undefined
  return {
    reactions: history.flatMap((entry) => reactionsIn(entry, request)),
    ...(accepted && arrivedAt !== undefined ? { walkMs: Math.max(0, arrivedAt - accepted.at) } : {}),
    ...(accepted && extended
      ? { extension: { afterMs: extended.at - accepted.at, minutes: extended.minutes ?? MAX_EXTENSION_MS / 60_000 } }
      : {}),
    ...(settledAt === undefined ? {} : { settledMs: Math.min(settledAt, closesAt) - waitsFrom }),
    ...(endedAs === undefined || endedAs === 'passedOn' ? {} : { endedAs }),
  }
}

const CLERK: Actor['roles'] = ['clerk']

function reactionsIn(entry: Entry, request: Request): readonly Reaction[] {
  const { by, at, personId } = entry
  if (by === undefined) return []
  const whose = personId ?? by
  const spokenFor = whose !== by
  const order = ordersOf(entry, request)[entry.kind]
  if (!order) return []
  const answered = entry.kind === 'assign' ? by : whose
  const page = request.pages.findLast((each) => each.personId === answered && each.firstRungAt <= at)
  const actor: Actor = spokenFor || !page ? { personId: by, roles: CLERK } : { personId: by, roles: [] }
  return [
    {
      actor,
      order,
      ...(page ? { answers: answered } : {}),
      afterMs: at - (page ? page.firstRungAt : request.waitsFrom),
    },
  ]
}

/** What can be done again: answers, and who is competent where nobody knew. */
const ordersOf = ({ by, personId, minutes }: Entry, { target }: Request): { readonly [K in EntryKind]?: Order } => ({
  accept: {
    move: 'accept',
    ...(minutes === undefined ? {} : { minutes }),
    ...(personId === undefined || personId === by ? {} : { personId }),
  },
  decline: { move: 'decline', reason: 'other' },
  assign: { move: 'assign', target },
})

/** What happens next in a course that is gone through again; `done` is what has happened of it. */
export function nextOf(
  past: PastCourse,
  request: Request,
  { done, clerk, since }: { done: Set<unknown>; clerk: PersonId; since: Instant },
): Happening | undefined {
  const byClerk: Actor = { personId: clerk, roles: CLERK }
  const { responder, waitsFrom, status } = request
  const happenings: Happening[] = past.reactions.flatMap((reaction) => {
    const at = done.has(reaction) ? undefined : reactionAt(reaction, request)
    return at === undefined ? [] : [once(reaction, reaction.actor, reaction.order, at)]
  })
  if (responder && status === 'accepted') {
    const { extension, walkMs } = past
    if (extension && !done.has(extension)) {
      const order = { move: 'extend', minutes: extension.minutes, reason: 'other' } as const
      const actor = { personId: responder.personId, roles: [] }
      happenings.push(once(extension, actor, order, responder.acceptedAt + extension.afterMs))
    }
    if (walkMs !== undefined)
      happenings.push(once('arrive', byClerk, { move: 'arrive' }, responder.acceptedAt + walkMs))
  }
  const { settledMs, endedAs } = past
  if (settledMs !== undefined && endedAs !== undefined)
    happenings.push(once('finish', byClerk, { move: 'finish', outcome: endedAs }, waitsFrom + settledMs))
  // Somebody came who had not said so: whatever was called, they came then.
  else if (settledMs !== undefined && past.walkMs === undefined)
    happenings.push(once('arrive', byClerk, { move: 'arrive' }, waitsFrom + settledMs))
  const open = happenings.filter(({ at }) => at >= since)
  return open.toSorted((a, b) => a.at - b.at)[0]

  function once(what: unknown, actor: Actor, order: Order, at: Instant): Happening {
    return {
      at: Math.max(at, since),
      happen(current, context) {
        done.add(what)
        if (!allowedMoves(current, actor).includes(order.move)) return current
        return decide(current, actor, order, context, { key: `${current.version}`, digest: '' })
      },
    }
  }
}

/** They answer as long after their call as they did then. */
function reactionAt({ answers, afterMs }: Reaction, { pages, waitsFrom }: Request): Instant | undefined {
  if (answers === undefined) return waitsFrom + afterMs
  const page = pages.find(({ personId, ...each }) => personId === answers && isOpen({ personId, ...each }))
  return page && page.firstRungAt + afterMs
}
