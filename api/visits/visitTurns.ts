import { isBell, isEnded, type Request } from '../../models/domain/request/request.ts'
import {
  endAnswered,
  endServed,
  followedUp,
  nearlyDoneBefore,
  nextTurn,
  startTurn,
  turnCame,
} from '../../models/domain/visit/turns.ts'
import type { VisitId } from '../../models/domain/visit/visit.ts'
import type { MakeDecisionContext } from '../requests/decisionContext.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'

interface VisitTurnsDeps {
  readonly repository: RequestRepository
  readonly context: MakeDecisionContext
}

/**
 * Looks at a visit and does what its requests wait for: a bell that was answered ends, and what was served with its last helper; those called
 * ahead are wanted now, the next turn starts. Each step can be repeated without doing it twice, so that it does not
 * matter who looks, or how often.
 */
export class VisitTurns {
  constructor(private readonly deps: VisitTurnsDeps) {}

  /** True: somebody's turn has started. */
  async settle(visitId: VisitId): Promise<boolean> {
    const { repository, context } = this.deps
    const visit = () => repository.ofVisit(visitId)
    for (const { id } of visit().filter(isBell))
      await repository.change(id, (current) => endAnswered(current, context(id), visit()))
    const served = visit().filter((request) => request.served !== undefined)
    for (const { id } of served) await repository.change(id, (current) => endServed(current, context(id), visit()))
    for (const { id, aheadOf } of visit()) {
      if (aheadOf === undefined) continue
      await repository.change(id, (current) => turnCame(current, context(id), repository.get(aheadOf)))
    }
    const hasStarted = await this.startNext(visit())
    // What follows the end of those that have ended here has just been done.
    for (const { id } of served)
      await repository.change(id, (current) => (isEnded(current) ? followedUp(current, hasStarted) : current))
    return hasStarted
  }

  private async startNext(visit: readonly Request[]): Promise<boolean> {
    const { repository, context } = this.deps
    const next = nextTurn(visit)
    if (!next) return false
    const before = nearlyDoneBefore(visit, next)
    await repository.change(next.id, (current) => startTurn(current, context(next.id), before))
    return true
  }
}
