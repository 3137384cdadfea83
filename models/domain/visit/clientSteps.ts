import { type Instant, minutes } from '../clock.ts'
import { type Bound, comesBy } from '../request/comesBy.ts'
import { isBell, isEnded, isWayOut, type Request } from '../request/request.ts'
import { byTurn } from './turns.ts'

/** How far it has come, as the client is shown it: four pictures, one after the other. */
export const CLIENT_STEPS = ['called', 'onTheWay', 'here', 'done'] as const
/** Being helped on the way out stands where the end would. */
export type ClientStep = (typeof CLIENT_STEPS)[number] | 'wayOut'

/** The four pictures of a client who is at this step. */
export const stepsShown = (now: ClientStep): readonly ClientStep[] =>
  now === 'wayOut' ? [...CLIENT_STEPS.slice(0, -1), now] : CLIENT_STEPS

export interface ClientStanding {
  /** The request that is told: of several the one that is nearest to the client. */
  readonly told: Request
  readonly step: ClientStep
  /** Absent: nobody is waited for now, or nobody could be called. */
  readonly bound?: Bound
  /** It takes longer than was said, or nobody could be called: what they can do instead is shown. */
  readonly mayChoose: boolean
}

/** Until the next day begins: whoever was promised somebody is told that nobody comes any more. */
const TOLD_AFTER_CLOSING_MS = minutes(12 * 60)

/**
 * What the client is told of their visit: one thing at a time. Nothing of what is left over from days before, nor of the
 * bell that has begun it: that has a page of its own.
 */
export function clientStanding(requests: readonly Request[], now: Instant): ClientStanding | undefined {
  const known = requests.filter(
    (request) => !isBell(request) && (isEnded(request) || now - (request.leftoverSince ?? now) < TOLD_AFTER_CLOSING_MS),
  )
  const open = known.filter((request) => !isEnded(request)).sort((a, b) => nearness(b) - nearness(a) || byTurn(a, b))
  const told = open[0] ?? known.toSorted((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0))[0]
  if (!told) return undefined
  const step = stepOf(told)
  const isAwaited = ['routing', 'calling', 'accepted'].includes(told.status) && !told.claim && step !== 'done'
  if (!isAwaited) return { told, step, mayChoose: false }
  // Whoever is on the way comes, although nobody else could be called.
  if (told.status !== 'accepted' && told.nobodySince !== undefined) return { told, step, mayChoose: true }
  const bound = comesBy(told, now)
  return { told, step, bound, mayChoose: bound.isLonger }
}

/** Whoever is with the client before whoever is on the way, and nobody's turn last. */
const NEARNESS: readonly Request['status'][] = ['waiting', 'leaving', 'routing', 'calling', 'accepted', 'arrived']

function nearness({ status, claim, leftoverSince }: Request): number {
  if (leftoverSince !== undefined) return -1
  return NEARNESS.indexOf(claim ? 'accepted' : status)
}

function stepOf({ status, kind, claim, leftoverSince }: Request): ClientStep {
  if (status === 'ended' || leftoverSince !== undefined) return 'done'
  if (status === 'leaving' || isWayOut({ kind })) return 'wayOut'
  if (status === 'arrived') return 'here'
  return status === 'accepted' || claim ? 'onTheWay' : 'called'
}
