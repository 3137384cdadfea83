import { ANSWER_WAYS, type AnswerWay } from '../../../models/domain/agreements/agreement.ts'
import { OUTCOMES, type Outcome } from '../../../models/domain/request/request.ts'
import { localTime, typedMoment } from '../../../models/domain/schedule/workingTime.ts'

/** What somebody has chosen about the end of a visit; kept over a refused save and a reload. */
export interface FinishDraft {
  readonly outcome?: Outcome
  /** As the browser's own date fields write it: "2026-11-23" or "2026-11-23T10:30". */
  readonly when: string
  /** Of an answer: how the client gets it. */
  readonly how?: AnswerWay
}

export const NOTHING_CHOSEN: FinishDraft = { when: '' }

export function isFinishDraft(value: unknown): value is FinishDraft {
  if (typeof value !== 'object' || value === null) return false
  const draft = value as Partial<FinishDraft>
  const knows = draft.outcome === undefined || OUTCOMES.includes(draft.outcome)
  const isWay = draft.how === undefined || ANSWER_WAYS.includes(draft.how)
  return knows && isWay && typeof draft.when === 'string'
}

/** The outcomes that name a day; a meeting names the hour too. */
export const needsDay = (outcome: Outcome | undefined): outcome is 'informed' | 'meeting' =>
  outcome === 'informed' || outcome === 'meeting'

const END_OF_WORK = 15 * 60

/** What was typed is the office's time, whatever zone this computer is in. A day means until the end of its work. */
export function instantOf({ outcome, when }: FinishDraft, timeZone: string): number | undefined {
  return needsDay(outcome) ? typedMoment(when, timeZone, END_OF_WORK) : undefined
}

export type FinishFault = 'outcomeMissing' | 'howMissing' | 'dateMissing' | 'datePast'

export function faultOf(draft: FinishDraft, now: number, timeZone: string): FinishFault | undefined {
  if (draft.outcome === undefined) return 'outcomeMissing'
  if (!needsDay(draft.outcome)) return undefined
  // "How and by when": without a day the client knows nothing to hold on to.
  const at = instantOf(draft, timeZone)
  if (at === undefined) return 'dateMissing'
  if (localTime(at, timeZone).day < localTime(now, timeZone).day) return 'datePast'
  return draft.outcome === 'informed' && draft.how === undefined ? 'howMissing' : undefined
}
