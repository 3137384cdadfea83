import { declinedBy } from './declinedBy.ts'
import type { DecisionContext, Draft } from './draft.ts'
import { type CalledAs, isOpen, isRung } from './request.ts'
import type { Candidate } from './responders.ts'

/** Who rings in this capacity hears a step that wants a superior as one more ring. */
const RUNG_AGAIN: readonly CalledAs[] = ['manager', 'secretary', 'colleague']

/** Never called: who has accepted, declined or released this request; nor, by a step that wants somebody new, who rings. */
export function eligible(draft: Draft, candidates: readonly Candidate[], mayRingAgain: boolean): readonly Candidate[] {
  const refused = new Set(declinedBy(draft).map(({ personId }) => personId))
  return candidates.filter(({ personId }) => {
    if (refused.has(personId) || draft.responder?.personId === personId) return false
    const open = draft.pages.find((page) => page.personId === personId && isOpen(page))
    if (!open) return true
    return mayRingAgain && RUNG_AGAIN.includes(open.as)
  })
}

/** What `candidatesFor` is asked about a request. */
export const question = (draft: Draft, context: DecisionContext) => ({
  directory: context.directory,
  presence: context.presence,
  target: draft.target,
  unitId: draft.unitId,
  // Whoever is responsible for a client who has rung did not raise it, and has to hear of it.
  raisedBy: isRung(draft) ? undefined : draft.raisedBy,
  responderId: draft.responder?.personId,
})
