import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Message } from '../../models/domain/messages/message.ts'
import { partingOf } from '../../models/domain/request/ending.ts'
import { codeOf } from '../../models/domain/request/request.ts'
import type { MessageBody } from '../../models/wire/messages.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import type { Endings } from '../requests/endings.ts'
import type { Messages } from './messages.ts'

/**
 * Takes a message down: at the counter without any request, or as the outcome of one, which ends with it. A repeat with
 * the same key does what is left of the first. Two who end the same request stand in line: the slower one is refused
 * as with every other end, before anything is written.
 */
export function leaveMessage({ messages, endings }: { readonly messages: Messages; readonly endings: Endings }) {
  const queue = new KeyedQueue()
  return async (actor: Actor, key: string, body: MessageBody): Promise<Message> => {
    const { requestId } = body
    if (requestId === undefined && !actor.roles.includes('clerk')) throw new Refusal('notAllowed')
    if (requestId !== undefined) return queue.run(requestId, () => leaveAtEnd(actor, key, body, requestId))
    const whole = wholeOf(actor, key)
    return messages.firstOf(whole, body) ?? messages.take(actor, whole, body, undefined)
  }

  async function leaveAtEnd(actor: Actor, key: string, body: MessageBody, requestId: string): Promise<Message> {
    const whole = wholeOf(actor, key)
    const known = messages.firstOf(whole, body)
    const order = { move: 'finish', outcome: 'message', ...partingOf(body) } as const
    const ending = { actor, requestId, key, order }
    const message =
      known ?? (await messages.take(actor, whole, body, { requestId, code: codeOf(await endings.mayEnd(ending)) }))
    await endings.end(ending)
    return message
  }
}

const wholeOf = ({ personId }: Actor, key: string): string => `${personId}:${key}`
