import type { InterpreterKind } from './interpreter.ts'

/**
 * An interpreter was booked for a meeting. It outlives the meeting by a year, as a number: its id is that of an agreement
 * which is soon forgotten.
 */
export interface InterpreterBooking {
  readonly id: string
  readonly version: number
  readonly kind: InterpreterKind
  /** On which local calendar day it was agreed. */
  readonly day: string
  readonly isUrgent?: true
  /** The meeting was called off, or its end of a visit taken back. */
  readonly isCancelled?: true
}
