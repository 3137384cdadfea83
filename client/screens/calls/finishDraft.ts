import { OUTCOMES, type Outcome } from '../../../models/domain/request/request.ts'

/** What somebody has chosen about the end of a visit; kept over a refused save and a reload. */
export interface FinishDraft {
  readonly outcome?: Outcome
  /** As the browser's own date fields write it: "2026-11-23" or "2026-11-23T10:30". */
  readonly when: string
  readonly wayOut: boolean
}

export const NOTHING_CHOSEN: FinishDraft = { when: '', wayOut: false }

export function isFinishDraft(value: unknown): value is FinishDraft {
  if (typeof value !== 'object' || value === null) return false
  const draft = value as Partial<FinishDraft>
  const knows = draft.outcome === undefined || OUTCOMES.includes(draft.outcome)
  return knows && typeof draft.when === 'string' && typeof draft.wayOut === 'boolean'
}

/** The outcomes that name a day; a meeting names the hour too. */
export const needsDay = (outcome: Outcome | undefined): outcome is 'informed' | 'meeting' =>
  outcome === 'informed' || outcome === 'meeting'

const END_OF_WORK_HOUR = 15

/** A day means until the end of its work. */
export function instantOf({ outcome, when }: FinishDraft): number | undefined {
  if (!needsDay(outcome) || when === '') return undefined
  const [year = 0, month = 1, day = 1, hour = END_OF_WORK_HOUR, minute = 0] = when.split(/[-T:]/).map(Number)
  return new Date(year, month - 1, day, hour, minute).getTime()
}

export type FinishFault = 'outcomeMissing' | 'dateMissing' | 'datePast'

export function faultOf(draft: FinishDraft, now: number): FinishFault | undefined {
  if (draft.outcome === undefined) return 'outcomeMissing'
  if (!needsDay(draft.outcome)) return undefined
  const at = instantOf(draft)
  // "How and by when": without a day the client knows nothing to hold on to.
  if (at === undefined) return 'dateMissing'
  return at < startOfDay(now) ? 'datePast' : undefined
}

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)
