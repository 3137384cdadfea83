import { browserOf } from '../../models/domain/devices/browserOf.ts'
import type { Receipt } from '../../models/domain/request/pages.ts'
import { BoardSchema, DutySchema, DutyTestSchema, ReceiptSchema } from '../../models/wire/events.ts'
import { parse } from '../platform/web/parse.ts'
import { enterAtOnce, type hearEvents, type ParterSocket } from '../platform/web/sockets.ts'
import type { Presence } from '../presence/presence.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { BoardSnapshots } from './boardSnapshots.ts'
import type { CallsOf } from './callsOf.ts'

interface DeviceConnectionDeps {
  readonly repository: RequestRepository
  readonly presence: Presence
  readonly boards: BoardSnapshots
  readonly callsOf: CallsOf
  readonly hear: ReturnType<typeof hearEvents>
}

/** What happens when a device connects, and what it may say. */
export function onDeviceConnected(deps: DeviceConnectionDeps) {
  const { presence, boards, callsOf, hear } = deps
  return async (socket: ParterSocket): Promise<void> => {
    const { actor } = socket.data
    const { personId } = actor
    // In the room before the list is made: what is called in between comes as an event, not into a gap.
    await enterAtOnce(socket)
    presence.deviceArrived(personId, socket.id, browserOf(socket.request.headers['user-agent'] ?? ''))
    socket.emit('calls:all', callsOf(actor))
    socket.on('disconnect', (reason) => presence.deviceLeft(personId, socket.id, { silent: reason === 'ping timeout' }))
    hear(socket, 'page:delivered', (payload) => note(deps, socket, 'delivered', payload))
    hear(socket, 'page:seen', (payload) => note(deps, socket, 'seen', payload))
    hear(socket, 'duty:report', (payload) => presence.deviceReports(personId, socket.id, parse(DutySchema, payload)))
    hear(socket, 'duty:test', (payload) => {
      parse(DutyTestSchema, payload)
      socket.emit('duty:test')
    })
    hear(socket, 'board:follow', (payload) => boards.follow(socket, parse(BoardSchema, payload)))
  }
}

async function note(deps: DeviceConnectionDeps, socket: ParterSocket, what: Receipt, payload: unknown): Promise<void> {
  const { requestId, pageId, rings } = parse(ReceiptSchema, payload)
  const { personId } = socket.data.actor
  await deps.repository.hear(requestId, { pageId, rings, personId, what })
}
