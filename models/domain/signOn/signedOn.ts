import type { OutsideIdentity } from './signOn.ts'

/** That a session was opened by the provider: so that it ends with the one there, and the one there with it. */
export interface SignedOn extends OutsideIdentity {
  /** The provider's own name of its session, where it gives one. */
  readonly sid?: string
  /** With it nobody is asked at the provider whether they mean it. Proves nothing by itself, and is of no use elsewhere. */
  readonly idToken?: string
}

/** With many groups it is too long for an address. */
export const ID_TOKEN_MAX = 3_000

/** Who has signed out at the provider: of one session there, or of all. */
export interface SignedOut {
  readonly issuer: string
  readonly sid?: string
  readonly subject: string | undefined
}

/** Whether a session of ours goes with it. One that names no session there goes with its subject. */
export function isEndedBy(signedOn: SignedOn, { issuer, subject, sid }: SignedOut): boolean {
  if (signedOn.issuer !== issuer) return false
  if (sid !== undefined && signedOn.sid !== undefined) return signedOn.sid === sid
  return subject !== undefined && signedOn.subject === subject
}
