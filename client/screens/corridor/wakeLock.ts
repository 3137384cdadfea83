import { signal } from '@preact/signals'

const TRY_AGAIN_MS = 60_000

/** Whether the browser has promised to keep the screen on. It does so only over HTTPS, and not on low battery. */
export const staysAwake = signal(false)

/** A tablet that goes dark is asleep: its page hears nothing. The lock is lost whenever the page was out of sight. */
export function keepAwake(): void {
  void hold()
  document.addEventListener('visibilitychange', () => void hold())
  setInterval(() => void hold(), TRY_AGAIN_MS)
}

async function hold(): Promise<void> {
  if (staysAwake.value || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
  try {
    const lock = await navigator.wakeLock.request('screen')
    staysAwake.value = true
    lock.addEventListener('release', () => {
      staysAwake.value = false
    })
  } catch {
    // Low battery, or the browser's own reasons: the screen says that it may go dark.
  }
}
