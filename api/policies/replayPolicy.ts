import { setImmediate } from 'node:timers/promises'
import { hours } from '../../models/domain/clock.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { type Replayed, replay } from '../../models/domain/policies/replay.ts'
import { figuresOf } from '../../models/domain/policies/replayFigures.ts'
import { type PolicyScope, unitsUnder } from '../../models/domain/policies/scope.ts'
import type { EscalationPolicy } from '../../models/domain/request/escalation.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { dayAfter, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { ReplayView } from '../../models/wire/policies.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import { directoryWith } from './checkPolicy.ts'
import type { PolicySources } from './policyViews.ts'

const DAYS = 30
/** The latest ones. More would say the same, and take long. */
const MOST_REQUESTS = 400
/** Calls come first: so many are played, then whatever waits is done. */
const IN_ONE_TURN = 5

interface Asked {
  readonly scope: PolicyScope
  readonly steps: EscalationPolicy
}

export interface ReplaySources extends PolicySources {
  readonly requests: RequestStore
}

/** The last month by other rules. One after the other: it is work, and nobody's call may wait for it. */
export function replayPolicy(sources: ReplaySources): (actor: Actor, asked: Asked) => Promise<ReplayView> {
  const queue = new KeyedQueue()
  return async (actor, asked) => {
    directoryWith(sources, actor, asked)
    return queue.run('', () => replayMonth(sources, asked))
  }
}

async function replayMonth(sources: ReplaySources, { scope, steps }: Asked): Promise<ReplayView> {
  const { clock, directory } = sources
  const to = clock.now()
  const from = to - DAYS * hours(24)
  const today = localTime(to, directory.now.office.timeZone).day
  const units = new Set(unitsUnder(directory.now, scope))
  const replayed: Replayed[] = []
  let isAll = true
  days: for (let ago = 0; ago <= DAYS; ago += 1) {
    for await (const request of sources.requests.ofDay(dayAfter(today, -ago))) {
      if (request.raisedAt < from || !concerns(request, scope, units, directory.now)) continue
      if (replayed.length >= MOST_REQUESTS) {
        isAll = false
        break days
      }
      replayed.push(replay(request, directory.now, scope, steps))
      if (replayed.length % IN_ONE_TURN === 0) await setImmediate()
    }
  }
  return { from, to, isAll, ...figuresOf(replayed) }
}

/** Requests that these rules would have called for; a wrong press is no request. */
function concerns(
  { history, target, unitId, ending }: Request,
  scope: PolicyScope,
  units: ReadonlySet<string>,
  { units: known }: Directory,
): boolean {
  if (ending?.outcome === 'mistake' || target.kind === 'clerks') return false
  const wasRouted = target.kind === 'unknown' || history[0]?.status === 'routing'
  if (scope.kind === 'routing') return wasRouted
  if (target.kind === 'unknown') return false
  if (unitId === undefined || !known.has(unitId)) return scope.kind === 'office'
  return units.has(unitId)
}
