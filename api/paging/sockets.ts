import type { Logger } from 'pino'
import { Refusal } from '../../models/domain/errors.ts'
import type { Receipt } from '../../models/domain/request/pages.ts'
import {
  BoardSchema,
  type ClientToServer,
  DutySchema,
  DutyTestSchema,
  ReceiptSchema,
} from '../../models/wire/events.ts'
import { isAttempt } from '../platform/audit/noteRefusals.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { addressOf } from '../platform/web/address.ts'
import { parse } from '../platform/web/parse.ts'
import { handleEvent, type ParterSocket, personRoom } from '../platform/web/sockets.ts'
import type { Presence } from '../presence/presence.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { BoardSnapshots } from './boardSnapshots.ts'
import type { CallsOf } from './callsOf.ts'

interface DeviceConnectionDeps {
  readonly log: Logger
  readonly repository: RequestRepository
  readonly presence: Presence
  readonly boards: BoardSnapshots
  readonly callsOf: CallsOf
  readonly securityLog: SecurityLog
  readonly trustProxy: number
}

/** What happens when a device connects, and what it may say. Rooms are joined here and nowhere else. */
export function onDeviceConnected(deps: DeviceConnectionDeps) {
  const { log, presence, boards, callsOf } = deps
  return async (socket: ParterSocket): Promise<void> => {
    const { actor } = socket.data
    const { personId } = actor
    // In the room before the list is made: what is called in between comes as an event, not into a gap.
    await socket.join(personRoom(personId))
    presence.deviceArrived(personId, socket.id)
    socket.emit('calls:all', callsOf(actor))
    socket.on('disconnect', (reason) => presence.deviceLeft(personId, socket.id, { silent: reason === 'ping timeout' }))
    on('page:delivered', (payload) => note(deps, socket, 'delivered', payload))
    on('page:seen', (payload) => note(deps, socket, 'seen', payload))
    on('duty:report', (payload) => presence.deviceReports(personId, socket.id, parse(DutySchema, payload)))
    on('duty:test', (payload) => {
      parse(DutyTestSchema, payload)
      socket.emit('duty:test')
    })
    on('board:follow', async (payload) => {
      const board = parse(BoardSchema, payload)
      if (!actor.roles.includes(board)) throw new Refusal('notAllowed')
      await boards.follow(socket, board)
    })

    function on(event: keyof ClientToServer, listen: (payload: unknown) => Promise<void> | void): void {
      const onRefused = async (refusal: Refusal): Promise<void> => {
        if (isAttempt(refusal)) await noteAttempt(deps, socket, event)
      }
      socket.on(event, handleEvent({ log, onRefused }, listen))
    }
  }
}

async function note(deps: DeviceConnectionDeps, socket: ParterSocket, what: Receipt, payload: unknown): Promise<void> {
  const { requestId, ...receipt } = parse(ReceiptSchema, payload)
  const { personId } = socket.data.actor
  await deps.repository.hear(requestId, { ...receipt, personId, what })
}

async function noteAttempt(
  { securityLog, log, trustProxy }: DeviceConnectionDeps,
  socket: ParterSocket,
  what: string,
): Promise<void> {
  const { personId } = socket.data.actor
  await securityLog
    .note({ what, result: 'refused', personId, address: addressOf(socket.request, trustProxy) })
    .catch((fault: unknown) => log.error({ err: fault }, 'a refusal could not be noted'))
}
