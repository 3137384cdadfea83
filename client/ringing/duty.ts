import { computed, effect, signal } from '@preact/signals'
import type { Duty } from '../../models/wire/events.ts'
import { announce } from '../state/announcer.ts'
import { texts } from '../state/language.ts'
import { follow, isConnected, path, tell } from '../state/live.ts'
import { beforeSignOut, me } from '../state/session.ts'
import { armAudio, audioState, playNow } from './audio.ts'
import { dutyMemory, forgetDuty, remember } from './dutyMemory.ts'
import { standForRinging } from './leader.ts'
import { askForNotifications, notificationState, showNotification } from './notifications.ts'
import { dutyOf, type Facts, readinessOf } from './readiness.ts'

export const onDuty = computed(() => dutyMemory.value.onDuty === true)

/** A test page has sounded here, and nobody has said yet whether it was heard. */
export const asksWhetherHeard = signal(false)

/** A test page was asked for and did not come: neither would a call. */
export const testFailed = signal(false)

const TEST_LOUDNESS = 0.6
const QUESTION_MS = 8_000

const facts = computed<Facts>(() => ({
  onDuty: onDuty.value,
  connected: isConnected.value && path.value.kind !== 'silent',
  audio: audioState.value,
  heard: dutyMemory.value.heard,
  noticed: dutyMemory.value.noticed,
  notifications: notificationState.value,
}))

/** How certainly a call would be noticed here. */
export const readiness = computed(() => readinessOf(facts.value))

/** "I am on duty": one press turns everything on and proves it. Call it from the press itself. */
export async function startDuty(): Promise<void> {
  const personId = me.value?.person.id
  remember({ onDuty: true, ...(personId === undefined ? {} : { personId }) })
  // Both before any waiting: browsers count a press only for a moment.
  const asked = askForNotifications()
  await armAudio()
  // The test page shows a notification where it may; whoever leaves the browser's question open is tested without one.
  await Promise.race([asked, new Promise((done) => setTimeout(done, QUESTION_MS))])
  await testPage()
}

export function endDuty(): void {
  asksWhetherHeard.value = false
  testFailed.value = false
  remember({ onDuty: false })
}

/** Asks the office for a page that calls nobody: it comes by the path of a call, or it does not come. */
export async function testPage(): Promise<void> {
  await armAudio()
  const { ok } = await tell('duty:test', 'page')
  testFailed.value = !ok
  if (!ok) announce(texts.peek().calls.duty.testFailed)
}

/** What a person says of the test page; whether a notification showed, where one should have. */
export function answerHeard(heard: boolean, noticed?: boolean): void {
  asksWhetherHeard.value = false
  remember({ heard, ...(noticed === undefined ? {} : { noticed }) })
}

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
