import type { z } from 'zod'
import type { ApiScope } from '../../models/domain/apiTokens/apiToken.ts'
import type { RefusalCode } from '../../models/domain/errors.ts'
import { BoardV1, CountsV1, OfficeV1, RaisedV1, RaiseV1 } from '../../models/wire/apiV1.ts'
import { ReportQuery } from '../../models/wire/reports.ts'

export interface Operation {
  readonly method: 'get' | 'post'
  readonly path: string
  /** Absent: any token will do. */
  readonly scope?: ApiScope
  readonly status: 200 | 201
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly answer: z.ZodType
  /** An order carries an `Idempotency-Key`. */
  readonly isOrder?: true
  /** Beside those that every operation may be refused with. */
  readonly refusals: readonly RefusalCode[]
}

/** Every operation of the API, version 1: the routes, the description and its page are made of this table. */
export const OPERATIONS = {
  office: { method: 'get', path: '/office', status: 200, answer: OfficeV1, refusals: [] },
  raise: {
    method: 'post',
    path: '/requests',
    scope: 'raiseRequests',
    status: 201,
    body: RaiseV1,
    answer: RaisedV1,
    isOrder: true,
    refusals: ['notFound', 'officeClosed', 'keyReused'],
  },
  board: { method: 'get', path: '/requests', scope: 'readBoard', status: 200, answer: BoardV1, refusals: [] },
  counts: {
    method: 'get',
    path: '/counts',
    scope: 'readCounts',
    status: 200,
    query: ReportQuery,
    answer: CountsV1,
    refusals: ['notFound'],
  },
} as const satisfies Readonly<Record<string, Operation>>

export type OperationName = keyof typeof OPERATIONS

/** With what every operation may be refused. */
export const COMMON_REFUSALS: readonly RefusalCode[] = [
  'badInput',
  'notSignedIn',
  'notAllowed',
  'tooManyAttempts',
  'storeUnavailable',
]
