import { signal } from '@preact/signals'
import type { Instant } from '../../../models/domain/clock.ts'
import { canBeUndone, type Move } from '../../../models/domain/lifecycle.ts'
import { UNDO_MS } from '../../../models/domain/request/escalation.ts'
import type { OrderFields } from '../../../models/domain/request/orders.ts'
import type { CallView } from '../../../models/wire/views.ts'
import { ringId } from '../../ringing/callList.ts'
import { calls, forgetAnswered, goneCalls, noteAccepted, noteAnswered } from '../../ringing/calls.ts'
import { silenceRings, unsilenceRings } from '../../ringing/silencedRings.ts'
import { announce } from '../../state/announcer.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { isMoving, move } from '../../state/moves.ts'
import { now } from '../../state/time.ts'

/** What this person has just done, while it can be taken back. */
export interface Action {
  readonly requestIds: readonly string[]
  readonly codes: string
  readonly sentence: string
  readonly until: Instant
}

export const lastAction = signal<Action | undefined>(undefined)

/** Only until somebody else has moved the request on. What left this person's screen is not known any better. */
export function canUndo(action: Action): boolean {
  if (now.value >= action.until) return false
  if (goneCalls.value.some((gone) => action.requestIds.includes(gone.requestId))) return false
  const known = (calls.value ?? []).filter((call) => action.requestIds.includes(call.requestId))
  return known.every((call) => call.undo !== undefined)
}

/** The last thing that did not work, until the next try: it outlives the card it was about. */
export const actionFault = signal<string | undefined>(undefined)

/** Whoever does this is on the way. */
export const COMES: readonly Move[] = ['accept', 'takeOver']

/**
 * Moves one request, or all requests of one client in the same way. The sound stops with the press, before the server
 * has said anything; if it then refuses, the call rings on.
 */
export const act = <M extends Move>(
  moved: readonly CallView[],
  name: M,
  fields: OrderFields[M],
  sentence: (code: string) => string,
): Promise<boolean> => actBy(moved, name, (call) => move(call.requestId, name, fields), sentence)

/** The same where something more is sent with the move. */
export async function actBy(
  moved: readonly CallView[],
  name: Move,
  send: (call: CallView) => Promise<{ readonly at: Instant }>,
  sentence: (code: string) => string,
): Promise<boolean> {
  const rings = moved.map(ringId)
  actionFault.value = undefined
  silenceRings(rings)
  for (const call of moved) noteAnswered(call.requestId)
  try {
    const receipts = await Promise.all(moved.map(send))
    if (COMES.includes(name)) for (const call of moved) noteAccepted(call)
    const codes = moved.map((call) => call.code).join(', ')
    const at = Math.max(...receipts.map((receipt) => receipt.at))
    done(
      { requestIds: moved.map((call) => call.requestId), codes, sentence: sentence(codes), until: at + UNDO_MS },
      name,
    )
    return true
  } catch (error) {
    unsilenceRings(rings)
    for (const call of moved) forgetAnswered(call.requestId)
    failed(error)
    return false
  }
}

export async function undo(action: Action): Promise<void> {
  lastAction.value = undefined
  try {
    await Promise.all(action.requestIds.map((requestId) => move(requestId, 'undo', {})))
    announce(texts.value.calls.done.undo(action.codes))
  } catch (error) {
    failed(error)
  }
}

export const isActing = (moved: readonly CallView[], ...names: readonly Move[]): boolean =>
  moved.some((call) => names.some((name) => isMoving(call.requestId, name)))

function done(action: Action, name: Move): void {
  lastAction.value = canBeUndone(name) ? action : undefined
  announce(action.sentence)
}

function failed(error: unknown): void {
  actionFault.value = explain(error)
  announce(actionFault.value)
}
