import type { CallView } from '../../models/wire/views.ts'
import { tab } from '../state/browserStorage.ts'

type Coming = Pick<CallView, 'requestId' | 'code'>

const KEPT = 'coming'

/** What this person was on the way to, by the last word of the server: kept over a reload and a telephone that slept. */
export function wereComing(): readonly Coming[] {
  const kept = tab.read(KEPT)
  return Array.isArray(kept) ? kept.filter(isComing) : []
}

export function takeNoteOfComing(calls: readonly CallView[]): void {
  const coming = calls.filter((call) => call.my === 'responder' && call.status === 'accepted')
  if (coming.length === 0) tab.forget(KEPT)
  else
    tab.write(
      KEPT,
      coming.map(({ requestId, code }) => ({ requestId, code })),
    )
}

/** Answered by this device. The office's own word on it may never come: the connection may be dead without anybody knowing. */
export function noteComing({ requestId, code }: Coming): void {
  const others = wereComing().filter((kept) => kept.requestId !== requestId)
  tab.write(KEPT, [...others, { requestId, code }])
}

const isComing = (kept: unknown): kept is Coming =>
  typeof kept === 'object' && kept !== null && 'requestId' in kept && 'code' in kept
