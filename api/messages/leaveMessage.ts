import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Message } from '../../models/domain/messages/message.ts'
import { decide } from '../../models/domain/request/decide.ts'
import type { OrderOf } from '../../models/domain/request/orders.ts'
import { codeOf } from '../../models/domain/request/request.ts'
import type { MessageBody } from '../../models/wire/messages.ts'
import type { MoveReceipt } from '../../models/wire/orders.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { MakeDecisionContext } from '../requests/decisionContext.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { Messages, Occasion } from './messages.ts'

interface LeaveMessageDeps {
  readonly messages: Messages
  readonly repository: RequestRepository
  readonly context: MakeDecisionContext
  move(actor: Actor, id: string, key: string, order: OrderOf<'finish'>): Promise<MoveReceipt>
}

/**
 * Takes a message down: at the counter without any request, or as the outcome of one, which ends with it. A repeat with
 * the same key does what is left of the first.
 */
export function leaveMessage({ messages, repository, context, move }: LeaveMessageDeps) {
  return async (actor: Actor, key: string, body: MessageBody): Promise<Message> => {
    const { requestId, wayOut } = body
    if (requestId === undefined && !actor.roles.includes('clerk')) throw new Refusal('notAllowed')
    const whole = `${actor.personId}:${key}`
    const order = { move: 'finish', outcome: 'message', ...(wayOut ? { wayOut } : {}) } as const
    const known = messages.firstOf(whole, body)
    const occasion = known || requestId === undefined ? undefined : occasionOf(actor, requestId, order, key)
    const message = known ?? (await messages.take(actor, whole, body, occasion))
    // Whoever ended the request in the same second was faster: the message is there all the same.
    if (requestId !== undefined) await move(actor, requestId, key, order).catch(ignoreRefusals)
    return message
  }

  /** Whoever may not end it so is refused before anything is written down. */
  function occasionOf(actor: Actor, requestId: string, order: OrderOf<'finish'>, key: string): Occasion {
    const request = repository.get(requestId)
    if (!request) throw new Refusal('notFound', { where: 'request' })
    decide(request, actor, order, context(requestId), { key: `${actor.personId}:${key}`, digest: digestOf(order) })
    return { requestId, code: codeOf(request) }
  }
}

function ignoreRefusals(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}
