import type { Socket } from 'socket.io-client'

/** What of a line by WebSocket knows when its other end has closed it too. */
interface Wire {
  readonly ws?: { once(event: 'close', heard: () => void): void } | null
}

/** Hangs up, and resolves when the server has noticed: it closes its end when it has. */
export function hungUp(socket: Pick<Socket, 'connected' | 'disconnect' | 'io'>): Promise<void> {
  const { ws } = socket.io.engine.transport as unknown as Wire
  const noticed = new Promise<void>((done) => {
    if (socket.connected && ws) ws.once('close', done)
    else done()
  })
  socket.disconnect()
  return noticed
}
