import { signal } from '@preact/signals'
import type { Duty } from '../../models/wire/events.ts'

export type NotificationState = Duty['notifications']

export const notificationState = signal<NotificationState>(currentState())

/** Asks once; call it from a press. The answer is the browser's and can be changed only in its settings. */
export async function askForNotifications(): Promise<void> {
  if (currentState() === 'default') await Notification.requestPermission().catch(() => undefined)
  notificationState.value = currentState()
}

const shown = new Map<string, Notification>()

interface Words {
  readonly title: string
  readonly body: string
}

/**
 * A notification lies on a screen that others may see: code and place, nothing about the client. The tag lets two
 * tabs show one; `silent` leaves the sound to Parter when it can sound.
 */
export async function showNotification(tag: string, words: Words, silent: boolean): Promise<void> {
  if (currentState() !== 'granted') return
  // `renotify` is known to Chromium and not to the library of types.
  const options: NotificationOptions & { renotify: boolean } = {
    body: words.body,
    tag,
    renotify: true,
    requireInteraction: true,
    silent,
  }
  try {
    const notification = new Notification(words.title, options)
    notification.onclick = () => {
      window.focus()
      notification.close()
    }
    shown.set(tag, notification)
  } catch {
    // Telephones allow notifications only through the service worker.
    const registration = await navigator.serviceWorker?.getRegistration()
    await registration?.showNotification(words.title, options)
  }
}

/** Takes down what is answered: a stale call on the screen sends somebody downstairs for nothing. */
export async function closeNotificationsExcept(tags: ReadonlySet<string>): Promise<void> {
  for (const [tag, notification] of shown) {
    if (tags.has(tag)) continue
    notification.close()
    shown.delete(tag)
  }
  const registration = await navigator.serviceWorker?.getRegistration()
  const listed = (await registration?.getNotifications()) ?? []
  for (const notification of listed) if (!tags.has(notification.tag)) notification.close()
}

function currentState(): NotificationState {
  if (!('Notification' in globalThis) || !globalThis.isSecureContext) return 'unsupported'
  return Notification.permission
}
