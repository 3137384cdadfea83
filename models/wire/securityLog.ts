import { z } from 'zod'
import type { LogBreak } from '../domain/audit/logBreak.ts'
import type { Instant } from '../domain/clock.ts'
import { CSV_DELIMITERS, EXPORT_FORMATS } from '../domain/lists/directoryLists.ts'
import { Id } from './orders.ts'

const Day = z.iso.date()

/** Which entries: of a person, of a kind, of an object, from a day to a day, both included. */
const LOG_FILTER = {
  person: Id.optional(),
  what: z.string().min(1).max(64).optional(),
  object: z.string().min(1).max(64).optional(),
  from: Day.optional(),
  to: Day.optional(),
}

/** GET /api/security-log: those before an entry, which is named by its moment and id; without one the last ones. */
export const SecurityLogQuery = z
  .strictObject({
    before: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number)
      .optional(),
    id: Id.optional(),
    ...LOG_FILTER,
  })
  .refine(({ before, id }) => (before === undefined) === (id === undefined), 'before and id go together')

/** GET /api/security-log/export: the same as a list. */
export const LogExportQuery = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  delimiter: z.enum(CSV_DELIMITERS).optional(),
  ...LOG_FILTER,
})
export type LogFilterQuery = Pick<z.infer<typeof LogExportQuery>, keyof typeof LOG_FILTER>

/** Who did what to which object, with what result; the newest first. */
export interface SecurityEventView {
  readonly id: string
  /** Its number in the chain; absent in what was written before there was one. */
  readonly seq?: number
  readonly at: Instant
  /** A name of ours, such as `signIn`, or the route that was called. */
  readonly what: string
  /** Of an order that has several: which of them. */
  readonly move?: string
  readonly result: 'done' | 'refused'
  readonly personName?: string
  readonly object?: string
  /** For administrators only. */
  readonly address?: string
}

export interface SecurityLogView {
  readonly events: readonly SecurityEventView[]
  readonly isAll: boolean
}

/** GET /api/security-log/state, POST /api/security-log/check, which begins a check: what the last check has found, and whose entries there may be. */
export interface LogStateView {
  /** Absent: none has been made since the start. */
  readonly checked?: {
    readonly at: Instant
    readonly entries: number
    readonly head: { readonly seq: number; readonly hash: string }
    readonly broken?: LogBreak
  }
  /** One is under way; how far it has come, in entries. */
  readonly checking?: { readonly done: number; readonly of: number }
  /** The last one came to no end. */
  readonly hasFailed?: boolean
  readonly people: readonly { readonly id: string; readonly name: string }[]
}
