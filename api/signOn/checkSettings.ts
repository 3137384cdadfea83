import type { Configuration } from 'openid-client'
import { z } from 'zod'
import { type Clock, seconds } from '../../models/domain/clock.ts'
import type { CheckSignOnBody, SignOnFinding } from '../../models/wire/signOn.ts'
import { configurationOf, type Discovered, discover, patience } from './discovery.ts'
import { type Library, loadLibrary } from './library.ts'
import type { OfficeSignOn } from './officeSignOn.ts'

interface Checking {
  readonly clock: Clock
  readonly signOnSettings: OfficeSignOn
}

/** The date is said in whole seconds, and the line takes its time. */
const WORTH_SAYING_MS = seconds(5)

/** Tries what was typed at the provider itself, one value after the other; what depends on a wrong one is not tried. */
export async function checkSettings(
  { clock, signOnSettings }: Checking,
  { issuer, clientId, secret }: CheckSignOnBody,
  redirectAddress: string,
): Promise<readonly SignOnFinding[]> {
  const library = await loadLibrary()
  let discovered: Discovered
  try {
    discovered = await discover(library, clock, issuer)
  } catch (error) {
    return [whyNotFound(error)]
  }
  // Names are compared to the letter from then on, a slash at the end included.
  const { issuer: says } = discovered.server
  if (says !== issuer) return [{ what: 'otherName', says }]
  const known = signOnSettings.now
  const kept = known?.issuer === issuer && known.clientId === clientId ? known.secret : undefined
  const tried = secret ?? kept
  const findings: SignOnFinding[] = [{ what: 'reached' }, ofClock(discovered), ofCode(discovered)]
  if (clientId === undefined || tried === undefined) return findings
  const configuration = configurationOf(library, clock, discovered.server, { issuer, clientId, secret: tried })
  const client = await ofClient(library, configuration, redirectAddress)
  findings.push(client)
  if (client.what === 'clientRight') findings.push(await ofRedirect(library, configuration, redirectAddress))
  return findings
}

/** As the library tells that a provider gave another name than the one it was asked by. */
const OtherName = z.object({ cause: z.object({ body: z.object({ issuer: z.string().max(300) }) }) })

/** It answered, but not as a provider does. */
const NO_PROVIDER = [
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
  'OAUTH_INVALID_RESPONSE',
]

function whyNotFound(error: unknown): SignOnFinding {
  const other = OtherName.safeParse(error)
  if (other.success) return { what: 'otherName', says: other.data.cause.body.issuer }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return { what: NO_PROVIDER.includes(code) ? 'noProvider' : 'silent' }
}

function ofClock({ aheadMs }: Discovered): SignOnFinding {
  if (aheadMs === undefined) return { what: 'clockUnknown' }
  const apart = Math.abs(aheadMs)
  return apart < WORTH_SAYING_MS ? { what: 'clockRight' } : { what: 'clockWrong', seconds: Math.round(apart / 1000) }
}

/** Providers that do not say which ways of PKCE they know mostly know it. */
function ofCode({ server }: Discovered): SignOnFinding {
  const { response_types_supported: types, code_challenge_methods_supported: methods } = server
  const isRight = (types?.includes('code') ?? true) && (methods?.includes('S256') ?? true)
  return { what: isRight ? 'codeRight' : 'codeWrong' }
}

/** A code that nobody has given out: whoever refuses the code has taken the secret. */
async function ofClient(
  library: Library,
  configuration: Configuration,
  redirectAddress: string,
): Promise<SignOnFinding> {
  const asked = { code: 'parter-checks-the-secret', redirect_uri: redirectAddress, code_verifier: 'parter'.repeat(8) }
  try {
    await library.genericGrantRequest(configuration, 'authorization_code', asked)
    return { what: 'clientUnknown' }
  } catch (error) {
    if (error instanceof library.WWWAuthenticateChallengeError) return { what: 'clientWrong' }
    if (!(error instanceof library.ResponseBodyError)) return { what: 'clientUnknown' }
    if (['invalid_client', 'unauthorized_client'].includes(error.error)) return { what: 'clientWrong' }
    return { what: ['invalid_grant', 'invalid_request'].includes(error.error) ? 'clientRight' : 'clientUnknown' }
  }
}

/** Asked to sign in without a word, a provider that knows the address sends nobody back to it, and any other an error here. */
async function ofRedirect(
  library: Library,
  configuration: Configuration,
  redirectAddress: string,
): Promise<SignOnFinding> {
  const url = library.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectAddress,
    scope: 'openid',
    state: library.randomState(),
    nonce: library.randomNonce(),
    code_challenge: await library.calculatePKCECodeChallenge(library.randomPKCECodeVerifier()),
    code_challenge_method: 'S256',
    prompt: 'none',
  })
  try {
    const reply = await fetch(url, { redirect: 'manual', signal: patience() })
    await reply.body?.cancel()
    if (reply.headers.get('location')?.startsWith(redirectAddress)) return { what: 'redirectRight' }
    return { what: reply.status >= 400 && reply.status < 500 ? 'redirectWrong' : 'redirectUnknown' }
  } catch {
    return { what: 'redirectUnknown' }
  }
}
