import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a link is for: to answer one ring of one call, or to prove that a channel works. */
const PURPOSES = { call: 1, proof: 2 } as const
export type LinkPurpose = keyof typeof PURPOSES

/** 96 bits: nobody finds them in the minutes for which a call is open. */
const MAC_BYTES = 12
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const WHOLE = /^[\w-]{44}$/

/** What a link says of itself, as long as nobody has said that it is signed. */
export interface LinkToken {
  readonly purpose: LinkPurpose
  /** Of a request, or of a channel. */
  readonly id: string
  /** Which ring, or the second in which it was made. */
  readonly count: number
}

/**
 * The part of an address that stands for one thing and one person. Kept nowhere; signed with the office's own secret,
 * which whoever brings the message does not know; and short, because a text message is.
 */
export class LinkTokens {
  constructor(private readonly secret: string) {}

  /** `whom` is signed too, and does not stand in it. */
  of(token: LinkToken, whom: string): string {
    const said = saidOf(token)
    return Buffer.concat([said, this.mac(said, whom)]).toString('base64url')
  }

  read(text: string): LinkToken | undefined {
    if (!WHOLE.test(text)) return undefined
    const bytes = Buffer.from(text, 'base64url')
    const purpose = (Object.keys(PURPOSES) as LinkPurpose[]).find((each) => PURPOSES[each] === bytes[0])
    const hex = bytes.toString('hex', 1, 17)
    const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
    return purpose && { purpose, id, count: bytes.readUInt32BE(17) }
  }

  isSigned(text: string, whom: string): boolean {
    const bytes = Buffer.from(text, 'base64url')
    const said = bytes.subarray(0, SAID_BYTES)
    return bytes.length === SAID_BYTES + MAC_BYTES && timingSafeEqual(bytes.subarray(SAID_BYTES), this.mac(said, whom))
  }

  private mac(said: Buffer, whom: string): Buffer {
    return createHmac('sha256', this.secret)
      .update('answer link ')
      .update(said)
      .update(` ${whom}`)
      .digest()
      .subarray(0, MAC_BYTES)
  }
}

const SAID_BYTES = 1 + 16 + 4

function saidOf({ purpose, id, count }: LinkToken): Buffer {
  if (!ID.test(id)) throw new Error('A link is for something that has an id of Parter.')
  const said = Buffer.alloc(SAID_BYTES)
  said.writeUInt8(PURPOSES[purpose], 0)
  said.write(id.replaceAll('-', ''), 1, 'hex')
  said.writeUInt32BE(count, 17)
  return said
}
