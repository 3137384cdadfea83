import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Oidc, { type Configuration } from 'oidc-provider'

export const CLIENT_ID = 'parter'
export const CLIENT_SECRET = 'the secret of a client, with a colon: and a %'

/** What the provider says of somebody. */
type Claims = Readonly<Record<string, unknown>>

const newKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const KEY = newKey()
const STRANGERS_KEY = newKey()
const KEY_ID = 'test'

interface Wishes {
  /** Where the office is: to which addresses it sends people back. */
  readonly office: string
}

/** A real provider of sign-ins over real HTTP; who signs in there, and which answer is forged, is said by the test. */
export class TestProvider {
  /** Who signs in there next, without being asked anything; absent: whoever is there cancels. */
  person: string | undefined = 'subject-ewa'
  readonly people = new Map<string, Claims>()
  /** Claims of the next ID tokens that are not as they should be. */
  forged: Claims | undefined
  isSignedByAStranger = false
  /** It takes lines and answers nothing. */
  isMute = false
  /** How far its clock is ahead, as it says itself; `null`: it does not say. */
  aheadMs: number | null = 0
  /** What it calls itself, where that is not its address. */
  otherName: string | undefined
  /** How often it was asked what it is. */
  discoveries = 0
  /** How often it was asked at each of its addresses. */
  readonly asked = new Map<string, number>()
  private readonly held: ServerResponse[] = []

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async start({ office }: Wishes): Promise<TestProvider> {
    const server = createServer()
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const provider = new TestProvider(server, issuer)
    started.push(provider)
    const oidc = new Oidc(issuer, provider.configuration(office))
    // Of its own advice for whoever runs it in earnest nobody here has need.
    oidc.on('server_error', (_context, error) => provider.faults.push(error.message))
    oidc.on('backchannel.error', (_context, error) => provider.faults.push(error.message))
    oidc.use(async (context, next) => {
      await next()
      if (context.path === '/token') context.body = provider.asForged(context.body)
      if (context.path.startsWith('/.well-known/') && provider.otherName !== undefined)
        context.body = { ...(context.body as object), issuer: provider.otherName }
    })
    const answer = oidc.callback()
    server.on('request', (request, response) => void provider.answer(oidc, answer, request, response))
    return provider
  }

  readonly faults: string[] = []

  async stop(): Promise<void> {
    for (const response of this.held) response.destroy()
    const closed = new Promise((done) => this.server.close(done))
    this.server.closeAllConnections()
    await closed
  }

  private configuration(office: string): Configuration {
    return {
      clients: [
        {
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          redirect_uris: [`${office}/api/sign-on/callback`],
          post_logout_redirect_uris: [`${office}/sign-in`],
          backchannel_logout_uri: `${office}/sign-on/back-channel`,
          backchannel_logout_session_required: true,
        },
      ],
      cookies: { keys: ['a key of a test'] },
      jwks: { keys: [{ ...KEY.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'RS256' }] },
      features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
      // By itself it tells nothing to addresses of this machine.
      fetch: (url, { dispatcher: _guard, ...options }: RequestInit & { dispatcher?: unknown } = {}) =>
        fetch(url, options),
      pkce: { required: () => true },
      conformIdTokenClaims: false,
      claims: {
        openid: ['sub', 'groups', '_claim_names', 'hasgroups'],
        profile: ['name', 'preferred_username'],
        email: ['email', 'email_verified'],
      },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: async () => ({ ...this.people.get(id), sub: id }),
      }),
      async loadExistingGrant({ oidc }) {
        const grant = new oidc.provider.Grant({
          clientId: oidc.client?.clientId ?? '',
          accountId: oidc.session?.accountId ?? '',
        })
        grant.addOIDCScope('openid profile email')
        await grant.save()
        return grant
      },
    }
  }

  private async answer(
    oidc: Oidc,
    answer: ReturnType<Oidc['callback']>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (this.isMute) return void this.held.push(response)
    const { pathname } = new URL(request.url ?? '/', this.issuer)
    this.asked.set(pathname, (this.asked.get(pathname) ?? 0) + 1)
    if (pathname.startsWith('/.well-known/')) this.discoveries += 1
    if (this.aheadMs === null) response.sendDate = false
    else response.setHeader('date', new Date(Date.now() + this.aheadMs).toUTCString())
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const result =
      this.person === undefined
        ? { error: 'access_denied', error_description: 'cancelled' }
        : { login: { accountId: this.person } }
    await oidc.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  }

  /** Its word that somebody has signed out there. */
  logoutToken(changed: Claims = {}, { byStranger = false } = {}): string {
    const iat = Math.floor(Date.now() / 1000)
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} }
    const claims = { iss: this.issuer, aud: CLIENT_ID, iat, exp: iat + 60, jti: 'one', sub: 'subject-ewa', events }
    return signed({ ...claims, ...changed }, byStranger ? STRANGERS_KEY : KEY)
  }

  private asForged(body: unknown): unknown {
    if (typeof body !== 'object' || body === null || !('id_token' in body)) return body
    if (!this.forged && !this.isSignedByAStranger) return body
    const claims = JSON.parse(Buffer.from(String(body.id_token).split('.')[1] ?? '', 'base64url').toString()) as Claims
    return { ...body, id_token: signed({ ...claims, ...this.forged }, this.isSignedByAStranger ? STRANGERS_KEY : KEY) }
  }
}

function signed(claims: Claims, key: KeyObject): string {
  const [head, body] = [{ alg: 'RS256', kid: KEY_ID }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  const signature = createSign('RSA-SHA256').update(`${head}.${body}`).sign(key, 'base64url')
  return `${head}.${body}.${signature}`
}

const started: TestProvider[] = []

afterEach(async () => {
  for (const provider of started.splice(0)) await provider.stop()
})
