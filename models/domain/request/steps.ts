import type { Instant } from '../clock.ts'
import { afterMsOf, type EscalationStep, repeatMsOf } from './escalation.ts'
import type { Request } from './request.ts'

/** When step `index` is due; undefined: never again in this state. */
export function stepDueAt(request: Request, index: number): Instant | undefined {
  const step = request.policy[index]
  const state = request.steps[index]
  if (!step || !state || !mayCall(request) || !applies(request, step)) return undefined
  const origin = stepOrigin(request, step)
  if (origin === undefined) return undefined
  const first = origin + afterMsOf(step)
  if (state.doneAt === undefined) return Math.max(first, state.notBefore ?? first)
  // Brought forward because nobody else was left, or the time was extended since: its own time still comes.
  if (step.unless === 'arrived' && state.doneAt < first) return first
  const repeatMs = repeatMsOf(step)
  if (repeatMs === undefined) return undefined
  if (state.doneAt < first) return first
  return first + (Math.floor((state.doneAt - first) / repeatMs) + 1) * repeatMs
}

/** From when a step counts. */
export const stepOrigin = (request: Request, step: EscalationStep): Instant | undefined =>
  step.unless === 'accepted' ? request.callingSince : request.waitsFrom + request.extendedMs

/** Whether this step has anything to do in the state the request is in. */
export const applies = (request: Request, step: EscalationStep): boolean =>
  step.unless === 'accepted' ? isCalling(request) : wantsSomebody(request)

/** Somebody is wanted and nobody is there yet. */
export const wantsSomebody = (request: Request): boolean => isCalling(request) || request.status === 'accepted'

/** Somebody may be called now: not while the clerk is asked whether they are here, nor after closing time. */
export const mayCall = (request: Request): boolean =>
  wantsSomebody(request) && request.claim === undefined && request.leftoverSince === undefined

/** Nobody has accepted yet. */
export const isCalling = (request: Request): boolean => request.status === 'calling' || request.status === 'routing'
