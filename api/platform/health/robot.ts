import type { Server as HttpServer } from 'node:http'
import { Server as TlsServer } from 'node:tls'
import { io, type Socket } from 'socket.io-client'

/** Where the robot's connection ends on the server: beside the people's, so that no board and no count ever sees it. */
export const ROBOT_NAMESPACE = '/robot'

/** By it the server knows its own robot, before it looks for a session. */
export const ROBOT_HEADER = 'x-parter-robot'

export interface RobotHears {
  page: (pageId: string) => void
}

export interface RobotSays {
  delivered: (pageId: string) => void
}

/**
 * The robot employee's device. It connects as any browser does, to the address the server listens on. A call
 * inside the process would prove neither the port nor TLS, neither the handshake with its origin nor the websocket. It
 * acknowledges every page.
 */
export function connectRobot(http: HttpServer, secret: string): Socket<RobotHears, RobotSays> {
  const url = ownAddress(http)
  const socket: Socket<RobotHears, RobotSays> = io(url + ROBOT_NAMESPACE, {
    forceNew: true,
    transports: ['websocket'],
    reconnectionDelayMax: 5_000,
    extraHeaders: { origin: url, [ROBOT_HEADER]: secret },
    // The certificate names the office, not the loopback address by which the server calls itself.
    rejectUnauthorized: false,
  })
  socket.on('page', (pageId) => socket.emit('delivered', pageId))
  return socket
}

function ownAddress(http: HttpServer): string {
  const address = http.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen on a port.')
  const isAny = address.address === '::' || address.address === '0.0.0.0'
  const host = isAny ? '127.0.0.1' : address.family === 'IPv6' ? `[${address.address}]` : address.address
  return `${http instanceof TlsServer ? 'https' : 'http'}://${host}:${address.port}`
}
