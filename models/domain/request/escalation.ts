import { hours, minutes, seconds } from '../clock.ts'

/** Whom a step calls. */
export const CALL_WHOM = [
  'first',
  'again',
  'next',
  'substitutes',
  'manager',
  'secretary',
  'secretariat',
  'otherClerks',
] as const
export type CallWhom = (typeof CALL_WHOM)[number]

/**
 * One step of a policy. Steps `unless: 'accepted'` count from the last entry into calling (or routing);
 * steps `unless: 'arrived'` count from the moment the client began to wait, and nothing resets them. A request may be
 * pointed at others late, when the time of some of their steps has come already. These let the first call have its turn
 * (`firstTurnMs`). They do not ring a superior who has had the call, nor whoever points it at others now: both know that
 * the client waits.
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

export const MOST_STEPS = 20
const MOST_MS = hours(24)
/** A step that rang without a pause would help nobody. */
const LEAST_REPEAT_MS = seconds(1)
const USUAL_REPEAT_MS = seconds(180)

/** What is wrong with a policy: a time that is none would be due for ever, or never. */
export function policyProblems(policy: EscalationPolicy): readonly { path: string; expected: string }[] {
  const tooLong = policy.length > MOST_STEPS ? [{ path: 'policy', expected: `at most ${MOST_STEPS} steps` }] : []
  const inSteps = policy.flatMap(({ afterMs, repeatEveryMs }, index) => [
    ...(isWithin(afterMs, 0) ? [] : [{ path: `policy.${index}.afterMs`, expected: '0 to 24 hours' }]),
    ...(repeatEveryMs === undefined || isWithin(repeatEveryMs, LEAST_REPEAT_MS)
      ? []
      : [{ path: `policy.${index}.repeatEveryMs`, expected: '1 second to 24 hours' }]),
  ])
  return [...tooLong, ...inSteps]
}

const isWithin = (ms: number, least: number): boolean => ms >= least && ms <= MOST_MS

/** When a step is due and how often it repeats. A request with a time that is none rings at once, and at the usual pace. */
export const afterMsOf = ({ afterMs }: EscalationStep): number => (isWithin(afterMs, 0) ? afterMs : 0)
export const repeatMsOf = ({ repeatEveryMs }: EscalationStep): number | undefined =>
  repeatEveryMs === undefined || isWithin(repeatEveryMs, LEAST_REPEAT_MS) ? repeatEveryMs : USUAL_REPEAT_MS

const LONGEST_FIRST_TURN_MS = seconds(60)

/** How long the first who are called have, before somebody else would be: until the next step that counts as they do. */
export function firstTurnMs(policy: EscalationPolicy): number {
  const later = policy.filter(({ unless }) => unless === 'accepted').map(afterMsOf)
  return Math.min(...later.filter((ms) => ms > 0), LONGEST_FIRST_TURN_MS)
}

/** While it is being found out who is competent. */
export const DEFAULT_ROUTING_POLICY: EscalationPolicy = [
  { afterMs: 0, unless: 'accepted', call: 'secretariat' },
  { afterMs: seconds(60), unless: 'accepted', call: 'otherClerks' },
  { afterMs: seconds(120), unless: 'accepted', call: 'secretary', repeatEveryMs: seconds(180) },
]

/**
 * While somebody rings at a door: all clerks who are near, again, then everybody at the counters, the secretariat, and
 * whoever is above them. The client sees nobody: it has to end with somebody who comes.
 */
export const BELL_POLICY: EscalationPolicy = [
  { afterMs: 0, unless: 'accepted', call: 'first' },
  { afterMs: seconds(30), unless: 'accepted', call: 'again' },
  { afterMs: seconds(60), unless: 'accepted', call: 'otherClerks' },
  { afterMs: seconds(120), unless: 'accepted', call: 'secretariat' },
  { afterMs: seconds(180), unless: 'accepted', call: 'manager' },
  { afterMs: seconds(300), unless: 'arrived', call: 'manager' },
  { afterMs: seconds(480), unless: 'arrived', call: 'secretary', repeatEveryMs: seconds(180) },
]

/** A page without a receipt for so long counts as not delivered. */
export const RECEIPT_MS = seconds(5)
/** The same for a page that goes by Web Push to a closed browser. */
export const PUSH_RECEIPT_MS = seconds(15)
/** How long a claimed arrival suspends the steps while the clerk is asked. */
export const CLAIM_MS = seconds(60)
/** Without a clerk at the counter for so long, a superior is called; one who fetches a form comes back in less. */
export const COUNTER_EMPTY_MS = seconds(30)
/** How long a wrong press can be taken back. */
export const UNDO_MS = seconds(10)
export const MAX_EXTENSION_MS = minutes(10)
export const STILL_GOING_MS = minutes(45)
export const STILL_LEAVING_MS = minutes(15)
