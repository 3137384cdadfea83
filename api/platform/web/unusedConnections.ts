import type { Server as HttpServer } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Connections on which nobody has asked anything: a browser opens one in advance, for what somebody may press next. A
 * server that stops answers whoever has asked, and Node lets go of connections between two questions; for these it would
 * wait half a minute. Returns what cuts them off, and every further one at once.
 */
export function followUnusedConnections(http: HttpServer): () => void {
  const unasked = new Map<string, Socket>()
  let isStopping = false
  http.on('connection', (connection: Socket) => {
    if (isStopping) connection.destroy()
    const name = nameOf(connection)
    unasked.set(name, connection)
    connection.once('close', () => {
      if (unasked.get(name) === connection) unasked.delete(name)
    })
  })
  for (const asked of ['request', 'upgrade'])
    http.prependListener(asked, ({ socket }: { readonly socket: Socket }) => void unasked.delete(nameOf(socket)))
  return () => {
    isStopping = true
    for (const connection of unasked.values()) connection.destroy()
  }
}

/** The same for a connection and for what speaks TLS over it. */
const nameOf = ({ remoteAddress, remotePort }: Socket): string => `${remoteAddress} ${remotePort}`
