import type { JWTVerifyGetKey } from 'jose'
import type { ServerMetadata } from 'openid-client'
import { z } from 'zod'
import { type Clock, type Instant, minutes } from '../../models/domain/clock.ts'
import type { SignedOut } from '../../models/domain/signOn/signedOn.ts'
import { CLOCK_TOLERANCE_MS } from '../../models/domain/signOn/signOn.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import type { Tallies } from '../platform/servers/tallies.ts'
import { isPlain } from './discovery.ts'

const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
/** A sign-out that is told later than that was told before. */
const OLDEST_S = 120
/** Longer than any token is taken, with both clocks apart. */
const HEARD_MS = minutes(5)

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

type Server = Pick<ServerMetadata, 'issuer' | 'jwks_uri' | 'id_token_signing_alg_values_supported'>

/** Reads what a provider tells of sign-outs. */
export class LogoutTokens {
  private keys: { readonly address: string; readonly find: JWTVerifyGetKey } | undefined
  private readonly heard = new Map<string, Instant>()

  constructor(
    private readonly clock: Clock,
    private readonly tallies: Pick<Tallies, 'isFirst'>,
  ) {}

  /** Who has signed out at the provider; `again`: that was told before. Throws whatever is wrong with the token. */
  async read(
    server: Server,
    { clientId, token }: { readonly clientId: string; readonly token: string },
  ): Promise<SignedOut | 'again'> {
    const { issuer, id_token_signing_alg_values_supported: algorithms } = server
    const { jwtVerify } = await import('jose')
    const { payload } = await jwtVerify(token, await this.keysOf(server), {
      issuer,
      audience: clientId,
      algorithms: (algorithms ?? ['RS256']).filter((each) => /^(RS|PS|ES)\d|^Ed/.test(each)),
      clockTolerance: CLOCK_TOLERANCE_MS / 1000,
      currentDate: new Date(this.clock.now()),
      maxTokenAge: OLDEST_S,
    })
    const { jti, sub: subject, sid } = Claims.parse(payload)
    if (subject === undefined && sid === undefined) throw new Error('It says nobody.')
    if (!(await this.isNew(jti))) return 'again'
    return { issuer, subject, ...(sid === undefined ? {} : { sid }) }
  }

  /** Kept: any stranger can send a token that names a key of their own, and not each of them has the provider asked. */
  private async keysOf({ issuer, jwks_uri: address }: Server): Promise<JWTVerifyGetKey> {
    if (address === undefined) throw new Error('The provider does not say its keys.')
    const url = new URL(address)
    if (url.protocol !== 'https:' && !isPlain(issuer)) throw new Error('Keys are taken by HTTPS alone.')
    if (this.keys?.address === address) return this.keys.find
    const { createRemoteJWKSet } = await import('jose')
    const find = createRemoteJWKSet(url, { timeoutDuration: 5_000 })
    this.keys = { address, find }
    return find
  }

  /** A word that is sent again, by whoever has overheard it or had no answer, does not end what was opened since. */
  private async isNew(jti: string): Promise<boolean> {
    const now = this.clock.now()
    for (const [old, at] of this.heard) if (now - at >= HEARD_MS) this.heard.delete(old)
    if (this.heard.has(jti)) return false
    this.heard.set(jti, now)
    // A session ends also while the store takes no writes: what no server could be asked about is new.
    return this.tallies.isFirst(`sign-out ${jti}`, now + HEARD_MS).catch((error: unknown) => {
      if (error instanceof StoreUnavailable) return true
      throw error
    })
  }
}
