import type { Server as HttpServer } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Lines on which nobody has asked anything: a browser opens one in advance, for what somebody may press next. A server
 * that stops answers whoever has asked, and Node lets go of lines between two questions; for these it would wait half a
 * minute. Returns what cuts them off, and every further one at once.
 */
export function followUnasked(http: HttpServer): () => void {
  const unasked = new Map<string, Socket>()
  let isStopping = false
  http.on('connection', (line: Socket) => {
    if (isStopping) line.destroy()
    const name = nameOf(line)
    unasked.set(name, line)
    line.once('close', () => {
      if (unasked.get(name) === line) unasked.delete(name)
    })
  })
  for (const asked of ['request', 'upgrade'])
    http.prependListener(asked, ({ socket }: { readonly socket: Socket }) => void unasked.delete(nameOf(socket)))
  return () => {
    isStopping = true
    for (const line of unasked.values()) line.destroy()
  }
}

/** The same for a line and for what speaks TLS over it. */
const nameOf = ({ remoteAddress, remotePort }: Socket): string => `${remoteAddress} ${remotePort}`
