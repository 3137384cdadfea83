import { arriveNow, unclaim } from '../arrival.ts'
import { closePages } from '../draft.ts'
import { CLAIM_MS } from '../escalation.ts'
import { type Decisions, remark } from './decision.ts'
import { mustKnow } from './whom.ts'

/** Moves about being with the client. */
export const ARRIVING: Pick<Decisions, 'arrive' | 'confirmArrival' | 'stillGoing'> = {
  arrive(draft, { personId }, { scene, actor, capacities }) {
    if (!capacities.has('clerk')) {
      closePages(draft, scene, actor.personId)
      draft.claim = { personId: actor.personId, at: scene.now, until: scene.now + CLAIM_MS }
      return { personId: actor.personId }
    }
    if (personId !== undefined) mustKnow(scene, personId)
    const who = personId ?? draft.claim?.personId ?? draft.responder?.personId
    arriveNow(draft, scene, who, draft.claim?.at ?? scene.now)
    return remark({ personId: who })
  },

  confirmArrival(draft, { here }, { scene }) {
    const { claim } = draft
    if (claim && here) arriveNow(draft, scene, claim.personId, claim.at)
    else if (claim) unclaim(draft, scene, claim.personId)
    return { ...remark({ personId: claim?.personId }), reason: here ? 'yes' : 'no' }
  },

  stillGoing(draft, _order, { scene }) {
    draft.checkFrom = scene.now
    delete draft.askedAt
    return undefined
  },
}
