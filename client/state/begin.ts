import { effect } from '@preact/signals'
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
  // The telephone list on this computer is renewed whenever somebody signs in or the connection comes back.
  effect(() => {
    if (me.value && isConnected.value) void loadDirectory().catch(() => undefined)
  })
}
