import type { PersonId } from '../../directory/directory.ts'
import { Refusal } from '../../errors.ts'
import type { Actor } from '../../lifecycle.ts'
import { arriveNow, unclaim } from '../arrival.ts'
import { closePages, type DecisionContext, type Draft } from '../draft.ts'
import { CLAIM_MS } from '../escalation.ts'
import { callsClerks } from '../request.ts'
import { isFasterThanStairs } from '../stairs.ts'
import { type Decisions, type Remark, remark } from './decision.ts'
import { mustKnow } from './whom.ts'

/** Moves about being with the client. */
export const ARRIVING: Pick<Decisions, 'arrive' | 'confirmArrival' | 'stillGoing'> = {
  arrive(draft, { personId, code }, { context, actor, capacities }) {
    const isCalled = capacities.has('responder') || capacities.has('called')
    if (code !== undefined && isCalled) return provedBy(code, draft, { context, personId: actor.personId })
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
const atTheDoor = (draft: Draft, { personId }: Actor): PersonId | undefined =>
  callsClerks(draft) ? personId : undefined

/** Whoever knows what is shown there now stands there: nobody is asked. */
function provedBy(
  code: string,
  draft: Draft,
  { context, personId }: { readonly context: DecisionContext; readonly personId: PersonId },
): Remark {
  if (!context.isArrivalCode?.(draft.placeId, code)) throw new Refusal('wrongCode')
  const reason = cameTooFast(draft, context, personId) ? 'fasterThanStairs' : 'proved'
  arriveNow(draft, context, personId, draft.claim?.personId === personId ? draft.claim.at : context.now)
  return { personId, reason }
}

function cameTooFast(draft: Draft, { directory, now }: DecisionContext, personId: PersonId): boolean {
  const from = directory.employees.get(personId)
  const to = directory.places.get(draft.placeId)
  const calledAt = draft.pages.find((page) => page.personId === personId)?.firstRungAt
  const begunAt = draft.responder?.personId === personId ? draft.responder.acceptedAt : calledAt
  return from !== undefined && to !== undefined && begunAt !== undefined && isFasterThanStairs(from, to, now - begunAt)
}
