import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { webhookService } from '../../api/webhooks/webhookService.ts'

export interface Received {
  readonly id: string
  readonly at: number
  readonly signatures: readonly string[]
  readonly body: {
    readonly type: string
    readonly timestamp: string
    readonly data: Readonly<Record<string, string | undefined>>
  }
  readonly text: string
  readonly path: string
}

type Answer = number | 'never' | { readonly status: number; readonly headers: Readonly<Record<string, string>> }

/** Another program of the office: it takes messages, or does not, as the test wants it. */
export class TestReceiver {
  readonly received: Received[] = []
  answer: Answer = 204
  private readonly server = createServer((asked, answer) => void this.take(asked, answer))
  private readonly waiting: (() => void)[] = []

  static async start(): Promise<TestReceiver> {
    const receiver = new TestReceiver()
    await new Promise<void>((done) => void receiver.server.listen(0, '127.0.0.1', done))
    running.push(receiver)
    return receiver
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  get url(): string {
    return `http://${this.host}/hook`
  }

  get service() {
    return webhookService([this.host])
  }

  get types(): readonly string[] {
    return this.received.map(({ body }) => body.type)
  }

  /** When so many have come. */
  async heard(count: number): Promise<readonly Received[]> {
    while (this.received.length < count) await new Promise<void>((heard) => void this.waiting.push(heard))
    return this.received
  }

  stop(): void {
    this.server.closeAllConnections()
    this.server.close()
  }

  private async take(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of asked) parts.push(part as Buffer)
    const text = Buffer.concat(parts).toString()
    const said = (name: string): string => String(asked.headers[name] ?? '')
    this.received.push({
      id: said('webhook-id'),
      at: Number(said('webhook-timestamp')),
      signatures: said('webhook-signature').split(' '),
      body: JSON.parse(text) as Received['body'],
      text,
      path: asked.url ?? '',
    })
    for (const heard of this.waiting.splice(0)) heard()
    if (this.answer === 'never') return
    const { status, headers } = typeof this.answer === 'number' ? { status: this.answer, headers: {} } : this.answer
    answer.writeHead(status, headers).end()
  }
}

/** As the receiver's own library would find it, written a second time. */
export function isSignedBy(secret: string, { id, at, signatures, text }: Received): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  return signatures.includes(`v1,${createHmac('sha256', key).update(`${id}.${at}.${text}`).digest('base64')}`)
}

const running: TestReceiver[] = []
afterEach(() => {
  for (const receiver of running.splice(0)) receiver.stop()
})
