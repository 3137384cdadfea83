import { computed, signal } from '@preact/signals'
import { announce } from '../state/announcer.ts'
import { firstTexts } from '../state/language.ts'
import { isConnected, path, tell } from '../state/live.ts'
import { me } from '../state/session.ts'
import { armAudio, audioState } from './audio.ts'
import { dutyMemory, remember } from './dutyMemory.ts'
import { askForNotifications, notificationState } from './noticeState.ts'
import { type Facts, readinessOf } from './readiness.ts'

export const onDuty = computed(() => dutyMemory.value.onDuty === true)

/** A test page has sounded here, and nobody has said yet whether it was heard. */
export const asksWhetherHeard = signal(false)

/** A test page was asked for and did not come: neither would a call. */
export const testFailed = signal(false)

const QUESTION_MS = 8_000

export const facts = computed<Facts>(() => ({
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

/** Whether somebody here takes yet what the office asks of this device. */
let begin: () => void = () => undefined
const begun = new Promise<void>((done) => {
  begin = done
})
export const noteDutyReports = (): void => begin()

/** Asks the office for a page that calls nobody: it comes by the path of a call, or it does not come. */
export async function testPage(): Promise<void> {
  await armAudio()
  // Pressed with the first paint: nobody would hear it yet.
  await begun
  const { ok } = await tell('duty:test', 'page')
  testFailed.value = !ok
  if (!ok) announce(firstTexts.peek().calls.duty.testFailed)
}

/** What a person says of the test page; whether a notification showed, where one should have. */
export function answerHeard(heard: boolean, noticed?: boolean): void {
  asksWhetherHeard.value = false
  remember({ heard, ...(noticed === undefined ? {} : { noticed }) })
}
