import { createECDH, randomBytes } from 'node:crypto'
import ece from 'http_ece'
import type { SubscriptionView } from '../../models/wire/push.ts'
import type { Pushed } from '../../models/wire/pushed.ts'
import type { OfficePerson } from './officePerson.ts'

const PATIENCE_MS = 15_000

/** One message as the push service passed it on, opened with the browser's own key. */
export interface Delivered {
  readonly pushed: Pushed
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** What the office's signature says. */
  readonly claims: { readonly aud: string; readonly exp: number; readonly sub: string }
}

/** A closed browser that takes pushes: only it can decrypt what is sent to it. */
export class PushBrowser {
  /** What the push service answers for this browser; `never`: nothing at all. */
  answer: number | 'never' = 201
  private readonly ecdh = createECDH('prime256v1')
  private readonly auth = randomBytes(16).toString('base64url')
  private readonly delivered: Delivered[] = []
  private watch: () => void = () => undefined

  constructor(readonly endpoint: string) {
    this.ecdh.generateKeys()
  }

  get subscription() {
    return { endpoint: this.endpoint, keys: { p256dh: this.ecdh.getPublicKey('base64url'), auth: this.auth } }
  }

  take(body: Buffer, rest: Omit<Delivered, 'pushed'>): void {
    const opened = ece.decrypt(body, { version: 'aes128gcm', privateKey: this.ecdh, authSecret: this.auth })
    this.delivered.push({ pushed: JSON.parse(opened.toString()) as Pushed, ...rest })
    this.watch()
  }

  async subscribe(person: OfficePerson): Promise<SubscriptionView> {
    const reply = await person.post<SubscriptionView>('/api/push/subscriptions', this.subscription)
    if (reply.status !== 201) throw new Error(`${person.name} could not subscribe: ${JSON.stringify(reply.body)}`)
    return reply.body
  }

  /** The test push arrives, and the worker says so. */
  async prove(person: OfficePerson): Promise<void> {
    await this.subscribe(person)
    const { receiptKey } = await this.expects('test')
    const reply = await person.post('/api/push/proofs', { receiptKey })
    if (reply.status !== 204) throw new Error(`${person.name} could not prove: ${JSON.stringify(reply.body)}`)
  }

  /** Waits for the next push, which is of this kind. */
  async expects<Kind extends Pushed['kind']>(kind: Kind): Promise<Extract<Pushed, { kind: Kind }>> {
    const { pushed } = await this.next()
    if (pushed.kind !== kind) throw new Error(`A push of ${kind} was expected, and ${pushed.kind} came.`)
    return pushed as Extract<Pushed, { kind: Kind }>
  }

  async next(): Promise<Delivered> {
    if (this.delivered.length === 0)
      await new Promise<void>((done, failed) => {
        const timer = setTimeout(() => failed(new Error('no push came')), PATIENCE_MS)
        this.watch = () => {
          clearTimeout(timer)
          done()
        }
      })
    const next = this.delivered.shift()
    if (!next) throw new Error('no push came')
    return next
  }

  /** What came and nobody has asked for. */
  unexpected(): readonly string[] {
    return this.delivered.splice(0).map(({ pushed }) => pushed.kind)
  }
}
