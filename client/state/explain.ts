import { NoAnswer, Refused } from './api.ts'
import { personOf } from './directory.ts'
import { firstTexts, said, textsSoFar } from './language.ts'
import { clockTime, timeOrDay } from './time.ts'
import { isEntryKind, isStatus } from './words.ts'

/** One sentence, or a few, for whoever pressed: what happened, who was first, what to do. */
export function explain(error: unknown): string {
  if (error instanceof NoAnswer) return firstTexts.value.network.unknownResult
  if (error instanceof Refused) return refusal(error)
  return textsSoFar.value?.errors.internal ?? firstTexts.value.network.unknownResult
}

function refusal({ view }: Refused): string {
  const texts = textsSoFar.value
  // In the reader's language too, and a little less of it.
  if (!texts) return view.message
  const { network, statuses, history, common, schedule } = texts
  const { by, at, move, status, handledBy, closedFor, weakBecause, daysLeft } = view.detail
  const sentences = [texts.errors[view.code] ?? view.message]
  if (weakBecause !== undefined) sentences.push(texts.weakBecause[weakBecause])
  if (view.code === 'handledElsewhere' && handledBy) sentences.push(said(handledBy))
  if (view.code === 'officeClosed' && closedFor) sentences.push(schedule.closedFor(said(closedFor)))
  if (by !== undefined && at !== undefined && isEntryKind(move, texts))
    sentences.push(network.firstWas(personOf(by)?.name ?? by, clockTime(at), history[move]))
  if (view.code === 'changedMeanwhile' && by !== undefined && at !== undefined)
    sentences.push(schedule.firstWas(by, timeOrDay(at)))
  if (view.code === 'absenceOverlaps' && by !== undefined && at !== undefined)
    sentences.push(schedule.otherBegins(by, timeOrDay(at)))
  if (daysLeft !== undefined) sentences.push(network.daysLeft(daysLeft))
  if (isStatus(status, texts)) sentences.push(network.nowStatus(statuses[status]))
  if (view.id !== undefined) sentences.push(common.faultNumber(view.id))
  return sentences.join(' ')
}
