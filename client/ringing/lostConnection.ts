import { effect } from '@preact/signals'
import { texts } from '../state/language.ts'
import { path } from '../state/live.ts'
import { me } from '../state/session.ts'
import { playNow } from './audio.ts'
import { onDuty } from './duty.ts'
import { ringsHere } from './leader.ts'
import { showNotification } from './notifications.ts'

/** A fault of the alarm path is an alarm: a person on duty whom no call can reach any more is told, once. */
export function warnWhenLost(): void {
  let warned = false
  effect(() => {
    const lost = path.value.kind === 'silent' && onDuty.value && me.value != null
    if (lost && !warned && ringsHere.peek()) warn()
    warned = lost
  })
}

function warn(): void {
  playNow('lost', 1)
  const { lostTitle, lostBody } = texts.peek().calls.notification
  if (document.visibilityState !== 'hidden') return
  void showNotification(lostTitle, { tag: 'lost', body: lostBody, requireInteraction: true, silent: true })
}
