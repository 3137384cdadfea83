import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { decodedMail, type Mail } from './decodedMail.ts'
import { keptPort } from './keptPort.ts'

const PATIENCE_MS = 10_000
export const SENDER = 'parter@office.example'
export const HELLO_NAME = 'parter.office.example'

/** What the server does with a mail: takes it, refuses the person with a code, or never says a word. */
type Manner = 'takes' | 'hangs' | number

/** A mail server of the test's own, spoken to over a real connection. */
export class TestMailServer {
  manner: Manner = 'takes'
  readonly mails: Mail[] = []
  /** How many came in to say something, and how many have left. */
  connections = 0
  left = 0
  private server: SMTPServer | undefined
  private readonly waiting: (() => void)[] = []

  private constructor(
    private readonly options: SMTPServerOptions,
    private readonly port: number,
  ) {}

  static async start(options: SMTPServerOptions = {}): Promise<TestMailServer> {
    const server = new TestMailServer(options, await keptPort())
    running.push(server)
    await server.comeUp()
    return server
  }

  get settings() {
    return {
      host: '127.0.0.1',
      port: this.port,
      secure: this.options.secure ?? false,
      from: SENDER,
      helloName: HELLO_NAME,
    }
  }

  get isUp(): boolean {
    return this.server !== undefined
  }

  async comeUp(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disableReverseLookup: true,
      hideSTARTTLS: this.options.key === undefined,
      logger: false,
      closeTimeout: 100,
      ...this.options,
      onConnect: (_session, next) => {
        this.connections += 1
        if (this.manner !== 'hangs') next()
      },
      onClose: () => {
        this.left += 1
      },
      onRcptTo: (_address, _session, next) => {
        if (typeof this.manner !== 'number') return next()
        next(Object.assign(new Error('not this person'), { responseCode: this.manner }))
      },
      onData: (stream, { envelope }, next) => {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          const to = envelope.rcptTo.map(({ address }) => address)
          this.mails.push(decodedMail(Buffer.concat(parts).toString('latin1'), to))
          next()
          for (const done of this.waiting.splice(0)) done()
        })
      },
    })
    // A client that leaves in the middle is what some of the tests are about.
    server.on('error', () => undefined)
    await new Promise<void>((done) => void server.listen(this.port, '127.0.0.1', done))
    this.server = server
  }

  async goDown(): Promise<void> {
    const { server } = this
    this.server = undefined
    if (server) await new Promise<void>((done) => server.close(done))
  }

  /** Waits until so many mails have come. */
  async received(count: number): Promise<readonly Mail[]> {
    const until = performance.now() + PATIENCE_MS
    while (this.mails.length < count) {
      if (performance.now() > until) throw new Error(`${this.mails.length} mails came, ${count} were expected`)
      await new Promise<void>((done) => {
        const timer = setTimeout(done, 1_000)
        this.waiting.push(() => {
          clearTimeout(timer)
          done()
        })
      })
    }
    return this.mails
  }
}

const running: TestMailServer[] = []

// Not after each: an office that has not stopped yet may be speaking to it.
afterAll(async () => {
  for (const server of running.splice(0)) await server.goDown()
})
