import { type AddressInfo, connect, createServer } from 'node:net'

/**
 * One address for the offices of a file, one after the other: a browser keeps what it has installed for an address, and
 * each test has an office of its own all the same.
 */
export class OneAddress {
  private port = 0
  private readonly ends: (() => unknown)[] = []
  private readonly server = createServer((near) => {
    const far = connect(this.port, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
      one.pipe(other)
    }
  })

  static async open(): Promise<OneAddress> {
    const address = new OneAddress()
    await new Promise<void>((done) => void address.server.listen(0, '127.0.0.1', done))
    return address
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  leadTo({ baseUrl }: { readonly baseUrl: string }): void {
    this.port = Number(new URL(baseUrl).port)
  }

  /** As an office: its visitors leave first. */
  beforeStop(leave: () => Promise<void>): void {
    this.ends.push(leave)
  }

  async stop(): Promise<void> {
    for (const leave of this.ends) await leave()
    this.server.close()
  }
}
