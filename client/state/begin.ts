import { computed, effect } from '@preact/signals'
import { loadDirectory } from './directory.ts'
import { isConnected } from './live.ts'
import { loadOffice, loadSession, me, unreached } from './session.ts'
import { untilDone } from './untilDone.ts'

/** Asks who we are and where; asks again for as long as nobody answers. */
export function begin(): void {
  void untilDone(loadOffice)
  void untilDone(async () => {
    await loadSession()
    if (unreached.value) throw new Error('no answer')
  })
  // Asked over HTTP, whether there is a line or not: who can ask, can raise a request.
  effect(() => {
    if (personId.value === undefined) return undefined
    const leaving = new AbortController()
    untilDone(loadDirectory, leaving.signal).catch(() => undefined)
    return () => leaving.abort()
  })
  // The telephone list on this computer is renewed whenever the connection comes back.
  let wasConnected = false
  effect(() => {
    if (isConnected.value && wasConnected && me.peek()) loadDirectory().catch(() => undefined)
    wasConnected ||= isConnected.value
  })
}

const personId = computed(() => me.value?.person.id)
