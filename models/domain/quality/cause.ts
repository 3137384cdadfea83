import type { Instant } from '../clock.ts'
import type { MatterId, PersonId, UnitId } from '../directory/directory.ts'
import type { Request, RequestId } from '../request/request.ts'

/** Why a client waited too long, or somebody above had to be called: about how the office is arranged, never about a person. */
export const CAUSES = ['nobodyReachable', 'withClient', 'notDelivered', 'wrongUnit', 'stairs', 'other'] as const
export type Cause = (typeof CAUSES)[number]
/** Whoever is asked does not want to say, and is not asked again. */
export const UNSAID = 'unsaid'

/** One answer to "why": a later one stands, and the earlier ones stay to be read. */
export interface CauseStep {
  readonly cause: Cause
  readonly by: PersonId
  readonly at: Instant
}

/** What was said of one request. It is asked once: whoever does not want to say is not asked again. */
export interface GivenCause {
  readonly id: RequestId
  readonly version: number
  /** When the request was. */
  readonly raisedAt: Instant
  readonly unitId?: UnitId
  readonly matterId?: MatterId
  readonly steps: readonly CauseStep[]
  readonly skippedBy: readonly PersonId[]
}

/** Longer ago nobody knows any more. */
export const ASKED_DAYS = 14

export const causeIn = (given: GivenCause | undefined): Cause | undefined => given?.steps.at(-1)?.cause

/** What Parter itself has seen; the first that is true says most. */
const SEEN: readonly (readonly [Cause, (request: Request) => boolean])[] = [
  ['wrongUnit', ({ history }) => history.some(({ kind }) => kind === 'notMine' || kind === 'reassign')],
  ['withClient', ({ history }) => history.some(({ kind, reason }) => kind === 'decline' && reason === 'withClient')],
  ['notDelivered', ({ pages }) => pages.some(({ undeliveredAt }) => undeliveredAt !== undefined)],
  ['nobodyReachable', ({ nobodySince, history }) => nobodySince !== undefined || history.some(calledNobody)],
]

const calledNobody = ({ kind, called = [], skipped = [] }: Request['history'][number]): boolean =>
  kind === 'step' && called.length === 0 && skipped.length > 0

/** Undefined: nothing of what Parter saw explains it. */
export const likelyCause = (request: Request): Cause | undefined => SEEN.find(([, isSo]) => isSo(request))?.[0]
