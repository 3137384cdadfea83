import type { PersonId } from '../../models/domain/directory/directory.ts'
import { isAway } from '../../models/domain/request/advance.ts'
import { isOpen, type Request } from '../../models/domain/request/request.ts'
import { isReachable, type Reach } from '../../models/domain/request/responders.ts'
import { mayCall } from '../../models/domain/request/steps.ts'
import type { Presence } from '../presence/presence.ts'
import type { Advancer } from './advancer.ts'
import type { OpenRequests } from './openRequests.ts'
import type { RequestRepository } from './requestRepository.ts'

interface ReachSources {
  readonly presence: Presence
  readonly open: OpenRequests
  readonly repository: RequestRepository
  readonly advancer: Advancer
}

/**
 * Somebody can be reached, or no longer: requests that call them, or have passed them over, are looked at again. Returns
 * what has to be looked at after a start.
 */
export function followReach({ presence, open, repository, advancer }: ReachSources): () => Promise<void> {
  presence.onChanged((personId) => {
    const reachOf = reachAskedOnce()
    const theirs = new Set([...open.engaging(personId), ...open.passingOver(personId)])
    const changed = [...theirs].filter((request) => concerned(request, reachOf).includes(personId))
    // Whoever has waited longest is looked at first.
    void lookAt(changed.sort((a, b) => a.raisedAt - b.raisedAt))
  })

  // Whoever came or went while this was being written was looked for in what it said before.
  repository.onSaved((after, before) => {
    const reachOf = reachAskedOnce()
    const known = new Set(before ? concerned(before, reachOf) : [])
    if (concerned(after, reachOf).some((personId) => !known.has(personId))) void advancer.advance(after.id)
  })

  /** At this moment: the same few people are called by many requests. */
  function reachAskedOnce(): ReachOf {
    const asked = new Map<PersonId, Reach>()
    return (personId) => {
      const reach = asked.get(personId) ?? presence.reachOf(personId)
      asked.set(personId, reach)
      return reach
    }
  }

  async function lookAt(requests: readonly Request[]): Promise<void> {
    for (const { id } of requests) await advancer.advance(id)
  }

  /** An absence may have begun while nothing ran. */
  return () => {
    const reachOf = reachAskedOnce()
    return lookAt(open.all().filter((request) => concerned(request, reachOf).length > 0))
  }
}

type ReachOf = (personId: PersonId) => Reach

/** Called and away, or passed over and back. A browser that closed is no matter of this: its page waits for a receipt. */
function concerned(request: Request, reachOf: ReachOf): readonly PersonId[] {
  if (!mayCall(request)) return []
  const { pages, skipped } = request
  const called = pages.filter(isOpen).map(({ personId }) => personId)
  const passedOver = skipped.map(({ personId }) => personId)
  return [
    ...called.filter((personId) => isAway(reachOf(personId))),
    ...passedOver.filter((personId) => isReachable(reachOf(personId))),
  ]
}
