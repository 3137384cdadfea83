import { Refusal } from '../../models/domain/errors.ts'
import type { DecisionContext } from '../../models/domain/request/draft.ts'
import type { FollowUp, Request } from '../../models/domain/request/request.ts'
import { callBack, endWaiting, followedUp, hasTurnsBefore, isWaitedFor } from '../../models/domain/visit/turns.ts'
import type { VisitTurns } from '../visits/visitTurns.ts'
import type { WaysOut } from '../visits/waysOut.ts'
import type { MakeDecisionContext } from './decisionContext.ts'
import type { RaiseRequests } from './raiseRequests.ts'
import type { RequestRepository } from './requestRepository.ts'

interface FollowUpsDeps {
  readonly repository: RequestRepository
  readonly context: MakeDecisionContext
  readonly raising: RaiseRequests
  readonly turns: VisitTurns
  readonly waysOut: WaysOut
}

/**
 * What one request means for the others of its visit: the next turn starts, the waiting ones end with the client,
 * whoever is wanted besides is called. Each step can be repeated without doing it twice, so that the runner can complete
 * what a crash cut short.
 */
export class FollowUps {
  constructor(private readonly deps: FollowUpsDeps) {}

  async complete(request: Request): Promise<void> {
    const { repository } = this.deps
    if (!request.followUp) return
    const started = await this.follow(request, request.followUp)
    await repository.change(request.id, (current) => followedUp(current, started))
  }

  /** True: somebody was called, or is no longer waited for. */
  private async follow(request: Request, followUp: FollowUp): Promise<boolean> {
    const hasStarted = await this.followBy(request, followUp)
    // A helper, and somebody who comes next, are followed by the way out when they have ended themselves.
    return (await this.deps.waysOut.callIfWanted(request.visitId)) || hasStarted
  }

  private async followBy(request: Request, followUp: FollowUp): Promise<boolean> {
    const { raising, turns } = this.deps
    if (followUp.kind === 'raiseWayOut') return this.leadOut(request, followUp)
    if (followUp.kind === 'raiseHelper') return isRaised(raising.raiseHelper(request, followUp))
    if (followUp.kind === 'endWaiting') return this.endWithClient(request)
    if (followUp.kind === 'callBack') return this.callBackAhead(request)
    if (followUp.kind === 'startNext') return turns.settle(request.visitId)
    const isCalled = await isRaised(raising.raiseNext(request, followUp.target, followUp.by))
    // The client is with somebody else first, after all.
    if (isCalled) await this.callBackAhead(request)
    const hasStarted = await turns.settle(request.visitId)
    return isCalled || hasStarted
  }

  /** Whoever has joined meanwhile is served first: the visit wants the way out, and it follows the last of them. */
  private async leadOut(
    request: Request,
    { leads, by }: Extract<FollowUp, { readonly kind: 'raiseWayOut' }>,
  ): Promise<boolean> {
    const { repository, turns, waysOut } = this.deps
    const hasStarted = await turns.settle(request.visitId)
    if (hasTurnsBefore(repository.ofVisit(request.visitId))) return hasStarted
    return waysOut.call(request, leads, by)
  }

  private async endWithClient(request: Request): Promise<boolean> {
    const hasEnded = await this.changeThose(request, isWaitedFor, endWaiting)
    // What was served already waited for a helper alone.
    await this.deps.turns.settle(request.visitId)
    return hasEnded
  }

  private callBackAhead(request: Request): Promise<boolean> {
    return this.changeThose(request, ({ aheadOf }) => aheadOf === request.id, callBack)
  }

  private async changeThose(
    request: Request,
    which: (other: Request) => boolean,
    move: (current: Request, context: DecisionContext, request: Request) => Request,
  ): Promise<boolean> {
    const { repository, context } = this.deps
    const concerned = repository.ofVisit(request.visitId).filter(which)
    for (const { id } of concerned) await repository.change(id, (current) => move(current, context(id), request))
    return concerned.length > 0
  }
}

/** The office may have closed, or the matter gone, between the end and its follow-up: then others have their turn. */
async function isRaised(raising: Promise<Request>): Promise<boolean> {
  try {
    await raising
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return false
  }
}
