import { createCipheriv, createDecipheriv, createHmac, hash, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** What Parter wants to know again when somebody comes back from the provider. */
const Flow = z.strictObject({
  /** No two flows have the same nonce. */
  id: z.string(),
  startedAt: z.number(),
  /** The browser that set out, by its cookie. */
  browser: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  redirectAddress: z.string(),
  to: z.string(),
  /** Signs nobody in: an administrator tries this edition of the settings. */
  test: z.strictObject({ personId: z.string(), edition: z.number() }).optional(),
  invitation: z.strictObject({ personId: z.string(), secretHash: z.string() }).optional(),
})
export type Flow = z.infer<typeof Flow>

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * A flow travels along, sealed, as the `state` that the provider gives back. No server has to remember it: nobody can
 * fill one with flows that never end, and any server of the office can end what another began.
 */
export class FlowSeal {
  private readonly key: Buffer

  constructor(officeSecret: string) {
    this.key = createHmac('sha256', officeSecret).update('sign-on flow').digest()
  }

  seal(flow: Flow): string {
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv(CIPHER, this.key, iv)
    const sealed = Buffer.concat([cipher.update(JSON.stringify(flow), 'utf8'), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
  }

  /** Undefined: not sealed by this office. */
  open(state: string): Flow | undefined {
    const bytes = Buffer.from(state, 'base64url')
    try {
      const decipher = createDecipheriv(CIPHER, this.key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      const opened = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
      return Flow.parse(JSON.parse(opened.toString('utf8')))
    } catch {
      return undefined
    }
  }
}

export const browserOf = (token: string): string => hash('sha256', `sign-on ${token}`, 'base64url')

/** What is proved by it is known to this browser alone: without its cookie nobody can make it again. */
export const derived = (token: string, purpose: 'nonce' | 'verifier', flowId: string): string =>
  createHmac('sha256', token).update(`${purpose} ${flowId}`).digest('base64url')
