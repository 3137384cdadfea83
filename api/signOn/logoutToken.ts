import type { ServerMetadata } from 'openid-client'
import { z } from 'zod'
import type { Clock } from '../../models/domain/clock.ts'
import type { SignedOut } from '../../models/domain/signOn/signedOn.ts'
import { CLOCK_TOLERANCE_MS } from '../../models/domain/signOn/signOn.ts'

const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
/** A sign-out that is told later than that was told before. */
const OLDEST_S = 120

/** As OpenID Connect Back-Channel Logout 1.0 wants it: an ID token, which has a nonce or no such event, is none. */
const Claims = z.object({
  iss: z.string(),
  iat: z.number(),
  jti: z.string(),
  sub: z.string().min(1).optional(),
  sid: z.string().min(1).optional(),
  nonce: z.never().optional(),
  events: z.object({ [EVENT]: z.object({}) }),
})

/** Who has signed out at the provider. Throws whatever is wrong with the token. */
export async function readLogoutToken(
  clock: Clock,
  { issuer, jwks_uri: keys, id_token_signing_alg_values_supported: algorithms }: ServerMetadata,
  { clientId, token }: { readonly clientId: string; readonly token: string },
): Promise<SignedOut> {
  if (keys === undefined) throw new Error('The provider does not say its keys.')
  const { createRemoteJWKSet, jwtVerify } = await import('jose')
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(keys), { timeoutDuration: 5_000 }), {
    issuer,
    audience: clientId,
    algorithms: (algorithms ?? ['RS256']).filter((each) => /^(RS|PS|ES)\d|^Ed/.test(each)),
    clockTolerance: CLOCK_TOLERANCE_MS / 1000,
    currentDate: new Date(clock.now()),
    maxTokenAge: OLDEST_S,
  })
  const { sub: subject, sid } = Claims.parse(payload)
  if (subject === undefined && sid === undefined) throw new Error('It says nobody.')
  return { issuer, subject, ...(sid === undefined ? {} : { sid }) }
}
