import { z } from 'zod'
import { LANGUAGES, ROLES } from '../domain/directory/directory.ts'
import { AVAILABILITIES } from './views.ts'

export const NewPassword = z.string().min(8).max(200)

export const LOGIN_FORM = /^[\p{L}\p{N}._@-]{2,100}$/u

export const Login = z.string().trim().regex(LOGIN_FORM)

export const Roles = z.array(z.enum(ROLES)).min(1).max(ROLES.length)

/** POST /api/session */
export const SignInBody = z.strictObject({
  login: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(200),
})

/** POST /api/password: ends every other session. */
export const PasswordBody = z.strictObject({
  current: z.string().min(1).max(200),
  next: NewPassword,
})

/** PUT /api/language: what the screens speak to this person, and the mails. */
export const LanguageBody = z.strictObject({ language: z.enum(LANGUAGES) })

/** PUT /api/availability: minutes after which it ends by itself; absent: until changed. */
export const AvailabilityBody = z.strictObject({
  availability: z.enum(AVAILABILITIES),
  minutes: z.int().min(1).max(600).optional(),
})

/** POST /api/first-administrator, with the one-time link's secret. */
export const FirstAdministratorBody = z.strictObject({
  secret: z.string().min(20).max(100),
  name: z.string().trim().min(2).max(100),
  login: Login,
  password: NewPassword,
  officeName: z.string().trim().min(2).max(200),
})
export type FirstAdministratorBody = z.infer<typeof FirstAdministratorBody>

/**
 * PATCH /api/accounts/:id, by an administrator: takes effect at once, also on open screens. `edition`: the one that was
 * seen, so that two administrators do not undo each other's work.
 */
export const AccountBody = z
  .strictObject({
    edition: z.int().min(0).max(1_000_000),
    disabled: z.boolean().optional(),
    roles: Roles.optional(),
  })
  .refine(({ disabled, roles }) => disabled !== undefined || roles !== undefined, 'something to change')
export type AccountBody = z.infer<typeof AccountBody>

/** GET /api/sessions: where I am signed in; GET /api/accounts/:id/sessions: where somebody is. `id` names a session and opens nothing. */
export interface SessionView {
  readonly id: string
  readonly device: string
  readonly startedAt: number
  readonly lastSeenAt: number
  readonly current: boolean
}

/** DELETE /api/session: the office's provider ends its own session at this address. Mostly there is none, and no answer. */
export interface SignedOutElsewhere {
  readonly url: string
}
