import { computed, effect } from '@preact/signals'
import type { Duty } from '../../models/wire/events.ts'
import { texts } from '../state/language.ts'
import { follow, isConnected, tell } from '../state/live.ts'
import { beforeSignOut, me } from '../state/session.ts'
import { armAudio, audioState } from './audio.ts'
import { asksWhetherHeard, facts, noteDutyReports, onDuty } from './duty.ts'
import { dutyMemory, forgetDuty } from './dutyMemory.ts'
import { standForRinging } from './leader.ts'
import { showNotification } from './notifications.ts'
import { playNow } from './playing.ts'
import { dutyOf, type Facts } from './readiness.ts'

const TEST_LOUDNESS = 0.6

function takeTestPage(): void {
  const { testTitle, testBody } = texts.peek().calls.notification
  void showNotification(testTitle, { tag: 'test', body: testBody, silent: true })
  asksWhetherHeard.value = playNow('page', TEST_LOUDNESS) !== undefined
}

/** The silent call of the morning: whether sound is unlocked is looked at anew, and nothing sounds. */
async function answerSilentCall(answer: (duty: Duty) => void): Promise<void> {
  if (onDuty.peek()) await armAudio()
  answer(dutyOf(facts.peek()))
}

export function startDutyReports(): void {
  follow('duty:test', takeTestPage)
  follow('duty:prove', (answer) => void answerSilentCall(answer))
  noteDutyReports()
  // Read here, so that the report goes out on every change and again on every connect.
  const report = computed<Duty | undefined>(() => reportOf(dutyMemory.value.onDuty, facts.value))
  effect(() => {
    if (isConnected.value && report.value) void tell('duty:report', report.value)
  })
  // Only a tab that can sound may lead: a silent leader would keep the others quiet.
  effect(() => {
    if (audioState.value === 'running') standForRinging()
  })
  effect(() => {
    if (me.value && onDuty.value && audioState.value === 'off') void armAudio()
  })
  // After a reload the browser waits for a press; any press will do, and nobody has to know why.
  for (const press of ['pointerdown', 'keydown']) {
    addEventListener(press, () => {
      if (onDuty.value && audioState.value === 'blocked') void armAudio()
    })
  }
  beforeSignOut(forgetDuty)
  // A session may also end by itself, and another person sign in.
  effect(() => {
    const now = me.value?.person.id
    const whose = dutyMemory.value.personId
    if (now !== undefined && whose !== undefined && whose !== now) forgetDuty()
  })
}

function reportOf(said: boolean | undefined, now: Facts): Duty | undefined {
  return said === undefined ? undefined : dutyOf(now)
}
