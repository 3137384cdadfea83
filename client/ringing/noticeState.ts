import { signal } from '@preact/signals'
import type { NoticeState } from '../../models/domain/readiness/obstacles.ts'
import { whenBrowserMayHaveChanged } from './browserChanges.ts'

/** What the browser says; whether somebody then sees them, only a person knows. */
export const notificationState = signal<NoticeState>(currentNoticeState())

whenBrowserMayHaveChanged(() => {
  notificationState.value = currentNoticeState()
})

/** Asks once; call it from a press. The answer is the browser's and can be changed only in its settings. */
export async function askForNotifications(): Promise<void> {
  if (currentNoticeState() === 'default') await Notification.requestPermission().catch(() => undefined)
  notificationState.value = currentNoticeState()
}

export function currentNoticeState(): NoticeState {
  if (!globalThis.isSecureContext) return 'insecure'
  if (!('Notification' in globalThis)) return 'unsupported'
  return Notification.permission
}
