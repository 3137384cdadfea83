import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { decide } from '../../models/domain/request/decide.ts'
import type { OrderOf } from '../../models/domain/request/orders.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { MakeDecisionContext } from './decisionContext.ts'
import type { moveRequest } from './moveRequest.ts'
import type { RequestRepository } from './requestRepository.ts'

interface EndingsDeps {
  readonly repository: RequestRepository
  readonly context: MakeDecisionContext
  readonly move: ReturnType<typeof moveRequest>
}

export interface EndingOrder {
  readonly actor: Actor
  readonly requestId: string
  readonly key: string
  readonly order: OrderOf<'finish'>
}

/** Requests that end with something that is kept beside them: first it is written, then the request ends with it. */
export function endings({ repository, context, move }: EndingsDeps) {
  return {
    /**
     * The request that would end. Whoever may not end it so is refused before anything is written; of one that has ended
     * they are told who was first.
     */
    mayEnd({ actor, requestId, key, order }: EndingOrder): Promise<Request> {
      const repeat = { key: `${actor.personId}:${key}`, digest: digestOf(order) }
      return repository.change(requestId, (request) => {
        decide(request, actor, order, context(requestId), repeat)
        return request
      })
    },

    /** Whoever ended the request in the same second was faster: what was written stays all the same. */
    async end({ actor, requestId, key, order }: EndingOrder): Promise<void> {
      try {
        await move(actor, requestId, key, order)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    },
  }
}

export type Endings = ReturnType<typeof endings>
