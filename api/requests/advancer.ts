import type { Logger } from 'pino'
import { type Clock, type Instant, seconds } from '../../models/domain/clock.ts'
import { advance } from '../../models/domain/request/advance.ts'
import type { RequestId } from '../../models/domain/request/request.ts'
import { isEnded } from '../../models/domain/request/request.ts'
import { UnderWay } from '../platform/underWay.ts'
import type { MakeDecisionContext } from './decisionContext.ts'
import type { FollowUps } from './followUps.ts'
import type { RequestRepository } from './requestRepository.ts'

/** A request that cannot be handled is tried again after a while, and holds up nobody else. */
const TRY_AGAIN_MS = seconds(10)

interface AdvancerDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly repository: RequestRepository
  readonly context: MakeDecisionContext
  readonly followUps: FollowUps
}

/** Looks at a request again, whatever has happened, and completes what its end means for others. Never throws. */
export class Advancer {
  /** Since when no clerk has been at the counter. */
  counterEmptySince: Instant | undefined
  private readonly retries = new Map<RequestId, () => void>()
  private readonly looking = new UnderWay()

  constructor(private readonly deps: AdvancerDeps) {}

  /** It could not be handled, and waits for another try. */
  isTroubled(id: RequestId): boolean {
    return this.retries.has(id)
  }

  get troubled(): number {
    return this.retries.size
  }

  advance(id: RequestId): Promise<void> {
    return this.looking.add(this.look(id))
  }

  /** When every look that is under way has ended, and what the end of a request means for others. */
  idle(): Promise<void> {
    return this.looking.idle()
  }

  private async look(id: RequestId): Promise<void> {
    const { clock, log, repository, context, followUps } = this.deps
    const now = clock.now()
    try {
      const { counterEmptySince } = this
      const after = await repository.change(id, (current) => advance(current, { counterEmptySince, ...context(id) }))
      if (after.followUp) await followUps.complete(after)
      else if (!isEnded(after) && after.dueAt !== undefined && after.dueAt <= now)
        throw new Error('It is due and finds nothing to do.')
    } catch (error) {
      log.error({ err: error, requestId: id }, 'a request could not be escalated; it will be tried again')
      this.tryAgainLater(id)
    }
  }

  stop(): void {
    for (const cancel of this.retries.values()) cancel()
    this.retries.clear()
  }

  private tryAgainLater(id: RequestId): void {
    this.retries.get(id)?.()
    const cancel = this.deps.clock.after(TRY_AGAIN_MS, () => {
      this.retries.delete(id)
      void this.advance(id)
    })
    this.retries.set(id, cancel)
  }
}
