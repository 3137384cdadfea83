import { hours, type Instant } from '../clock.ts'
import type { PersonId, Role } from '../directory/directory.ts'

/** A first account, or another password for one that is there. */
export const INVITATION_PURPOSES = ['invite', 'reset'] as const
export type InvitationPurpose = (typeof INVITATION_PURPOSES)[number]

/**
 * A one-time link by which one person of the office chooses a password. Each person has one: a newer one takes the
 * older one's place, whose link is of no use from then on. The secret is kept only as a hash.
 */
export interface Invitation {
  readonly personId: PersonId
  readonly version: number
  readonly secretHash: string
  readonly purpose: InvitationPurpose
  readonly login: string
  /** What the account will be allowed to do; with a reset it stays as it is. */
  readonly roles: readonly Role[]
  readonly madeBy: PersonId
  readonly madeAt: Instant
  readonly expiresAt: Instant
  readonly usedAt?: Instant
  /** Where it was to be mailed: how far that has come. */
  readonly mail?: InvitationMail
  readonly steppedMs?: number
}

export type InvitationMail = 'underWay' | 'sent' | 'failed'

/** Over a weekend and a day off, and no longer. */
export const INVITATION_MS = hours(7 * 24)

/** For so long a link that is over can say why it does not work. */
const REMEMBERED_MS = hours(30 * 24)

/**
 * Sixty bits, three groups of four: short enough to be typed from a slip at a computer without a camera, and far too many
 * to be found in seven days by guesses that are slowed down.
 */
export const SECRET_LENGTH = 12

/** Slips that were printed before codes became shorter still work until they expire. */
const LONGER_BEFORE = 20

export const isSecretLike = ({ length }: string): boolean => length === SECRET_LENGTH || length === LONGER_BEFORE

export type InvitationState = 'open' | 'used' | 'expired'

export function stateOf({ usedAt, expiresAt }: Invitation, now: Instant): InvitationState {
  if (usedAt !== undefined) return 'used'
  return expiresAt <= now ? 'expired' : 'open'
}

/** Nobody asks for it any more. */
export const isForgotten = ({ usedAt, expiresAt }: Invitation, now: Instant): boolean =>
  now - (usedAt ?? expiresAt) >= REMEMBERED_MS
