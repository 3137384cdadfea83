import { computed, effect, signal } from '@preact/signals'
import type { Duty } from '../../models/wire/events.ts'
import { isConnected, path, tell } from '../state/live.ts'
import { beforeSignOut, me } from '../state/session.ts'
import { armAudio, audioState, playNow } from './audio.ts'
import { dutyMemory, forgetDuty, remember } from './dutyMemory.ts'
import { standForRinging } from './leader.ts'
import { askForNotifications, notificationState } from './notifications.ts'
import { type Facts, readinessOf, soundOf } from './readiness.ts'

export const onDuty = computed(() => dutyMemory.value.onDuty === true)

/** The test tone was played and nobody has said yet whether it was heard. */
export const asksWhetherHeard = signal(false)

const TEST_LOUDNESS = 0.6

const facts = computed<Facts>(() => ({
  onDuty: onDuty.value,
  connected: isConnected.value && path.value.kind !== 'silent',
  audio: audioState.value,
  heard: dutyMemory.value.heard,
  notifications: notificationState.value,
  secure: globalThis.isSecureContext,
}))

/** How certainly a call would be noticed here. */
export const readiness = computed(() => readinessOf(facts.value))

/** "I am on duty": one press turns everything on and proves it. Call it from the press itself. */
export async function startDuty(): Promise<void> {
  const personId = me.value?.person.id
  remember({ onDuty: true, ...(personId === undefined ? {} : { personId }) })
  // Both before any waiting: browsers count a press only for a moment.
  const asked = askForNotifications()
  await testSound()
  await asked
}

export function endDuty(): void {
  asksWhetherHeard.value = false
  remember({ onDuty: false })
}

export async function testSound(): Promise<void> {
  if ((await armAudio()) !== 'running') return
  playNow('page', TEST_LOUDNESS)
  asksWhetherHeard.value = true
}

export function answerHeard(heard: boolean): void {
  asksWhetherHeard.value = false
  remember({ heard })
}

export function startDutyReports(): void {
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

function reportOf(said: boolean | undefined, { audio, heard, notifications }: Facts): Duty | undefined {
  return said === undefined ? undefined : { onDuty: said, sound: soundOf({ audio, heard }), notifications }
}
