import { z } from 'zod'
import { type InvitationPurpose, isSecretLike, SECRET_LENGTH } from '../domain/accounts/invitation.ts'
import type { Instant } from '../domain/clock.ts'
import type { Bilingual, PersonId, Role } from '../domain/directory/directory.ts'
import { plainCode } from '../domain/typedCode.ts'
import { Login, NewPassword, Roles } from './accounts.ts'
import { Id } from './orders.ts'

/** POST /api/invitations: a first account for somebody; an older invitation of theirs is of no use from then on. */
export const InviteBody = z.strictObject({ personId: Id, login: Login, roles: Roles, mail: z.boolean() })
export type InviteBody = z.infer<typeof InviteBody>

/**
 * POST /api/invitations/everybody: who has no account and no invitation; with `again` also who has one already.
 * POST /api/invitations/passwords: the same of those who have an account and no password.
 */
export const InviteEverybodyBody = z.strictObject({ again: z.boolean(), mail: z.boolean() })
export type InviteEverybodyBody = z.infer<typeof InviteEverybodyBody>

/** POST /api/accounts/:id/reset */
export const ResetBody = z.strictObject({ mail: z.boolean() })

/** As the link carries it, or as somebody typed it from a slip. */
export const InvitationSecret = z
  .string()
  .max(60)
  .transform(plainCode)
  .refine(isSecretLike, `a code of ${SECRET_LENGTH} letters and figures`)

/** POST /api/invitations/look: whose link this is. In the body, so that the secret stands in no address and no log. */
export const LookBody = z.strictObject({ secret: InvitationSecret })

/** POST /api/invitations/claim: chooses the password, and is signed in. */
export const ClaimBody = z.strictObject({ secret: InvitationSecret, password: NewPassword })
export type ClaimBody = z.infer<typeof ClaimBody>

/** What somebody is given: shown once, because the secret is kept only as a hash. */
export interface SlipView {
  readonly personId: PersonId
  readonly name: string
  readonly unitName?: Bilingual
  readonly purpose: InvitationPurpose
  readonly login: string
  /** By four, as it is typed. */
  readonly code: string
  readonly expiresAt: Instant
  /** On its way to the person as a mail too. */
  readonly isMailed: boolean
}

/** How the browsers of the office reach Parter. */
export interface LinkOrigins {
  /** Where it was set; otherwise as the browser does that shows the link. */
  readonly origin?: string
  /** For a browser on the server itself, whose own address is of no use elsewhere. */
  readonly officeUrl?: string
}

export interface SlipsView extends LinkOrigins {
  readonly slips: readonly SlipView[]
  /** So many are left for another time: an order makes a limited number. */
  readonly left: number
}

/** What the page behind the link says before anything is typed. */
export interface InvitationView {
  readonly name: string
  readonly purpose: InvitationPurpose
  readonly login: string
  readonly roles: readonly Role[]
  readonly expiresAt: Instant
}
