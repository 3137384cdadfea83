import { minutes, seconds } from '../clock.ts'

/** Whom a step calls. */
export type CallWhom =
  | 'first'
  | 'again'
  | 'next'
  | 'substitutes'
  | 'manager'
  | 'secretary'
  | 'secretariat'
  | 'otherClerks'

/**
 * One step of a policy. Steps `unless: 'accepted'` count from the last entry into calling (or routing);
 * steps `unless: 'arrived'` count from the moment the client began to wait, and nothing resets them.
 */
export interface EscalationStep {
  readonly afterMs: number
  readonly unless: 'accepted' | 'arrived'
  readonly call: CallWhom
  /** The last step repeats until somebody arrives or the request ends: Parter never gives up silently. */
  readonly repeatEveryMs?: number
}

export type EscalationPolicy = readonly EscalationStep[]

/** The office's default. None of it is law: the procedure says only "without delay". */
export const DEFAULT_POLICY: EscalationPolicy = [
  { afterMs: 0, unless: 'accepted', call: 'first' },
  { afterMs: seconds(30), unless: 'accepted', call: 'again' },
  { afterMs: seconds(60), unless: 'accepted', call: 'next' },
  { afterMs: seconds(120), unless: 'accepted', call: 'manager' },
  { afterMs: seconds(300), unless: 'arrived', call: 'manager' },
  { afterMs: seconds(480), unless: 'arrived', call: 'secretary', repeatEveryMs: seconds(180) },
]

/** While it is being found out who is competent. */
export const DEFAULT_ROUTING_POLICY: EscalationPolicy = [
  { afterMs: 0, unless: 'accepted', call: 'secretariat' },
  { afterMs: seconds(60), unless: 'accepted', call: 'otherClerks' },
  { afterMs: seconds(120), unless: 'accepted', call: 'secretary', repeatEveryMs: seconds(180) },
]

/** A page without a receipt for so long counts as not delivered. */
export const RECEIPT_MS = seconds(5)
/** The same for a page that goes by Web Push to a closed browser. */
export const PUSH_RECEIPT_MS = seconds(15)
/** How long a claimed arrival suspends the steps while the clerk is asked. */
export const CLAIM_MS = seconds(60)
/** How long a wrong press can be taken back. */
export const UNDO_MS = seconds(10)
export const MAX_EXTENSION_MS = minutes(10)
export const STILL_GOING_MS = minutes(45)
export const STILL_LEAVING_MS = minutes(15)
/** After closing time and this long, nobody is paged any more. */
export const AFTER_CLOSING_MS = minutes(30)
