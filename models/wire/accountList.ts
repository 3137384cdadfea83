import type { InvitationMail, InvitationPurpose } from '../domain/accounts/invitation.ts'
import type { Instant } from '../domain/clock.ts'
import type { Bilingual, PersonId, Role, UnitId } from '../domain/directory/directory.ts'
import type { LinkOrigins } from './invitations.ts'

/**
 * `none`: in the directory, and cannot sign in. `invited`: may become somebody who can, by a link that still works.
 * `gone`: an account that went with its person, and comes back with them.
 */
export type AccountState = 'none' | 'invited' | 'active' | 'disabled' | 'gone'

/** One person as those see them who look after the accounts. */
export interface AccountView {
  readonly personId: PersonId
  readonly name: string
  readonly position: Bilingual
  readonly unitId?: UnitId
  /** False: somebody who has left the directory and whose account is still there. */
  readonly isInDirectory: boolean
  /** Has an address to which an invitation can be mailed. */
  readonly hasMail: boolean
  readonly state: AccountState
  readonly account?: {
    readonly login: string
    readonly roles: readonly Role[]
    readonly edition: number
    readonly isLastAdministrator: boolean
    /** Kept for the day on which the provider of sign-ins is silent. */
    readonly isBreakGlass?: true
    readonly sessions: number
    /** They come by the office's provider of sign-ins alone. */
    readonly hasNoPassword?: true
    /** To the office's provider of sign-ins; `closed`: that one is off, or the office has another one now. */
    readonly signOnLink?: 'open' | 'closed'
    readonly lastSignInAt?: Instant
  }
  /** The last link that was made and not used, also when its time has run out. */
  readonly invitation?: {
    readonly purpose: InvitationPurpose
    readonly login: string
    readonly roles: readonly Role[]
    readonly expiresAt: Instant
    readonly isOver: boolean
    readonly mail?: InvitationMail
  }
  /** For whoever has no account: what the name and the directory say. */
  readonly suggested?: { readonly login: string; readonly roles: readonly Role[] }
}

/** GET /api/accounts: everybody in the directory, and every account of somebody who has left it. */
export interface AccountList extends LinkOrigins {
  readonly accounts: readonly AccountView[]
  /** The office has a mail server. */
  readonly canMail: boolean
}
