import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import { INTERPRETERS, type InterpreterKind } from '../domain/interpreters/interpreter.ts'
import type { InterpreterState } from '../domain/interpreters/interpreterCall.ts'
import { Id } from './orders.ts'

/** POST /api/interpreters: one at a time in a visit; asked for again while they are awaited, it is the same one. */
export const InterpreterBody = z.strictObject({ visitId: Id, kind: z.enum(INTERPRETERS) })
export type InterpreterBody = z.infer<typeof InterpreterBody>

export interface InterpreterCallView {
  readonly id: string
  readonly visitId: string
  readonly kind: InterpreterKind
  readonly state: InterpreterState
  readonly askedAt: Instant
  readonly waitMs?: number
}

/** GET /api/interpreters: of the visits that go on; a clerk's of all clients, everybody else's of those they are with. */
export interface InterpretersView {
  /** The office's provider; absent: the office has none. */
  readonly link?: string
  readonly calls: readonly InterpreterCallView[]
}
