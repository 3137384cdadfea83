import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import type { PersonId, Role } from '../domain/directory/directory.ts'
import { type BreakGlass, isOwnPath } from '../domain/signOn/signOn.ts'
import { GRANTED_ROLES, MOST_RULES, type RoleSource } from '../domain/signOn/signOnRoles.ts'
import type { SignOnTest } from '../domain/signOn/signOnTest.ts'
import { InvitationSecret } from './invitations.ts'
import { isIssuer } from './issuer.ts'
import { Id } from './orders.ts'
import type { PersonView } from './views.ts'

/** POST /api/sign-on: `to`, where to go afterwards; `secret`, of an invitation that is taken up by it. */
export const BeginSignOnBody = z.strictObject({
  to: z.string().max(500).refine(isOwnPath, 'the address of a page of Parter'),
  secret: InvitationSecret.optional(),
})
export type BeginSignOnBody = z.infer<typeof BeginSignOnBody>

/** Where the provider asks who it is. */
export interface BegunSignOn {
  readonly url: string
}

export const Issuer = z.string().trim().max(300).refine(isIssuer, 'an address with https://')

/** A new secret is asked for with another provider or another client: the old one goes to nobody else. */
export const SignOnBody = z.strictObject({
  edition: z.int().min(0).max(1_000_000),
  issuer: Issuer,
  clientId: z.string().trim().min(1).max(200),
  secret: z.string().trim().min(1).max(500).optional(),
  isOn: z.boolean(),
  /** Whoever signs out here is signed out there too. */
  endsThere: z.boolean().default(false),
  /** Absent: roles are given in Parter. */
  roleSource: z
    .strictObject({
      claim: z.string().trim().min(1).max(100),
      rules: z
        .array(z.strictObject({ value: z.string().trim().min(1).max(200), role: z.enum(GRANTED_ROLES) }))
        .min(1)
        .max(MOST_RULES),
    })
    .optional(),
  /**
   * The provider is the only way in, but for this account. Its password is asked for where it is another one than before.
   * Absent: passwords are everybody's, as after a save with another provider, another client, or switched off.
   */
  breakGlass: z
    .strictObject({
      personId: Id,
      password: z.string().min(1).max(200).optional(),
      contact: z.email().max(200).optional(),
    })
    .optional(),
})
export type SignOnBody = z.infer<typeof SignOnBody>

/** POST /api/sign-on/checks: as it is typed, before anything is saved. Without a secret the saved one is tried, where it is for this client. */
export const CheckSignOnBody = z.strictObject({
  issuer: Issuer,
  clientId: z.string().trim().min(1).max(200).optional(),
  secret: z.string().trim().min(1).max(500).optional(),
})
export type CheckSignOnBody = z.infer<typeof CheckSignOnBody>

/** What was found of each value; each has a sentence that says what to do. */
export type SignOnFinding =
  | { readonly what: 'reached' | 'clockRight' | 'codeRight' | 'clientRight' | 'redirectRight' }
  | { readonly what: 'silent' | 'noProvider' | 'codeWrong' | 'clientWrong' | 'redirectWrong' }
  | { readonly what: 'clockUnknown' | 'clientUnknown' | 'redirectUnknown' }
  | { readonly what: 'otherName'; readonly says: string }
  | { readonly what: 'clockWrong'; readonly seconds: number }

export interface SignOnFindings {
  readonly findings: readonly SignOnFinding[]
}

/** POST /api/sign-on/tests: the edition that whoever tries it has before them. */
export const TestSignOnBody = z.strictObject({ edition: z.int().min(1).max(1_000_000) })

/** GET /api/sign-on/alarm: the last use of the emergency account, for a day. */
export interface BreakGlassAlarmView {
  readonly use?: BreakGlassUseView
}

export interface BreakGlassUseView {
  readonly person: PersonView
  readonly at: Instant
}

/** Who came in a test, and as whom they would come in. */
export interface SignOnTestView extends Pick<SignOnTest, 'at' | 'name' | 'login' | 'subject' | 'values'> {
  readonly by: PersonView
  /** Whose account it is here; absent: nobody's who may come in. */
  readonly person?: PersonView
  /** None: they would not come in. */
  readonly roles: readonly Role[]
  /** Whoever asks has tried it with the account by which they come in themselves, and lately. */
  readonly isOwn: boolean
}

/** POST /api/sign-on/newcomers/:id */
export const NewcomerBody = z.strictObject({ personId: Id })

export interface NewcomerView {
  readonly id: string
  readonly name?: string
  readonly email?: string
  readonly login?: string
  readonly subject: string
  readonly firstAt: Instant
  readonly lastAt: Instant
  readonly likely?: PersonId
}

/** GET /api/sign-on, and whatever changes it. */
export interface SignOnView {
  readonly edition: number
  /** Absent: nothing is set yet. */
  readonly settings?: {
    readonly issuer: string
    readonly clientId: string
    readonly isOn: boolean
    readonly endsThere: boolean
    readonly roleSource?: RoleSource
    /** The provider is the only way in, but for this account. */
    readonly breakGlass?: BreakGlass
  }
  /** Whose account could be that one. */
  readonly breakGlassPeople: readonly PersonView[]
  /** Absent: nobody has tried these settings from end to end. */
  readonly tested?: SignOnTestView
  /** What the provider has to be told. */
  readonly redirectAddress: string
  /** The same, of signing out: to where people come back, and where it tells us of theirs. */
  readonly signedOutAddress: string
  readonly backChannelAddress: string
  readonly newcomers: readonly NewcomerView[]
  /** Who can be one of them: they have an account here. */
  readonly people: readonly PersonView[]
  readonly linked: number
}
