import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CallLink } from '../../models/domain/channels/callLink.ts'

/** 128 bits: nobody finds them in the minutes for which a call is open. */
const MAC_BYTES = 16

/**
 * The part of an address that stands for one ring of one call. Signed with the key of the channel to which it goes, so
 * that a new key ends the links of the old one, and nothing has to be kept for it.
 */
export function callToken(secret: string, { requestId, pageId, personId, rings }: CallLink): string {
  const said = Buffer.from(JSON.stringify([requestId, pageId, personId, rings])).toString('base64url')
  return `${said}.${macOf(secret, said).toString('base64url')}`
}

/** What it stands for, if one of these keys has signed it. */
export function readCallToken(secrets: readonly string[], token: string): CallLink | undefined {
  const [said = '', mac = '', more] = token.split('.')
  const given = Buffer.from(mac, 'base64url')
  if (more !== undefined || given.length !== MAC_BYTES) return undefined
  if (!secrets.some((secret) => timingSafeEqual(macOf(secret, said), given))) return undefined
  const [requestId, pageId, personId, rings] = JSON.parse(Buffer.from(said, 'base64url').toString()) as [
    string,
    string,
    string,
    number,
  ]
  return { requestId, pageId, personId, rings }
}

const macOf = (secret: string, said: string): Buffer =>
  createHmac('sha256', secret).update(`call ${said}`).digest().subarray(0, MAC_BYTES)
