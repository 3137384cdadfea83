import { createHash } from 'node:crypto'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** By which a browser is kept at its server. */
type Stickiness = 'none' | 'byCookie'

/** Long enough for the head of any request. */
const HEAD_BYTES = 16_384

/**
 * A load balancer as small as it gets: each new connection goes to the next server, or, where browsers are kept at
 * theirs, to the one that follows from their cookie; past those that do not answer.
 */
export class Balancer {
  private next = 0
  private readonly open = new Set<Socket>()

  private constructor(
    private readonly server: Server,
    private readonly ports: readonly number[],
    private readonly stickiness: Stickiness,
  ) {}

  static async before(urls: readonly string[], stickiness: Stickiness = 'none'): Promise<Balancer> {
    const ports = urls.map((url) => Number(new URL(url).port))
    const server = createServer((near) => balancer.take(near))
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
    const balancer = new Balancer(server, ports, stickiness)
    return balancer
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    for (const socket of this.open) socket.destroy()
    await new Promise<void>((done) => void this.server.close(() => done()))
  }

  private take(near: Socket): void {
    this.keep(near)
    if (this.stickiness === 'none') {
      this.link(near, this.next++, Buffer.alloc(0))
      return
    }
    near.once('data', (head) => {
      near.pause()
      const [, cookie = ''] = /\r\ncookie: ([^\r]*)/i.exec(head.subarray(0, HEAD_BYTES).toString('latin1')) ?? []
      this.link(near, createHash('sha256').update(cookie).digest().readUInt32BE(), head)
    })
  }

  private link(near: Socket, first: number, said: Buffer, tried = 0): void {
    const port = this.ports[(first + tried) % this.ports.length] ?? 0
    const far = connect(port, '127.0.0.1')
    const refused = (): void => {
      if (tried + 1 < this.ports.length) this.link(near, first, said, tried + 1)
      else near.destroy()
    }
    far.once('error', refused)
    far.once('connect', () => {
      far.off('error', refused)
      this.keep(far)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const)
        one.once('close', () => other.destroy())
      far.write(said)
      near.pipe(far).pipe(near)
    })
  }

  private keep(socket: Socket): void {
    this.open.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.open.delete(socket))
  }
}
