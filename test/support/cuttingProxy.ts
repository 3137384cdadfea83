import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

interface Link {
  readonly near: Socket
  readonly far: Socket
}

type Direction = 'both ways' | 'towards the device'

/** A piece of network between a device and the server, which can be cut, fall silent, or stop taking anything. */
export class CuttingProxy {
  private readonly links = new Set<Link>()
  private readonly held = new Set<Link>()
  private silent: Direction | undefined

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async before(serverUrl: string): Promise<CuttingProxy> {
    const port = Number(new URL(serverUrl).port)
    const server = createServer((near) => proxy.link(near, connect(port, '127.0.0.1')))
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
    const proxy = new CuttingProxy(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    return proxy
  }

  /** Both ends are told that the connection is no more. */
  cut(): void {
    for (const link of this.links) breakOff(link)
  }

  /** Nothing gets through any more, and nobody is told; new connections fare the same. */
  fallSilent(direction: Direction = 'both ways'): void {
    this.silent = direction
    for (const link of this.links) this.hold(link)
  }

  /** The link is back: what was held up is broken off, new connections get through. */
  comeBack(): void {
    this.heal()
    for (const link of this.held) breakOff(link)
  }

  /** New connections get through; those of before stay open and silent for good. */
  heal(): void {
    this.silent = undefined
  }

  async stop(): Promise<void> {
    this.cut()
    await new Promise<void>((done) => void this.server.close(() => done()))
  }

  private link(near: Socket, far: Socket): void {
    const link = { near, far }
    this.links.add(link)
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      socket.on('error', () => breakOff(link))
      socket.on('close', () => {
        // A silent link does not tell its other end either, which is then still there to be cut.
        if (!this.silent) breakOff(link)
        if (!near.destroyed || !far.destroyed) return
        this.links.delete(link)
        this.held.delete(link)
      })
    }
    near.pipe(far)
    far.pipe(near)
    if (this.silent) this.hold(link)
  }

  private hold(link: Link): void {
    this.held.add(link)
    link.far.unpipe(link.near).pause()
    if (this.silent === 'both ways') link.near.unpipe(link.far).pause()
  }
}

function breakOff({ near, far }: Link): void {
  near.resetAndDestroy()
  far.resetAndDestroy()
}
