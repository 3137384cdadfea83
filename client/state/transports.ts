import type { Manager, Socket } from 'socket.io-client'
import { CONNECTION_HEADER } from '../../models/wire/connectionHeader.ts'
import { RECONNECTING } from '../../models/wire/reconnecting.ts'

const WEBSOCKET_FIRST = ['websocket', 'polling']
const POLLING_FIRST = ['polling', 'websocket']

/** How every connection of ours is opened. */
export const CONNECTION_OPTIONS = {
  ...RECONNECTING,
  autoConnect: false,
  transports: WEBSOCKET_FIRST,
  extraHeaders: { [CONNECTION_HEADER]: 'Parter' },
}

/**
 * Some proxies and antivirus programs refuse websockets, or swallow them. Socket.IO would try the same for ever: after
 * a failure polling comes first, and a websocket only follows where it has proved itself.
 */
export function pollWhereWebsocketsFail({ io }: Pick<Socket, 'io'>): void {
  io.on('error', () => prefer(io, POLLING_FIRST))
  io.on('open', () => io.engine.once('upgrade', () => prefer(io, WEBSOCKET_FIRST)))
}

function prefer(io: Manager, transports: string[]): void {
  io.opts.transports = transports
}
