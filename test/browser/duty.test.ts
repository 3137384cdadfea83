import { textsFor } from '../../models/texts/texts.ts'
import { accessibilityFaults, CLIENT_DIR, openScreen, picture } from '../support/browser.ts'
import { untilIn } from '../support/loudspeaker.ts'
import { ownSecondsOf } from '../support/ownSeconds.ts'
import { PassingTime } from '../support/passingTime.ts'
import { startOffice } from '../support/startOffice.ts'

const { calls, readiness, reach } = textsFor('pl')
const { duty } = calls
/** Without the worker: the page shows its notices itself, and installing it takes longer than the rest. */
const WITH_NOTICES = { isWhole: true, serviceWorkers: 'block' } as const

/*
 * "I am on duty", as the person sees it who presses it, and as those do who rely on them:
 * - one press turns on sound and notifications and tries both by the path of a call;
 * - what the person says of it is kept for the day, over a reload, and not for the next;
 * - what is missing is said in words with what to do, and the readiness board says the same.
 */
async function openOffice() {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  new PassingTime(office)
  return office
}

/** Asked inside the page, whose duty is kept in its browser. */
const YESTERDAY = `(() => {
  const key = Object.keys(localStorage).find((each) => each.endsWith('.duty'))
  localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), day: '2020-1-1' }))
})()`

/** Every notification of this page is noted; a headless browser draws none. */
const NOTES = `(() => {
  globalThis.noted = []
  const show = ServiceWorkerRegistration.prototype.showNotification
  ServiceWorkerRegistration.prototype.showNotification = function (title, options) {
    noted.push(title)
    return show.call(this, title, options)
  }
  globalThis.Notification = class extends Notification {
    constructor(title, options) { super(title, options); noted.push(title) }
  }
})()`

test('one press proves sound and notification by a test page; it is known for the day, and tomorrow no more', async () => {
  const office = await openOffice()
  const ewa = await openScreen(office, 'ewa', '/calls', WITH_NOTICES)
  await ewa.addInitScript(NOTES)
  await ewa.reload()
  await ewa.getByRole('button', { name: duty.start }).click()
  await ewa.getByText(duty.heardQuestion).waitFor()
  // The question is there at once; the notification and the lock come when the browser has them.
  await untilIn(ewa, 'noted.length > 0')
  expect(await ewa.evaluate<readonly string[]>('noted')).toEqual([calls.notification.testTitle])
  await untilIn(ewa, 'navigator.locks.query().then(({ held }) => held.length === 1)')
  await ewa.getByRole('button', { name: duty.heardYes, exact: true }).click()
  await ewa.getByRole('main').getByText(duty.levels.ready, { exact: true }).waitFor()
  expect(await accessibilityFaults(ewa)).toEqual([])
  await ewa.reload()
  await ewa.getByRole('main').getByText(duty.levels.ready, { exact: true }).waitFor()
  await ewa.evaluate(YESTERDAY)
  await ewa.reload()
  await ewa.getByRole('button', { name: duty.start }).waitFor()
  await ewa.getByRole('main').getByText(duty.levels.unreachable, { exact: true }).waitFor()
}, 120_000)

test('what the person did not hear, and what they refused, is said with what to do, and to those who rely on them', async () => {
  const office = await openOffice()
  const ewa = await openScreen(office, 'ewa', '/calls', { ...WITH_NOTICES, permissions: [] })
  await ewa.getByRole('button', { name: duty.start }).click()
  await ewa.getByRole('button', { name: duty.heardNo }).click()
  await ewa.getByRole('main').getByText(duty.levels.partly, { exact: true }).waitFor()
  for (const obstacle of ['soundUnheard', 'notificationsDenied'] as const) {
    await ewa.getByRole('main').getByText(duty.obstacles[obstacle]).waitFor()
    await ewa.getByRole('main').getByText(duty.remedies[obstacle]).waitFor()
  }
  await picture(ewa, 'duty-partly')
  expect(await accessibilityFaults(ewa)).toEqual([])
  const clerk = await openScreen(office, 'clerk', '/readiness')
  await clerk.getByText(readiness.obstacles.soundUnheard).first().waitFor()
  await clerk.getByText(readiness.obstacles.notificationsDenied).first().waitFor()
  // The other way about: the sound is turned up, tried again, and heard; the board follows by itself.
  await ewa.getByRole('button', { name: duty.test }).click()
  await ewa.getByRole('button', { name: duty.heardYes, exact: true }).click()
  await clerk.getByText(readiness.obstacles.soundUnheard).first().waitFor({ state: 'detached' })
  // Allowed at the address bar, without a press on the page, and taken back there: within ten seconds all know.
  const sinceAllowed = await ownSecondsOf(ewa)
  await ewa.context().grantPermissions(['notifications'])
  await ewa.getByRole('main').getByText(duty.levels.ready, { exact: true }).waitFor()
  expect(await sinceAllowed()).toBeLessThanOrEqual(10)
  await clerk.getByText(readiness.obstacles.notificationsDenied).first().waitFor({ state: 'detached' })
  await clerk.goto('/counter')
  const sinceTakenBack = await ownSecondsOf(ewa)
  await ewa.context().clearPermissions()
  await ewa.getByRole('main').getByText(duty.obstacles.notificationsUnasked).waitFor()
  expect(await sinceTakenBack()).toBeLessThanOrEqual(10)
  await clerk.getByRole('combobox').first().fill('pin')
  await clerk.getByRole('option', { name: readiness.obstacles.notificationsUnasked }).waitFor()
  await clerk.keyboard.press('Enter')
  await clerk.getByText(`${reach.proven}, ${readiness.obstacles.notificationsUnasked}`).waitFor()
  await picture(clerk, 'counter-might-miss')
  await clerk.goto('/readiness')
  await clerk.getByText(readiness.obstacles.notificationsUnasked).first().waitFor()
}, 120_000)
