import type { Signal } from '@preact/signals'
import { hasPointed, NOTHING_POINTED, type Pointed } from '../../../models/domain/request/pointed.ts'
import { unwrittenDraftOf } from '../../state/drafts.ts'

/** For whom the card lies open: the client of the form, or one who is waiting already. */
export type PointedFor = 'raise' | `visit.${string}`

export const forVisit = (visitId: string): PointedFor => `visit.${visitId}`

/** Never written into the browser: what a client writes on the card goes nowhere before a clerk has read it. */
export const pointedOf = (whose: PointedFor): Signal<Pointed> => unwrittenDraftOf(`pointing.${whose}`, NOTHING_POINTED)

/** Sent before anybody looked at it: it goes with its client, and the next one begins with an empty card. */
export function movePointed(from: PointedFor, to: PointedFor): void {
  const pointed = pointedOf(from)
  if (!hasPointed(pointed.peek())) return
  pointedOf(to).value = pointed.peek()
  pointed.value = NOTHING_POINTED
}
