import { io, type Socket } from 'socket.io-client'
import type { Answer } from '../../../models/wire/events.ts'
import { authOf } from '../../support/personOf.ts'

const PATIENCE_MS = 20_000

interface Manners {
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
  /** A page of ours says where it is from; this one does not. */
  readonly withoutOrigin?: boolean
  /** What the page says of itself; without it, for whom it speaks. */
  readonly auth?: Readonly<Record<string, unknown>>
  readonly transport?: 'websocket' | 'polling'
}

/** A device's connection to the server, which says and hears whatever a test wants. */
export class Connection {
  readonly heard: (readonly [event: string, ...said: unknown[]])[] = []

  private constructor(private readonly socket: Socket) {
    socket.onAny((event: string, ...said: unknown[]) => void this.heard.push([event, ...said]))
  }

  static async open(
    url: string,
    { cookie = '', headers, withoutOrigin = false, auth, transport = 'websocket' }: Manners = {},
  ): Promise<Connection> {
    const socket = io(url, {
      forceNew: true,
      reconnection: false,
      transports: [transport],
      auth: auth ?? authOf(url, cookie),
      extraHeaders: {
        ...(cookie === '' ? {} : { cookie }),
        ...(withoutOrigin ? {} : { origin: url }),
        ...headers,
      },
    })
    const connection = new Connection(socket)
    await new Promise<void>((done, failed) => {
      socket.once('connect', () => done())
      socket.once('connect_error', (error) => {
        socket.disconnect()
        failed(error)
      })
    })
    return connection
  }

  get isOpen(): boolean {
    return this.socket.connected
  }

  say(event: string, ...said: unknown[]): Promise<Answer> {
    return this.socket.timeout(PATIENCE_MS).emitWithAck(event, ...said)
  }

  /** Says something without waiting for an answer. */
  mumble(event: string, ...said: unknown[]): void {
    this.socket.emit(event, ...said)
  }

  hasHeard(event: string): boolean {
    return this.heard.some(([each]) => each === event)
  }

  /** Until what was heard makes this true. */
  async until(fact: () => boolean): Promise<void> {
    const end = performance.now() + PATIENCE_MS
    while (!fact()) {
      if (performance.now() > end) throw new Error(`Heard ${this.heard.length} times, and not what was waited for.`)
      await new Promise((next) => setTimeout(next, 20))
    }
  }

  /** Until the server has closed the connection. */
  closed(): Promise<string> {
    if (!this.socket.connected) return Promise.resolve('closed before')
    return new Promise((done, failed) => {
      const timer = setTimeout(() => failed(new Error('the connection is still open')), PATIENCE_MS)
      this.socket.once('disconnect', (why) => {
        clearTimeout(timer)
        done(why)
      })
    })
  }

  close(): void {
    this.socket.disconnect()
  }
}

/** Why a connection could not be opened; fails when it could. */
export async function refused(url: string, manners: Manners): Promise<string> {
  let connection: Connection
  try {
    connection = await Connection.open(url, manners)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  connection.close()
  throw new Error('The connection was opened.')
}
