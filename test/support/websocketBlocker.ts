import { createServer, request } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { TestOffice } from './startOffice.ts'

/** What such a proxy does to websockets: says no, says nothing, or lets no connection of any kind through. */
type Manner = 'refuses' | 'swallows' | 'passes no connection'

/** A proxy or an antivirus program that lets pages through, but no websocket. */
export class WebsocketBlocker {
  manner: Manner = 'refuses'

  private constructor(readonly port: number) {}

  static async before(office: TestOffice): Promise<WebsocketBlocker> {
    const { port } = new URL(office.baseUrl)
    const open = new Set<Socket>()
    const server = createServer((asked, reply) => {
      if (proxy.manner === 'passes no connection' && asked.url?.startsWith('/socket.io')) return asked.socket.destroy()
      const { method, url: path, headers } = asked
      const onward = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
        reply.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(reply)
      })
      onward.on('error', () => reply.destroy())
      reply.on('close', () => onward.destroy())
      asked.pipe(onward)
    })
    server.on('upgrade', (_asked, socket) => {
      if (proxy.manner === 'refuses') socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
      if (proxy.manner === 'passes no connection') socket.destroy()
    })
    server.on('connection', (socket) => {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => open.delete(socket))
    })
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
    office.beforeStop(async () => {
      server.close()
      for (const socket of open) socket.destroy()
    })
    const proxy = new WebsocketBlocker((server.address() as AddressInfo).port)
    return proxy
  }
}
