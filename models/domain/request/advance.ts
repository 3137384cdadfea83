import type { Instant } from '../clock.ts'
import { callNext, markCalled, noteSkipped, withSkipped } from './callNext.ts'
import { closePages, type DecisionContext, type Draft, draftOf, record, ring } from './draft.ts'
import { doDue, scheduled } from './dues.ts'
import { eligible, question } from './eligible.ts'
import { COUNTER_EMPTY_MS } from './escalation.ts'
import { isOpen, type Page, type Request, type Skip, type SkipReason } from './request.ts'
import { candidatesFor, isReachable, passedOver, type Reach } from './responders.ts'
import { applies, mayCall } from './steps.ts'

/** What a look at a request takes into account: the time, who can be reached, and whether a clerk is there. */
export interface AdvanceContext extends DecisionContext {
  /** Since when no clerk has been at the counter; absent: one is. */
  readonly counterEmptySince?: Instant | undefined
}

/**
 * Looks at a request again, whatever has happened. What is due is done; calls of those who have gone go on to others;
 * those who have come back are called; a superior is called to an empty counter. Returns the same request when there is
 * nothing to do: looking once too often costs nothing and changes nothing.
 */
export function advance(request: Request, context: AdvanceContext): Request {
  const draft = draftOf(request)
  const looks = [doDue, callOthersForGone, callReturned, callToEmptyCounter]
  const done = looks.filter((look) => look(draft, context))
  if (done.length === 0) return request
  // What has happened since cannot be taken back with the move before it.
  delete draft.undoable
  return scheduled(draft)
}

/** Said by somebody, or planned. A device that is gone is another matter: its page waits for its receipt. */
const AWAY: readonly Reach[] = ['out', 'absent', 'planned', 'offHours'] satisfies readonly SkipReason[]
export const isAway = (reach: Reach): reach is Extract<Reach, SkipReason> => AWAY.includes(reach)

/**
 * Somebody who is being called goes, or their absence begins: their devices fall silent, and if nobody else rings the
 * next one is called now. Whoever is on the way already has answered, and nothing changes for them.
 */
function callOthersForGone(draft: Draft, context: AdvanceContext): boolean {
  const gone = mayCall(draft)
    ? draft.pages.filter(isOpen).filter(({ personId }) => isAway(context.presence.reachOf(personId)))
    : []
  for (const page of gone) callOtherFor(page, draft, context)
  return gone.length > 0
}

function callOtherFor({ personId, as, step }: Page, draft: Draft, context: AdvanceContext): void {
  const why = context.presence.reachOf(personId)
  if (!isAway(why)) return
  const skip: Skip = { personId, why }
  closePages(draft, context, personId)
  draft.skipped = [...draft.skipped.filter((each) => each.personId !== personId), skip]
  record(draft, context, { kind: 'wentAway', personId, skipped: [skip] })
  const othersRing = draft.pages.some((each) => isOpen(each) && each.undeliveredAt === undefined)
  // A hand-over to somebody who is gone leaves the request with the one who has it.
  const staysWithResponder = as === 'colleague' && draft.status === 'accepted'
  if (!othersRing && !staysWithResponder) callNext(draft, context, Math.max(0, step), { somebodyNew: true })
}

/** Somebody who was passed over can be reached again: if a step that has run would call them, they are called now. */
function callReturned(draft: Draft, context: AdvanceContext): boolean {
  if (!mayCall(draft)) return false
  const returned = draft.skipped.filter(({ personId }) => isReachable(context.presence.reachOf(personId)))
  return returned.filter(({ personId }) => callAgain(personId, draft, context)).length > 0
}

function callAgain(personId: string, draft: Draft, context: AdvanceContext): boolean {
  for (const [index, step] of draft.policy.entries()) {
    const state = draft.steps[index]
    if (step.call === 'again' || state?.doneAt === undefined || !applies(draft, step)) continue
    const candidates = candidatesFor(step.call, question(draft, context)).inOrder
    const candidate = eligible(draft, candidates, false).find((each) => each.personId === personId)
    if (!candidate) continue
    ring(draft, context, candidate, index)
    markCalled(draft, index, state, [personId], state.doneAt)
    draft.skipped = draft.skipped.filter((skip) => skip.personId !== personId)
    record(draft, context, { kind: 'reachableAgain', personId, called: [personId] })
    return true
  }
  return false
}

/** No clerk is at the counter any more: a superior is called to whoever waits there. Once in an absence. */
function callToEmptyCounter(draft: Draft, context: AdvanceContext): boolean {
  const { now, counterEmptySince: since } = context
  if (since === undefined || !mayCall(draft) || Math.max(since, draft.waitsFrom) + COUNTER_EMPTY_MS > now) return false
  if (draft.history.some((entry) => entry.kind === 'counterEmpty' && entry.at >= since)) return false
  const candidates = candidatesFor('manager', question(draft, context))
  const above = eligible(draft, candidates.inOrder, true)[0]
  const skipped = passedOver(candidates, above?.personId)
  if (above) ring(draft, context, above, -1)
  noteSkipped(draft, skipped)
  record(draft, context, { kind: 'counterEmpty', called: above ? [above.personId] : [], ...withSkipped(skipped) })
  return true
}
