import type { Configuration, ServerMetadata } from 'openid-client'
import type { Clock } from '../../models/domain/clock.ts'
import { CLOCK_TOLERANCE_MS } from '../../models/domain/signOn/signOn.ts'
import type { SignOn } from '../../models/store/signOnStore.ts'
import type { Library } from './library.ts'

export type Client = Pick<SignOn, 'issuer' | 'clientId' | 'secret'>

export interface Discovered {
  readonly server: ServerMetadata
  /** How far its clock is ahead of ours, to a second; absent: it does not say. */
  readonly aheadMs?: number
}

/** A page that waits for longer is worse than a password. */
const TIMEOUT_S = 5
const HALF_A_SECOND_MS = 500

/** What a provider says of itself. Throws what the library throws. */
export async function discover(library: Library, clock: Clock, issuer: string): Promise<Discovered> {
  let aheadMs: number | undefined
  const found = await library.discovery(new URL(issuer), 'parter', undefined, undefined, {
    timeout: TIMEOUT_S,
    [library.customFetch]: async (url, options) => {
      const reply = await fetch(url, options as RequestInit)
      // Said in whole seconds: on average half of one has passed since.
      const said = Date.parse(reply.headers.get('date') ?? '')
      if (!Number.isNaN(said)) aheadMs = said + HALF_A_SECOND_MS - clock.now()
      return reply
    },
    ...(isPlain(issuer) ? { execute: [library.allowInsecureRequests] } : {}),
  })
  return { server: found.serverMetadata(), ...(aheadMs === undefined ? {} : { aheadMs }) }
}

/** How one client asks this provider, by Parter's own clock, as everything else goes. */
export function configurationOf(
  library: Library,
  clock: Clock,
  server: ServerMetadata,
  { issuer, clientId, secret }: Client,
): Configuration {
  const { token_endpoint_auth_methods_supported: methods } = server
  // Where nothing is said, it is this one.
  const isBasic = methods === undefined || methods.includes('client_secret_basic')
  const authenticate = isBasic ? library.ClientSecretBasic(secret) : library.ClientSecretPost(secret)
  const metadata = {
    [library.clockSkew]: (clock.now() - Date.now()) / 1000,
    [library.clockTolerance]: CLOCK_TOLERANCE_MS / 1000,
  }
  const configuration = new library.Configuration(server, clientId, metadata, authenticate)
  configuration.timeout = TIMEOUT_S
  library.enableNonRepudiationChecks(configuration)
  if (isPlain(issuer)) library.allowInsecureRequests(configuration)
  return configuration
}

/** On this computer alone; any other address has HTTPS. */
export const isPlain = (issuer: string): boolean => issuer.startsWith('http:')

/** For what is asked without the library. */
export const patience = (): AbortSignal => AbortSignal.timeout(TIMEOUT_S * 1000)
