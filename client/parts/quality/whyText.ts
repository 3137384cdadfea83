import type { LateCallView } from '../../../models/wire/quality.ts'
import { duration } from '../../state/time.ts'
import { qualityWords } from './words.ts'

/** What happened, in a line: how long the client waited, and whether somebody above was called. */
export function whyText({ isLate, nobodyCame, isEscalated, waitedMs }: LateCallView): string {
  const { why } = qualityWords.value.asked
  const waited = nobodyCame ? why.nobodyCame(duration(waitedMs)) : isLate ? why.late(duration(waitedMs)) : undefined
  return [waited, isEscalated ? why.escalated : undefined].filter(Boolean).join('; ')
}
