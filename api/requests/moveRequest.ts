import { seconds } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { decide } from '../../models/domain/request/decide.ts'
import { notedBefore } from '../../models/domain/request/history.ts'
import type { Order } from '../../models/domain/request/orders.ts'
import { codeOf, type Entry, type Request, type RequestId } from '../../models/domain/request/request.ts'
import type { MoveReceipt } from '../../models/wire/orders.ts'
import type { MakeEntry } from '../platform/audit/noteOrders.ts'
import type { GuessLimiter } from '../platform/servers/guessLimiter.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { Visits } from '../visits/visits.ts'
import type { MakeDecisionContext } from './decisionContext.ts'
import type { FollowUps } from './followUps.ts'
import type { RequestRepository } from './requestRepository.ts'

/** Whoever has mistyped it twice has three tries left; then one each time it could have changed. */
export const CODE_TRIES = { atOnce: 5, aSecond: 1 / 20 }
const CODE_AGAIN_MS = seconds(20)

interface MoveRequestDeps {
  readonly repository: RequestRepository
  readonly context: MakeDecisionContext
  readonly followUps: FollowUps
  readonly visits: Visits
  /** Codes that prove an arrival are short: nobody tries them all. */
  readonly codeTries: GuessLimiter
}

/** Makes one move. A repeat with the same key returns the first result and moves nothing. */
export function moveRequest({ repository, context, followUps, visits, codeTries }: MoveRequestDeps) {
  return async (
    actor: Actor,
    id: RequestId,
    key: string,
    order: Order,
    makeEntry?: MakeEntry,
  ): Promise<MoveReceipt> => {
    if (order.move === 'arrive' && order.code !== undefined && !(await codeTries.take(actor.personId)))
      throw new Refusal('tooManyAttempts', { retryAfterMs: CODE_AGAIN_MS })
    const repeat = { key: `${actor.personId}:${key}`, digest: digestOf(order) }
    const asked = { move: order.move, by: actor.personId, digest: repeat.digest, now: context(id).now }
    const entry = makeEntry?.()
    const decided = (current: Request): Request => {
      if (!entryOf(current, repeat)) return decide(current, actor, order, context(id), repeat)
      entry?.repeats()
      return current
    }
    if (order.move === 'finish' && order.wayOut === true) {
      const { visitId } = await repository.change(id, (current) => {
        decided(current)
        return current
      })
      // Written before this part ends: whoever ends the last one finds it.
      if (repository.ofVisit(visitId).some((other) => other.id !== id)) await visits.needWayOut(visitId, actor.personId)
    }
    const after = await repository.change(id, decided, entry)
    if (after.followUp) await followUps.complete(after)
    const made = entryOf(after, repeat) ?? notedBefore(after, asked)
    if (!made) throw new Refusal('internal')
    return moveReceipt(after, made)
  }
}

function entryOf(request: Request, { key, digest }: { key: string; digest: string }): Entry | undefined {
  const entry = request.history.find((each) => each.key === key)
  if (entry && entry.digest !== digest) throw new Refusal('keyReused')
  return entry
}

function moveReceipt(request: Request, entry: Entry): MoveReceipt {
  return {
    requestId: request.id,
    code: codeOf(request),
    move: entry.kind,
    version: entry.version,
    at: entry.at,
    status: entry.status,
  }
}

export type MoveRequest = ReturnType<typeof moveRequest>
