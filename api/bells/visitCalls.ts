import { visitCallOrder } from '../../models/domain/bell/ringBell.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { isClientCall, isEnded } from '../../models/domain/request/request.ts'
import type { Visit } from '../../models/domain/visit/visit.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import type { MakeDecisionContext } from '../requests/decisionContext.ts'
import type { RaiseRequests } from '../requests/raiseRequests.ts'

interface VisitCallsDeps {
  readonly store: RequestStore
  readonly context: MakeDecisionContext
  readonly raising: RaiseRequests
}

/** `closed`: nobody is called any more today. */
type Called = 'rings' | 'ringsAlready' | 'closed'

/** A client in the middle of a visit calls somebody: it rings as the bell at a door does, with its receipts and steps. */
export class VisitCalls {
  private readonly presses = new KeyedQueue()

  constructor(private readonly deps: VisitCallsDeps) {}

  /** Whoever presses again while it rings calls nobody twice. */
  call(visit: Visit): Promise<Called> {
    return this.presses.run(visit.id, () => this.ring(visit))
  }

  idle(): Promise<void> {
    return this.presses.idle()
  }

  private async ring(visit: Visit): Promise<Called> {
    const { store, context, raising } = this.deps
    const there = await store.ofVisit(visit.id)
    if (there.some((request) => isClientCall(request) && !isEnded(request))) return 'ringsAlready'
    try {
      await raising.callInVisit(visitCallOrder(context(undefined), visit, there))
      return 'rings'
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'officeClosed') throw error
      return 'closed'
    }
  }
}
