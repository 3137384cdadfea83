import type { CallView } from '../../models/wire/views.ts'

/** One ring of one page: "again" rings the same page with the next number, and the same ring never sounds twice. */
export const ringId = (call: Pick<CallView, 'requestId' | 'pageId' | 'rings'>): string =>
  `${call.pageId ?? call.requestId}:${call.rings}`

/** Calls this person, now. */
export const isRinging = (call: CallView): boolean => call.my === 'called' && call.ringing

/**
 * What is known after one more fact. Events of one request may overtake each other on a bad link, so an older ring
 * of the same page never replaces a newer one.
 */
export function withCall(calls: readonly CallView[], call: CallView): readonly CallView[] {
  const known = calls.find((each) => each.requestId === call.requestId)
  if (known && known.pageId === call.pageId && known.rings > call.rings) return calls
  const others = calls.filter((each) => each.requestId !== call.requestId)
  return [...others, call].sort(byWaiting)
}

export const withoutCall = (calls: readonly CallView[], requestId: string): readonly CallView[] =>
  calls.filter((each) => each.requestId !== requestId)

/** Requests of one client belong on one card; the client who waits longest comes first. */
export function byVisit(calls: readonly CallView[]): readonly (readonly CallView[])[] {
  const visits = new Map<string, CallView[]>()
  for (const call of [...calls].sort(byWaiting)) {
    const visit = visits.get(call.visitId)
    if (visit) visit.push(call)
    else visits.set(call.visitId, [call])
  }
  return [...visits.values()]
}

const byWaiting = (a: CallView, b: CallView): number => a.waitsFrom - b.waitsFrom || (a.code < b.code ? -1 : 1)
