import { computed, effect } from '@preact/signals'
import type { ServerToClient } from '../../models/wire/events.ts'
import { loadConduct } from './conduct.ts'
import { loadDirectory } from './directory.ts'
import { keepEvacuation } from './evacuation.ts'
import { keepSheet } from './fallbackSheet.ts'
import { follow, isConnected } from './live.ts'
import { loadOffice, loadSession, me, unreached } from './session.ts'
import { untilDone } from './untilDone.ts'

const SPREAD_MS = 2_000

/** Asks who we are and where; asks again for as long as nobody answers. */
export function begin(): void {
  void untilDone(loadOffice)
  void untilDone(async () => {
    await loadSession()
    if (unreached.value) throw new Error('no answer')
  })
  holdFresh(loadDirectory, 'directory:changed')
  holdFresh(loadConduct, 'conduct:changed')
  keepEvacuation()
  keepSheet()
}

/** What every screen of the office reads, and this computer keeps for a lost network. */
function holdFresh(load: () => Promise<void>, changed: keyof ServerToClient): void {
  // Asked over HTTP, whether there is a connection or not: who can ask, can raise a request.
  effect(() => {
    if (personId.value === undefined) return undefined
    const leaving = new AbortController()
    untilDone(load, leaving.signal).catch(() => undefined)
    return () => leaving.abort()
  })
  // Renewed whenever the connection comes back.
  let wasConnected = false
  effect(() => {
    if (isConnected.value && wasConnected && me.peek()) load().catch(() => undefined)
    wasConnected ||= isConnected.value
  })
  // All screens of the office hear of it in one moment, and do not all ask in the same.
  follow(changed, () => {
    if (me.peek()) setTimeout(() => load().catch(() => undefined), Math.random() * SPREAD_MS)
  })
}

const personId = computed(() => me.value?.person.id)
