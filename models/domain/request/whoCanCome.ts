import type { PersonId } from '../directory/directory.ts'
import { declinedBy } from './declinedBy.ts'
import type { DecisionContext } from './draft.ts'
import { eligible, question } from './eligible.ts'
import { type CalledAs, isOpen, type Request } from './request.ts'
import { type Candidates, candidatesFor, type Reach } from './responders.ts'
import { isCalling, mayCall } from './steps.ts'

/** What keeps a client waiting. First what the office can mend: connections, the plan, too few people; then whom it waits for. */
export const HOLD_UPS = [
  'offline',
  'noSubstitute',
  'nobodyThere',
  'notDelivered',
  'withClient',
  'unclear',
  'refused',
  'notSeen',
  'notAnswered',
  'onTheWay',
] as const
export type HoldUp = (typeof HOLD_UPS)[number]

export interface Ready {
  readonly personId: PersonId
  readonly as: CalledAs
  readonly reach: Reach
}

/** What a manager decides by: who could come at once, in the order in which they would be called, and why nobody has. */
export interface WhoCanCome {
  readonly ready: readonly Ready[]
  readonly holdUp?: HoldUp
}

/**
 * Competent people and those who stand in for them who can be reached now. Whoever rings already, comes, or has said no
 * is not among them: calling them once more would help nobody.
 */
export function whoCanCome(request: Request, context: DecisionContext): WhoCanCome | undefined {
  if (!mayCall(request)) return undefined
  const candidates = candidatesFor('first', question(request, context))
  const ready = eligible(request, candidates.inOrder, false).map(
    ({ personId, as }): Ready => ({ personId, as, reach: context.presence.reachOf(personId) }),
  )
  const holdUp = holdUpOf(request, candidates, ready, context)
  return holdUp === undefined ? { ready } : { ready, holdUp }
}

function holdUpOf(
  request: Request,
  candidates: Candidates,
  ready: readonly Ready[],
  { presence }: DecisionContext,
): HoldUp | undefined {
  const isUrged = request.steps.some(({ doneAt }, index) => index > 0 && doneAt !== undefined)
  if (!isCalling(request)) return isLate(request) ? 'onTheWay' : undefined
  if (request.target.kind === 'unknown') return isUrged ? 'unclear' : undefined
  if (candidates.inOrder.length === 0) return nobodyOf(request, candidates)
  const open = request.pages.filter(isOpen)
  if (open.length > 0 && open.every(({ undeliveredAt }) => undeliveredAt !== undefined)) return 'notDelivered'
  if (candidates.inOrder.every(({ personId }) => presence.reachOf(personId) === 'withClient')) return 'withClient'
  if (!isUrged) return undefined
  if (ready.length === 0 && declinedBy(request).length > 0) return 'refused'
  return open.some(({ seenAt }) => seenAt !== undefined) ? 'notAnswered' : 'notSeen'
}

/** Whose devices are silent can be telephoned; an absence without a substitute is a hole in the plan. */
function nobodyOf({ target }: Request, { skipped, line }: Candidates): HoldUp | undefined {
  if (line.length === 0) return undefined
  if (skipped.every(({ why }) => why === 'unreachable')) return 'offline'
  const hasSubstitute = skipped.some(({ as }) => as === 'substitute')
  return hasSubstitute || target.kind === 'clerks' ? 'nobodyThere' : 'noSubstitute'
}

const isLate = ({ policy, steps }: Request): boolean =>
  steps.some(({ doneAt }, index) => doneAt !== undefined && policy[index]?.unless === 'arrived')
