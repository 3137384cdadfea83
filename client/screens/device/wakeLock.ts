import { signal } from '@preact/signals'
import { whenBrowserMayHaveChanged } from '../../ringing/browserChanges.ts'

/** Whether the browser has promised to keep the screen on. It does so only over HTTPS, and not on low battery. */
export const staysAwake = signal(false)

/** A tablet that goes dark is asleep: its page hears nothing. The lock is lost whenever the page was out of sight. */
export function keepAwake(): void {
  void hold()
  whenBrowserMayHaveChanged(() => {
    staysAwake.value = held?.released === false
    void hold()
  })
}

let held: WakeLockSentinel | undefined

async function hold(): Promise<void> {
  if (staysAwake.value || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
  try {
    held = await navigator.wakeLock.request('screen')
    staysAwake.value = true
    held.addEventListener('release', () => {
      staysAwake.value = false
    })
  } catch {
    // Low battery, or the browser's own reasons: the screen says that it may go dark.
  }
}
