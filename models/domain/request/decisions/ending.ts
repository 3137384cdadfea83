import { Refusal } from '../../errors.ts'
import { type Draft, type Scene, settle } from '../draft.ts'
import { checkTarget } from '../raise.ts'
import { BEFORE_ARRIVAL, type Request } from '../request.ts'
import type { Decisions } from './decision.ts'
import { notPossible } from './refusing.ts'

/** Moves that end a request. */
export const ENDING: Pick<Decisions, 'passOn' | 'finish' | 'left'> = {
  passOn(draft, { target }, { scene, actor }) {
    checkTarget(scene, target)
    // The next one could not be called any more; the client is still with this one, who ends it otherwise.
    if (scene.now >= draft.closesAt) throw new Refusal('officeClosed')
    end(draft, scene, { outcome: 'passedOn' })
    draft.followUp = { kind: 'raiseNext', target, by: actor.personId }
    return undefined
  },

  finish(draft, { outcome, dueAt, wayOut }, { scene }) {
    const arrived = draft.status === 'arrived' || draft.status === 'leaving'
    if (!arrived && !BEFORE_ARRIVAL.includes(outcome)) throw notPossible(draft)
    const ending = dueAt === undefined ? { outcome } : { outcome, dueAt }
    if (wayOut && draft.status === 'arrived' && outcome !== 'clientLeft') {
      settle(draft, scene, 'leaving')
      draft.ending = ending
      draft.leavingAt = scene.now
      draft.checkFrom = scene.now
      delete draft.askedAt
    } else {
      end(draft, scene, ending)
    }
    return dueAt === undefined ? { reason: outcome } : { reason: outcome, dueAt }
  },

  left(draft, _order, { scene }) {
    end(draft, scene, draft.ending ?? { outcome: 'settled' })
    return undefined
  },
}

function end(draft: Draft, scene: Scene, ending: NonNullable<Request['ending']>): void {
  const hadItsTurn = draft.status !== 'waiting'
  settle(draft, scene, 'ended')
  draft.ending = ending
  draft.endedAt = scene.now
  delete draft.checkFrom
  delete draft.askedAt
  delete draft.leftoverSince
  if (!draft.inTurn) return
  if (ending.outcome === 'clientLeft') draft.followUp = { kind: 'endWaiting' }
  else if (hadItsTurn) draft.followUp = { kind: 'startNext' }
}
