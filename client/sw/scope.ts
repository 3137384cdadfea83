import type { WorkerMessage } from '../ringing/workerMessages.ts'

/** The library of types takes every worker for any worker: this one is a service worker. */
export const scope = self as unknown as ServiceWorkerGlobalScope

export const windows = (): Promise<readonly WindowClient[]> =>
  scope.clients.matchAll({ type: 'window', includeUncontrolled: true })

export async function tellWindows(message: WorkerMessage): Promise<void> {
  for (const each of await windows()) each.postMessage(message)
}

/** Whoever works in a window of ours sees the card in it; one that is only somewhere on the desk may be covered. */
export const isSeen = async (): Promise<boolean> =>
  (await windows()).some((each) => each.focused && each.visibilityState === 'visible')

/** Brings a window to the front, or opens one. Browsers allow it only just after a press. */
export async function toTheCalls(): Promise<void> {
  const [open] = await windows()
  try {
    // The card that rings fills the screen on whatever page one is: what was typed there stays.
    if (open) await open.focus()
    else await scope.clients.openWindow('/calls')
  } catch {
    // Too long after the press: the notification says what to do.
  }
}
