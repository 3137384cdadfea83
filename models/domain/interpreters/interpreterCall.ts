import type { Instant } from '../clock.ts'
import { Refusal } from '../errors.ts'
import type { VisitId } from '../visit/visit.ts'
import type { InterpreterKind } from './interpreter.ts'

/*
 * An interpreter who helps in a visit over the office's own provider. Parter does not carry the conversation: it measures
 * how long a client waits from the press to the interpreter, or that nobody answered. When the visit is over the numbers
 * stay, and nothing says any more whose they were.
 */

export const INTERPRETER_STATES = ['connecting', 'connected', 'nobody', 'over'] as const
export type InterpreterState = (typeof INTERPRETER_STATES)[number]

export const INTERPRETER_MOVES = ['connected', 'nobody', 'over'] as const
export type InterpreterMove = (typeof INTERPRETER_MOVES)[number]

/** Every move of it. What is not in this table does not exist. */
export const INTERPRETER_MOVE_TABLE: Readonly<Record<InterpreterMove, readonly InterpreterState[]>> = {
  connected: ['connecting'],
  nobody: ['connecting'],
  over: ['connecting', 'connected'],
}

export interface InterpreterCall {
  readonly id: string
  readonly version: number
  /** While the visit goes on. */
  readonly visitId?: VisitId
  readonly kind: InterpreterKind
  /** Local calendar day, `2026-11-23`. */
  readonly day: string
  readonly askedAt: Instant
  readonly state: InterpreterState
  /** From the press until the interpreter was there, or was given up. */
  readonly waitMs?: number
  /** How long they helped. */
  readonly helpedMs?: number
  readonly steppedMs?: number
}

/** One move; said a second time it changes nothing. */
export function movedCall(call: InterpreterCall, move: InterpreterMove, now: Instant): InterpreterCall {
  if (call.state === move) return call
  if (!INTERPRETER_MOVE_TABLE[move].includes(call.state))
    throw new Refusal('moveNotPossible', { move, at: call.askedAt + (call.waitMs ?? 0) })
  const sinceAskedMs = Math.max(0, now - call.askedAt)
  if (call.state === 'connected') return { ...call, state: move, helpedMs: sinceAskedMs - (call.waitMs ?? 0) }
  return { ...call, state: move, waitMs: sinceAskedMs }
}

/** The visit is over: what is left is a number. */
export function withoutVisit(call: InterpreterCall, now: Instant): InterpreterCall {
  const isOpen = call.state === 'connecting' || call.state === 'connected'
  const { visitId: _over, ...numbers } = isOpen ? movedCall(call, 'over', now) : call
  return numbers
}
