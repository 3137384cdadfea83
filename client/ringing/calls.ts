import { computed, effect, signal } from '@preact/signals'
import type { CallGone } from '../../models/wire/events.ts'
import type { CallView } from '../../models/wire/views.ts'
import { follow } from '../state/live.ts'
import { me } from '../state/session.ts'
import { hangsOnWall } from '../state/wall.ts'
import { isRinging, withCall, withoutCall } from './callList.ts'
import { noteComing, takeNoteOfComing, wereComing } from './onTheWay.ts'

/** Everything that is open for this person; `undefined` until the server has said so. */
export const calls = signal<readonly CallView[] | undefined>(undefined)

export const ringingCalls = computed(() => (hangsOnWall.value ? [] : (calls.value ?? []).filter(isRinging)))

/** What left the screen without this person having done it, so that nobody runs downstairs for nothing. */
export const goneCalls = signal<readonly CallGone[]>([])
const KEPT_GONE = 3

/** Requests this person has just moved on this device: their leaving is no news. */
const answeredHere = new Set<string>()
export const noteAnswered = (requestId: string): void => {
  answeredHere.add(requestId)
}
export const forgetAnswered = (requestId: string): void => {
  answeredHere.delete(requestId)
}

/** Accepted here, and taken by the office: should it be gone at the next look, whoever is on the stairs must hear of it. */
export function noteAccepted(call: CallView): void {
  answeredHere.delete(call.requestId)
  const isKnown = calls.value?.some(({ requestId }) => requestId === call.requestId)
  if (isKnown) noteComing(call)
}

const goneListeners: ((gone: CallGone) => void)[] = []
/** Told when somebody else took a call away. */
export function whenGone(heard: (gone: CallGone) => void): void {
  goneListeners.push(heard)
}

export function dismissGone(gone: CallGone): void {
  goneCalls.value = goneCalls.value.filter((each) => each !== gone)
}

follow('calls:all', (all) => {
  const open = new Set(all.map((call) => call.requestId))
  const missed = wereComing().filter(({ requestId }) => !open.has(requestId) && !answeredHere.has(requestId))
  goneCalls.value = [
    // Decided while this device was away: by whom is not known, only that nobody is expected any more.
    ...missed.map((call): CallGone => ({ ...call, why: 'answered', wasComing: true })),
    ...goneCalls.value.filter((gone) => !open.has(gone.requestId)),
  ].slice(0, KEPT_GONE)
  calls.value = all.reduce<readonly CallView[]>(withCall, [])
  takeNoteOfComing(calls.value)
})
follow('call:changed', (call) => {
  goneCalls.value = goneCalls.value.filter((gone) => gone.requestId !== call.requestId)
  // Still here after one's own move: whatever takes it away next is somebody else's doing.
  answeredHere.delete(call.requestId)
  calls.value = withCall(calls.value ?? [], call)
  takeNoteOfComing(calls.value)
})
follow('call:gone', (gone) => {
  const known = calls.value?.some((call) => call.requestId === gone.requestId)
  calls.value = withoutCall(calls.value ?? [], gone.requestId)
  takeNoteOfComing(calls.value)
  const own = answeredHere.delete(gone.requestId)
  if (!known || own) return
  goneCalls.value = [gone, ...goneCalls.value].slice(0, KEPT_GONE)
  for (const heard of goneListeners) heard(gone)
})

/** The next person at this computer sees nothing of the last one's. */
effect(() => {
  if (me.value !== null) return
  calls.value = undefined
  goneCalls.value = []
})
