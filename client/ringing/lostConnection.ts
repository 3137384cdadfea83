import { computed, effect } from '@preact/signals'
import { texts } from '../state/language.ts'
import { path } from '../state/live.ts'
import { hasRole, me } from '../state/session.ts'
import { armAudio, audioState } from './audio.ts'
import { onDuty } from './duty.ts'
import { ringsHere } from './leader.ts'
import { showNotification } from './notifications.ts'
import { playNow } from './playing.ts'

/** Whoever is on duty waits for calls; whoever calls and whoever watches believes that they arrive. */
const relies = computed(() => me.value != null && (onDuty.value || hasRole('clerk') || hasRole('supervisor')))

/** A fault of the alarm path is an alarm: whoever relies on it hears it, once. */
export function warnWhenLost(): void {
  // A clerk is not on duty and rings for nobody, but hears that nobody can be called any more. Browsers want a press.
  for (const press of ['pointerdown', 'keydown'])
    addEventListener(press, () => {
      if (relies.peek() && audioState.peek() === 'off') void armAudio()
    })
  let warned = false
  effect(() => {
    const { kind } = path.value
    const lost = relies.value && kind !== 'alive' && kind !== 'connecting'
    if (lost && !warned && (ringsHere.peek() || audioState.peek() !== 'running')) warn()
    // While the screen connects anew it is neither well nor another fault.
    if (kind !== 'connecting' || !relies.value) warned = lost
  })
}

function warn(): void {
  playNow('lost', 1)
  const { lostTitle, lostBody } = texts.peek().calls.notification
  if (document.visibilityState !== 'hidden') return
  void showNotification(lostTitle, { tag: 'lost', body: lostBody, requireInteraction: true, silent: true })
}
