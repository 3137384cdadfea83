import { Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { MessageOrder } from '../../models/domain/messages/decideMessage.ts'
import { MESSAGE_MOVES, type Message } from '../../models/domain/messages/message.ts'
import { MESSAGE_MOVE_BODIES, MessageBody } from '../../models/wire/messages.ts'
import { Id, IdempotencyKey } from '../../models/wire/orders.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { Messages } from './messages.ts'
import { messagesFor, takenView } from './messageViews.ts'

interface MessageRoutesDeps {
  readonly messages: Messages
  readonly directory: OfficeDirectory
  leaveMessage(actor: Actor, key: string, body: MessageBody): Promise<Message>
}

/** Everybody reads their own; the table of moves says what they may do with it. */
export function messageRoutes({ messages, directory, leaveMessage }: MessageRoutesDeps): Router {
  const router = Router()
  const viewFor = ({ personId }: Actor) => messagesFor(personId, messages.all(), directory)

  router.get('/', (_request, response) => {
    response.json(viewFor(actorOf(response)))
  })

  router.post('/', async (request, response) => {
    const key = parse(IdempotencyKey, request.get('Idempotency-Key'))
    const message = await leaveMessage(actorOf(response), key, parse(MessageBody, request.body))
    response.status(201).json(takenView(message, directory))
  })

  router.post('/:id/:move', async (request, response) => {
    const id = parse(Id, request.params.id)
    const actor = actorOf(response)
    await messages.move(actor, id, orderOf(request.params.move, request.body))
    response.json(viewFor(actor))
  })

  return router
}

function orderOf(name: unknown, body: unknown): MessageOrder {
  const move = MESSAGE_MOVES.find((each) => each === name)
  if (!move) throw new Refusal('notFound', { where: 'move' })
  return { move, ...parse(MESSAGE_MOVE_BODIES[move] as typeof MESSAGE_MOVE_BODIES.passOn, body ?? {}) } as MessageOrder
}
