import { hours, minutes, seconds } from '../../../models/domain/clock.ts'
import {
  CALL_WHOM,
  type CallWhom,
  type EscalationPolicy,
  type EscalationStep,
} from '../../../models/domain/request/escalation.ts'

export const UNITS = ['seconds', 'minutes'] as const
export type TimeUnit = (typeof UNITS)[number]
const MS: Readonly<Record<TimeUnit, number>> = { seconds: seconds(1), minutes: minutes(1) }

/** A time as it is typed. */
export interface TimeDraft {
  readonly amount: string
  readonly unit: TimeUnit
}

/** One step as it is typed: it may be no step yet. */
export interface StepDraft {
  /** Of this page alone: which line is which when they change places. */
  readonly key: number
  readonly after: TimeDraft
  readonly unless: EscalationStep['unless']
  readonly call: CallWhom
  readonly repeats: boolean
  readonly every: TimeDraft
}

const USUAL_EVERY_MS = minutes(3)

export const draftsOf = (policy: EscalationPolicy): readonly StepDraft[] =>
  policy.map(({ afterMs, unless, call, repeatEveryMs }, key) => ({
    key,
    after: timeDraft(afterMs),
    unless,
    call,
    repeats: repeatEveryMs !== undefined,
    every: timeDraft(repeatEveryMs ?? USUAL_EVERY_MS),
  }))

/** Another step behind the last, a minute later. */
export function nextStep(drafts: readonly StepDraft[]): StepDraft {
  const lastMs = Math.max(0, ...drafts.map(({ after }) => msOf(after) ?? 0))
  return {
    key: Math.max(-1, ...drafts.map(({ key }) => key)) + 1,
    after: timeDraft(drafts.length === 0 ? 0 : lastMs + minutes(1)),
    unless: 'arrived',
    call: 'manager',
    repeats: false,
    every: timeDraft(USUAL_EVERY_MS),
  }
}

function timeDraft(ms: number): TimeDraft {
  const unit = ms >= minutes(2) && ms % minutes(1) === 0 ? 'minutes' : 'seconds'
  return { amount: String(ms / MS[unit]).replace('.', ','), unit }
}

/** Undefined: it is no number, or more than a day. "1,5" and "1.5" are the same. */
export function msOf({ amount, unit }: TimeDraft, leastMs = 0): number | undefined {
  const text = amount.trim().replace(',', '.')
  if (!/^\d{1,5}(\.\d{1,3})?$/.test(text)) return undefined
  const ms = Math.round(Number(text) * MS[unit])
  return ms >= leastMs && ms <= hours(24) ? ms : undefined
}

export const LEAST_EVERY_MS = seconds(1)

/** Undefined: something of it is still to be corrected. */
export function stepOf({ after, unless, call, repeats, every }: StepDraft): EscalationStep | undefined {
  const afterMs = msOf(after)
  const repeatEveryMs = repeats ? msOf(every, LEAST_EVERY_MS) : undefined
  if (afterMs === undefined || (repeats && repeatEveryMs === undefined)) return undefined
  const step = { afterMs, unless, call }
  return repeatEveryMs === undefined ? step : { ...step, repeatEveryMs }
}

export function policyOfDrafts(drafts: readonly StepDraft[]): EscalationPolicy | undefined {
  const steps = drafts.map(stepOf)
  return steps.length > 0 && steps.every((step) => step !== undefined) ? steps : undefined
}

/** What an older version of this screen has kept may be anything. */
export function areDrafts(value: unknown): value is readonly StepDraft[] {
  return Array.isArray(value) && value.every(isDraft)
}

function isDraft(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { key, after, every, unless, call, repeats } = value as Partial<Record<keyof StepDraft, unknown>>
  const isKnown = CALL_WHOM.some((each) => each === call) && (unless === 'accepted' || unless === 'arrived')
  return isKnown && typeof key === 'number' && typeof repeats === 'boolean' && isTime(after) && isTime(every)
}

function isTime(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { amount, unit } = value as Partial<Record<keyof TimeDraft, unknown>>
  return typeof amount === 'string' && UNITS.some((each) => each === unit)
}
