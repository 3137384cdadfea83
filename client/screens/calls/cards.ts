import type { CallView } from '../../../models/wire/views.ts'
import { byVisit } from '../../ringing/callList.ts'

/** What is answered in one press: requests of one client in which this person stands the same way. */
export interface Card {
  readonly key: string
  readonly calls: readonly CallView[]
  readonly first: CallView
}

export function cardsOf(calls: readonly CallView[]): readonly Card[] {
  return byVisit(calls).flatMap((visit) => {
    const cards = new Map<string, CallView[]>()
    for (const call of visit) {
      const key = `${call.visitId} ${call.status} ${call.as}`
      cards.set(key, [...(cards.get(key) ?? []), call])
    }
    return [...cards].flatMap(([key, same]) => (same[0] ? [{ key, calls: same, first: same[0] }] : []))
  })
}
