import { Refusal } from '../../models/domain/errors.ts'
import type { FollowUp, Request } from '../../models/domain/request/request.ts'
import { endWaiting, followedUp, nextTurn, startTurn } from '../../models/domain/request/visit.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { MakeDecisionContext } from './decisionContext.ts'
import type { RaiseRequests } from './raiseRequests.ts'
import type { RequestRepository } from './requestRepository.ts'

interface FollowUpsDeps {
  readonly store: RequestStore
  readonly repository: RequestRepository
  readonly context: MakeDecisionContext
  readonly raising: RaiseRequests
}

/**
 * What the end of one request means for the others of its visit: the next turn starts, the waiting ones end with the
 * client, or the one to whom the client was passed on is called. Each step can be repeated without doing it twice, so
 * that the runner can complete what a crash cut short.
 */
export class FollowUps {
  constructor(private readonly deps: FollowUpsDeps) {}

  async complete(ended: Request): Promise<void> {
    const { repository } = this.deps
    if (!ended.followUp) return
    const started = await this.follow(ended, ended.followUp)
    await repository.change(ended.id, (current) => followedUp(current, started))
  }

  private async follow(ended: Request, followUp: FollowUp): Promise<boolean> {
    const { store, repository, context, raising } = this.deps
    if (followUp.kind === 'raiseNext' && (await isRaised(raising.raiseNext(ended, followUp.target, followUp.by))))
      return true
    const visit = await store.ofVisit(ended.visitId)
    const startsNext = followUp.kind !== 'endWaiting'
    const move = startsNext ? startTurn : endWaiting
    const concerned = startsNext ? [nextTurn(visit)] : visit.filter(({ status }) => status === 'waiting')
    const ids = concerned.flatMap((request) => request?.id ?? [])
    for (const id of ids) await repository.change(id, (current) => move(current, context(id)))
    return ids.length > 0
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
