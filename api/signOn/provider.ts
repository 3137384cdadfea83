import type { Configuration, ServerMetadata } from 'openid-client'
import { type Clock, hours } from '../../models/domain/clock.ts'
import type { SignedOn, SignedOut } from '../../models/domain/signOn/signedOn.ts'
import {
  CLAIM_MAX,
  CLOCK_TOLERANCE_MS,
  type Newcomer,
  type OutsideIdentity,
} from '../../models/domain/signOn/signOn.ts'
import { valuesOf } from '../../models/domain/signOn/signOnRoles.ts'
import type { Tallies } from '../platform/servers/tallies.ts'
import { type Client, configurationOf, type Discovered, discover } from './discovery.ts'
import { type Library, loadLibrary } from './library.ts'
import { LogoutTokens } from './logoutToken.ts'
import { SignOnRefused } from './signOnRefused.ts'

interface Asked {
  readonly redirectAddress: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Whoever is signed in there is asked all the same who they are. */
  readonly isAskedAnew?: boolean
}

export type ProviderIdentity = OutsideIdentity & Pick<Newcomer, 'name' | 'email' | 'login'>

export interface ProviderAnswer {
  readonly who: ProviderIdentity
  /** Everything that the provider says of them. */
  readonly claims: Readonly<Record<string, unknown>>
  readonly idToken: string | undefined
}

interface Claims {
  readonly iss: string
  readonly sub: string
  readonly iat: number
  readonly name?: unknown
}

const DISCOVERED_MS = hours(1)
const SCOPE = 'openid profile email'

/** The office's provider, asked over the network: most offices have none, so what speaks with it is loaded when it is. */
export class Provider {
  private discovered: { readonly issuer: string; readonly at: number; readonly found: Promise<Discovered> } | undefined

  /** What was said last by whoever is silent now. */
  private known: ServerMetadata | undefined
  private readonly logoutTokens: LogoutTokens

  constructor(
    private readonly clock: Clock,
    tallies: Tallies,
  ) {
    this.logoutTokens = new LogoutTokens(clock, tallies)
  }

  /** Where somebody is sent to say who they are. */
  async addressFor(
    client: Client,
    { redirectAddress, state, nonce, verifier, isAskedAnew = false }: Asked,
  ): Promise<string> {
    const library = await loadLibrary()
    const configuration = await this.configurationFor(library, client)
    const url = library.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectAddress,
      scope: SCOPE,
      state,
      nonce,
      code_challenge: await library.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(isAskedAnew ? { prompt: 'login' } : {}),
    })
    return url.href
  }

  /** Whom the provider vouches for; `wanted` is asked for, where it does not come by itself. Throws `SignOnRefused`. */
  async whoCame(
    client: Client,
    address: URL,
    {
      state,
      nonce,
      verifier,
      wanted,
    }: Omit<Asked, 'redirectAddress' | 'isAskedAnew'> & { readonly wanted: string | undefined },
  ): Promise<ProviderAnswer> {
    const library = await loadLibrary()
    const configuration = await this.configurationFor(library, client)
    const tokens = await library
      .authorizationCodeGrant(configuration, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      .catch((error: unknown) => {
        throw refusedBy(library, error)
      })
    const claims: Claims | undefined = tokens.claims()
    if (!claims || claims.sub === '') throw new SignOnRefused('unproven')
    // The library looks at the end alone: a clock of ours that is slow shows itself at the beginning.
    if (claims.iat * 1000 > this.clock.now() + CLOCK_TOLERANCE_MS) throw new SignOnRefused('clock')
    const isMissing = wanted !== undefined && valuesOf({ ...claims }, wanted) === undefined
    const isShort = isMissing || claims.name === undefined
    const more = isShort ? await userInfo(library, configuration, tokens.access_token, claims.sub) : {}
    if (isMissing && !more) throw new SignOnRefused('providerSilent')
    const said: Readonly<Record<string, unknown>> = { ...more, ...claims }
    const who = {
      issuer: claims.iss,
      subject: claims.sub,
      ...claim('name', said.name),
      ...claim('email', said.email),
      ...claim('login', said.preferred_username),
    }
    return { who, claims: said, idToken: tokens.id_token }
  }

  /** Who has signed out there, by the provider's own word; `again`: it has said so before. Throws whatever is wrong with it. */
  async whoLeft({ issuer, clientId }: Client, token: string): Promise<SignedOut | 'again'> {
    const server = await this.serverOf(await loadLibrary(), issuer)
    return this.logoutTokens.read(server, { clientId, token })
  }

  /**
   * Where somebody's session at the provider ends too; undefined: it has no such page, or has said nothing since this server
   * started. Nothing is asked for it, and no answer that is under way waited for: nobody waits for the way out.
   */
  async leavingAddress(client: Client, { idToken }: SignedOn, to: string): Promise<string | undefined> {
    const server = this.known?.issuer === client.issuer ? this.known : undefined
    if (server?.end_session_endpoint === undefined) return undefined
    const library = await loadLibrary()
    const hint = idToken === undefined ? {} : { id_token_hint: idToken }
    const configuration = configurationOf(library, this.clock, server, client)
    return library.buildEndSessionUrl(configuration, { post_logout_redirect_uri: to, ...hint }).href
  }

  private async configurationFor(library: Library, client: Client): Promise<Configuration> {
    return configurationOf(library, this.clock, await this.serverOf(library, client.issuer), client)
  }

  /** Asks anew what it says of itself; resolves with how far its clock is ahead, where it tells. Throws `SignOnRefused`. */
  async look(issuer: string): Promise<number | undefined> {
    const { aheadMs } = await this.discover(await loadLibrary(), issuer)
    return aheadMs
  }

  /** What the provider says of itself: asked for once an hour; whoever asks meanwhile waits for the same answer. */
  private async serverOf(library: Library, issuer: string): Promise<ServerMetadata> {
    const known = this.discovered
    const isFresh = known?.issuer === issuer && this.clock.now() - known.at < DISCOVERED_MS
    const { server } = await (isFresh ? known.found : this.discover(library, issuer))
    return server
  }

  private discover(library: Library, issuer: string): Promise<Discovered> {
    const found = discoverExactly(library, this.clock, issuer)
    const discovered = { issuer, at: this.clock.now(), found }
    this.discovered = discovered
    found.then(
      ({ server }) => {
        this.known = server
      },
      () => {
        if (this.discovered === discovered) this.discovered = undefined
      },
    )
    return found
  }
}

async function discoverExactly(library: Library, clock: Clock, issuer: string): Promise<Discovered> {
  try {
    const found = await discover(library, clock, issuer)
    // One that signs for many offices would say a name with a gap in it.
    if (found.server.issuer !== issuer) throw new SignOnRefused('unproven')
    return found
  } catch (error) {
    throw refusedBy(library, error)
  }
}

/** Some providers say a name, or groups, here alone. Undefined: they do not answer. */
async function userInfo(
  library: Library,
  configuration: Configuration,
  token: string,
  subject: string,
): Promise<object | undefined> {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return {}
  return library.fetchUserInfo(configuration, token, subject).catch(() => undefined)
}

const SILENT = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']
const SILENT_FOR_NOW = ['server_error', 'temporarily_unavailable']

function refusedBy(library: Library, error: unknown): SignOnRefused {
  if (error instanceof SignOnRefused) return error
  if (error instanceof library.AuthorizationResponseError)
    return new SignOnRefused(SILENT_FOR_NOW.includes(error.error) ? 'providerSilent' : 'refusedThere', error)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return new SignOnRefused('clock', error)
  // Node says so of every connection that could not be had.
  const isCut = error instanceof TypeError && error.cause !== undefined
  return new SignOnRefused(isCut || SILENT.includes(String(code)) ? 'providerSilent' : 'unproven', error)
}

function claim<Name extends string>(name: Name, value: unknown): { readonly [K in Name]?: string } {
  const text = typeof value === 'string' ? value.trim().slice(0, CLAIM_MAX) : ''
  return (text === '' ? {} : { [name]: text }) as { readonly [K in Name]?: string }
}
