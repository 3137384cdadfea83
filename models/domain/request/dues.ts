import { type Instant, seconds } from '../clock.ts'
import { AFTER_CLOSING_MS } from '../schedule/workingTime.ts'
import { arriveNow } from './arrival.ts'
import { callNext } from './callNext.ts'
import { closePages, type DecisionContext, type Draft, record } from './draft.ts'
import type { Due } from './due.ts'
import { STILL_GOING_MS, STILL_LEAVING_MS, UNDO_MS } from './escalation.ts'
import { receiptDues } from './receiptDues.ts'
import type { Request } from './request.ts'
import { stepDueAt } from './steps.ts'

/** After so long the runner completes what should have followed the end of a request at once. */
const FOLLOW_UP_MS = seconds(1)

/** More never falls due at once; what would all the same is done when the runner looks again. */
const MOST_AT_ONCE = 1_000

/** The next moment at which the timer has something to do with this request; undefined: never. */
export function nextDueAt(request: Request): Instant | undefined {
  if (request.followUp) return (request.endedAt ?? request.history.at(-1)?.at ?? request.raisedAt) + FOLLOW_UP_MS
  const moments = duesOf(request).map((due) => due.at)
  return moments.length === 0 ? undefined : Math.min(...moments)
}

/**
 * Does everything that is due, in the order in which it fell due, each person called once. A timer that wakes early
 * finds nothing to do; one that wakes late, after a restart say, finds all of it.
 */
export function doDue(draft: Draft, context: DecisionContext): boolean {
  for (let done = 0; done < MOST_AT_ONCE; done += 1) {
    const due = earliest(duesOf(draft))
    if (!due || due.at > context.now) return done > 0
    due.happen(draft, context)
  }
  return true
}

/** Writes the next deadline into the request: the deadline is data, a timer only wakes the runner. */
export function scheduled(draft: Draft): Request {
  const dueAt = nextDueAt(draft)
  if (dueAt === undefined) delete draft.dueAt
  else draft.dueAt = dueAt
  return draft
}

function duesOf(request: Request): readonly Due[] {
  if (request.status === 'ended') return tidyingDues(request)
  if (request.leftoverSince !== undefined) return []
  const closing: Due = { at: request.closesAt, happen: close }
  if (request.claim) return [{ at: request.claim.until, happen: lapse }, closing]
  return [...stepDues(request), ...receiptDues(request), ...checkDues(request), closing]
}

/** When the end can no longer be taken back, the note about the client goes, and what an undo would have needed. */
function tidyingDues(request: Request): readonly Due[] {
  if (request.endedAt === undefined || (request.note === undefined && request.undoable === undefined)) return []
  return [{ at: request.endedAt + UNDO_MS + 1, happen: tidy }]
}

function tidy(draft: Draft): void {
  delete draft.note
  delete draft.undoable
}

function stepDues(request: Request): readonly Due[] {
  return request.policy.flatMap((_, index) => {
    const at = stepDueAt(request, index)
    if (at === undefined) return []
    return [
      {
        at,
        happen: (draft: Draft, context: DecisionContext) =>
          callNext(draft, context, index, { due: true, lateMs: Math.max(0, context.now - at) }),
      },
    ]
  })
}

function checkDues(request: Request): readonly Due[] {
  if (request.checkFrom === undefined || request.askedAt !== undefined) return []
  const patience = request.status === 'leaving' ? STILL_LEAVING_MS : STILL_GOING_MS
  return [
    {
      // Nearly done in so many minutes: when they are over, somebody else may be standing there.
      at: request.nearlyDone?.freeAt ?? request.checkFrom + patience,
      happen: (draft, context) => {
        draft.askedAt = context.now
        record(draft, context, { kind: 'askStillGoing' })
      },
    },
  ]
}

function lapse(draft: Draft, context: DecisionContext): void {
  const claim = draft.claim
  if (!claim) return
  arriveNow(draft, context, claim.personId, claim.at)
  draft.arrivalUnconfirmed = true
  record(draft, context, { kind: 'claimLapsed', personId: claim.personId })
}

function close(draft: Draft, context: DecisionContext): void {
  closePages(draft, context)
  delete draft.claim
  delete draft.nobodySince
  draft.leftoverSince = context.now
  record(draft, context, { kind: 'closed', minutes: AFTER_CLOSING_MS / 60_000 })
}

const earliest = (dues: readonly Due[]): Due | undefined =>
  dues.reduce<Due | undefined>((first, due) => (first && first.at <= due.at ? first : due), undefined)
