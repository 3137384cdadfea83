import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Message } from '../../models/domain/messages/message.ts'
import { codeOf } from '../../models/domain/request/request.ts'
import type { MessageBody } from '../../models/wire/messages.ts'
import type { Endings } from '../requests/endings.ts'
import type { Messages } from './messages.ts'

/**
 * Takes a message down: at the counter without any request, or as the outcome of one, which ends with it. A repeat with
 * the same key does what is left of the first.
 */
export function leaveMessage({ messages, endings }: { readonly messages: Messages; readonly endings: Endings }) {
  return async (actor: Actor, key: string, body: MessageBody): Promise<Message> => {
    const { requestId, wayOut } = body
    if (requestId === undefined && !actor.roles.includes('clerk')) throw new Refusal('notAllowed')
    const whole = `${actor.personId}:${key}`
    const known = messages.firstOf(whole, body)
    if (requestId === undefined) return known ?? messages.take(actor, whole, body, undefined)
    const order = { move: 'finish', outcome: 'message', ...(wayOut ? { wayOut } : {}) } as const
    const ending = { actor, requestId, key, order }
    const message =
      known ?? (await messages.take(actor, whole, body, { requestId, code: codeOf(endings.mayEnd(ending)) }))
    await endings.end(ending)
    return message
  }
}
