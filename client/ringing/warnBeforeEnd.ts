import { computed, effect } from '@preact/signals'
import { texts } from '../state/language.ts'
import { me, sessionEnded } from '../state/session.ts'
import { sessionLeftMs } from '../state/sessionEnd.ts'
import { duration } from '../state/time.ts'
import { onDuty } from './duty.ts'
import { ringsHere } from './leader.ts'
import { showNotification } from './notifications.ts'
import { playNow } from './playing.ts'

const isNear = computed(() => sessionLeftMs.value !== undefined)

/**
 * Whoever is on duty works in another window and relies on being called. Before their session ends they are told there,
 * and when it has ended no call can reach them: a fault of the alarm path is an alarm.
 */
export function warnBeforeEnd(): void {
  effect(() => {
    if (isNear.value && onDuty.peek()) tell(texts.peek().frame.sessionEnds(duration(sessionLeftMs.peek() ?? 0)))
  })
  let wasOnDuty = false
  effect(() => {
    if (me.value) {
      wasOnDuty = onDuty.value
      return
    }
    if (wasOnDuty && sessionEnded.value) tell(texts.peek().calls.notification.endedBody)
    wasOnDuty = false
  })
}

function tell(body: string): void {
  if (ringsHere.peek()) playNow('lost', 0.6)
  if (document.visibilityState !== 'hidden' && document.hasFocus()) return
  const { lostTitle, endedTitle } = texts.peek().calls.notification
  void showNotification(me.peek() ? endedTitle : lostTitle, {
    tag: 'session',
    body,
    requireInteraction: true,
    silent: true,
  })
}
