import type { Socket } from 'socket.io'

type Connection = Socket['conn']

/** Ends a connection as the network would: a screen comes back by itself, a moment later, and is told everything anew. */
export function cutOff(connection: Connection): void {
  connection.close(true)
  terminate(connection)
}

/** A websocket that was closed politely waits for half a minute behind what its device does not read. */
export function terminate({ transport }: Connection): void {
  const webSocket: unknown = Reflect.get(transport, 'socket')
  if (isWebSocket(webSocket)) webSocket.terminate()
}

const isWebSocket = (socket: unknown): socket is { terminate(): void } =>
  typeof socket === 'object' && socket !== null && 'terminate' in socket && typeof socket.terminate === 'function'
