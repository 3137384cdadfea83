import type { Instant } from '../clock.ts'
import type { PersonId, Role } from '../directory/directory.ts'

/** What another program may do with a token. */
export const API_SCOPES = ['raiseRequests', 'readBoard', 'readCounts'] as const
export type ApiScope = (typeof API_SCOPES)[number]

/** For how long: a token that nobody remembers must not work for ever. */
export const TOKEN_DAYS = [30, 90, 365] as const

/** More than an office has programs; whoever wants another removes one. */
export const MOST_TOKENS = 50

/** Another program that speaks with Parter, in the name of a person who answers for what it does. */
export interface ApiToken {
  readonly id: string
  readonly version: number
  /** What the program is called in the office. */
  readonly name: string
  readonly personId: PersonId
  readonly scopes: readonly ApiScope[]
  /** The token itself is kept nowhere. */
  readonly secretHash: string
  readonly madeBy: PersonId
  readonly madeAt: Instant
  readonly endsAt: Instant
  /** To the hour. */
  readonly usedAt?: Instant
  readonly steppedMs?: number
}

/** One of these roles has whoever does the same on a screen: a token gives nobody more than its person may. */
const ROLES_FOR: Readonly<Record<ApiScope, readonly Role[]>> = {
  raiseRequests: ['clerk'],
  readBoard: ['clerk', 'supervisor'],
  readCounts: ['supervisor', 'auditor'],
}

export const mayHaveScope = (scope: ApiScope, roles: readonly Role[]): boolean =>
  ROLES_FOR[scope].some((role) => roles.includes(role))
