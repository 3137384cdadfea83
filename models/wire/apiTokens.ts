import { z } from 'zod'
import { API_SCOPES, type ApiScope, TOKEN_DAYS } from '../domain/apiTokens/apiToken.ts'
import type { Instant } from '../domain/clock.ts'
import { Id } from './orders.ts'
import type { PersonView } from './views.ts'

/** POST /api/api-tokens */
export const TokenBody = z.strictObject({
  name: z.string().trim().min(1).max(60),
  personId: Id,
  scopes: z
    .array(z.enum(API_SCOPES))
    .min(1)
    .max(API_SCOPES.length)
    .refine((scopes) => new Set(scopes).size === scopes.length, 'each once'),
  days: z.union(TOKEN_DAYS.map((days) => z.literal(days))),
})
export type TokenBody = z.infer<typeof TokenBody>

export interface TokenView {
  readonly id: string
  readonly name: string
  readonly person: PersonView
  readonly scopes: readonly ApiScope[]
  readonly madeBy: PersonView
  readonly madeAt: Instant
  readonly endsAt: Instant
  readonly usedAt?: Instant
  /** It has ended, or its person may not do any more what it is for. */
  readonly isDead: boolean
}

/** GET /api/api-tokens, and whatever changes them. */
export interface TokensView {
  readonly tokens: readonly TokenView[]
  /** The new one, said once. */
  readonly secret?: string
}
