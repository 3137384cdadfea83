import type { PersonId } from '../../directory/directory.ts'
import type { Actor } from '../../lifecycle.ts'
import { arriveNow, unclaim } from '../arrival.ts'
import { closePages, type Draft } from '../draft.ts'
import { CLAIM_MS } from '../escalation.ts'
import { isBell } from '../request.ts'
import { type Decisions, remark } from './decision.ts'
import { mustKnow } from './whom.ts'

/** Moves about being with the client. */
export const ARRIVING: Pick<Decisions, 'arrive' | 'confirmArrival' | 'stillGoing'> = {
  arrive(draft, { personId }, { context, actor, capacities }) {
    if (!capacities.has('clerk')) {
      closePages(draft, context, actor.personId)
      draft.claim = { personId: actor.personId, at: context.now, until: context.now + CLAIM_MS }
      return { personId: actor.personId }
    }
    if (personId !== undefined) mustKnow(context, personId)
    const who = personId ?? draft.claim?.personId ?? draft.responder?.personId ?? atTheDoor(draft, actor)
    arriveNow(draft, context, who, draft.claim?.at ?? context.now)
    return remark({ personId: who })
  },

  confirmArrival(draft, { here }, { context }) {
    const { claim } = draft
    if (claim && here) arriveNow(draft, context, claim.personId, claim.at)
    else if (claim) unclaim(draft, context, claim.personId)
    return { ...remark({ personId: claim?.personId }), reason: here ? 'yes' : 'no' }
  },

  stillGoing(draft, _order, { context }) {
    draft.checkFrom = context.now
    delete draft.askedAt
    // It takes longer than they had said: nobody else is called before it has ended, or is nearly done again.
    if (draft.nearlyDone && draft.nearlyDone.freeAt <= context.now) delete draft.nearlyDone
    return undefined
  },
}

/** Nobody has said that they go: the clerk who has seen to the bell is the one who is there. */
const atTheDoor = (draft: Draft, { personId }: Actor): PersonId | undefined => (isBell(draft) ? personId : undefined)
