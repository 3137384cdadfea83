import type { Move } from '../../../models/domain/lifecycle.ts'
import { isSuperior } from '../../../models/domain/request/superiors.ts'
import type { CallView } from '../../../models/wire/views.ts'

/** What a called person can say. The position is the key that says it. */
export type Answer = 'now' | 'minutes' | 'noted' | 'cannot' | 'notMine' | 'reassign' | 'assign'

const TO_A_CALL: readonly Answer[] = ['now', 'minutes', 'cannot', 'notMine']
/** Nobody knows yet what the client came for, so that it is not another's. */
const TO_A_BELL: readonly Answer[] = ['now', 'minutes', 'cannot']
const TO_A_COLLEAGUE: readonly Answer[] = ['now', 'minutes', 'cannot']
/** Somebody above is called because nobody came: they go, see to it, or send somebody. */
const ABOVE: readonly Answer[] = ['now', 'minutes', 'noted', 'reassign', 'cannot']
const FINDING_OUT: readonly Answer[] = ['assign', 'noted']

/** Only what the server allows now, in the order in which it is asked for. */
export function answersFor(call: CallView): readonly Answer[] {
  const isNoted = call.my === 'called' && !call.ringing
  return orderOf(call).filter((answer) => {
    // Said already: until it rings again it would say nothing new.
    return call.moves.includes(moveOf(answer, call)) && !(answer === 'noted' && isNoted)
  })
}

/** The move behind an answer. Somebody above takes over: a plain acceptance would leave the first one on the way. */
export function moveOf(answer: Answer, call: CallView): Move {
  if (answer === 'now' || answer === 'minutes') return callsSuperior(call) ? 'takeOver' : 'accept'
  if (answer === 'cannot') return 'decline'
  return answer
}

export const callsSuperior = (call: CallView): boolean => isSuperior(call.as)

function orderOf(call: CallView): readonly Answer[] {
  if (call.status === 'routing') return FINDING_OUT
  // Nobody declines for somebody who is already on the way.
  if (callsSuperior(call)) return call.status === 'calling' ? ABOVE : ABOVE.filter((answer) => answer !== 'cannot')
  if (call.status === 'accepted') return TO_A_COLLEAGUE
  return call.wanted.target.kind === 'clerks' || call.kind === 'wayOut' ? TO_A_BELL : TO_A_CALL
}
