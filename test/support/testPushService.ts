import { createPublicKey, verify } from 'node:crypto'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PushOrder, PushService } from '../../api/push/pushService.ts'
import { type Delivered, PushBrowser } from './pushBrowser.ts'

/** A push service of the test's own: it refuses what is not signed by the office, and passes the rest on. */
export class TestPushService implements PushService {
  private readonly server = createServer((asked, answer) => void this.take(asked, answer))
  private readonly browsers = new Map<string, PushBrowser>()
  private readonly idleWatchers: (() => void)[] = []
  private underWay = 0
  readonly refused: string[] = []

  static async start(): Promise<TestPushService> {
    const service = new TestPushService()
    await new Promise<void>((done) => void service.server.listen(0, '127.0.0.1', done))
    running.push(service)
    return service
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  browser(): PushBrowser {
    const path = `/a-secret-path-${this.browsers.size}`
    const browser = new PushBrowser(this.origin + path)
    this.browsers.set(path, browser)
    return browser
  }

  /** Plain HTTP on this machine, which the real services never are. */
  makerOf(endpoint: URL): string | undefined {
    return endpoint.origin === this.origin ? endpoint.host : undefined
  }

  async send({ endpoint, headers, body, signal }: PushOrder): Promise<number> {
    this.underWay += 1
    try {
      return await new Promise((done, failed) => {
        const sent = request(endpoint, { method: 'POST', headers, signal }, (response) => {
          response.resume()
          done(response.statusCode ?? 0)
        })
        sent.once('error', failed)
        sent.end(body)
      })
    } finally {
      this.underWay -= 1
      if (this.underWay === 0) for (const done of this.idleWatchers.splice(0)) done()
    }
  }

  /** When everything that was sent has its answer. */
  async idle(): Promise<void> {
    if (this.underWay > 0) await new Promise<void>((done) => void this.idleWatchers.push(done))
    // The office still looks at the answer.
    await new Promise(setImmediate)
  }

  stop(): void {
    this.server.closeAllConnections()
    this.server.close()
  }

  private async take(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of asked) parts.push(part as Buffer)
    const browser = this.browsers.get(asked.url ?? '')
    const claims = claimsOf(asked.headers.authorization)
    if (!browser || !claims || claims.aud !== this.origin) {
      this.refused.push(asked.url ?? '')
      answer.writeHead(403).end()
      return
    }
    if (browser.answer === 'never') return
    if (browser.answer === 201) browser.take(Buffer.concat(parts), { headers: asked.headers, claims })
    answer.writeHead(browser.answer).end()
  }
}

/** What the office says about itself (VAPID), if the signature is by the key it names. */
function claimsOf(authorization = ''): Delivered['claims'] | undefined {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? []
  const [header = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  if (point.length !== 65) return undefined
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')]
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  const isSigned = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  return isSigned ? (JSON.parse(Buffer.from(claims, 'base64url').toString()) as Delivered['claims']) : undefined
}

const running: TestPushService[] = []

// Not after each: an office that has not stopped yet may be speaking to it.
afterAll(() => {
  for (const service of running.splice(0)) service.stop()
})
