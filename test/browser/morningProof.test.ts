import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { accessibilityFaults, CLIENT_DIR, openScreen, picture } from '../support/browser.ts'
import { MONDAY_TEN, startOffice } from '../support/startOffice.ts'

const { proof, calls } = textsFor('pl')

/*
 * The silent call of the morning, in a real browser: it answers without a sound and without a card, and the supervisor reads
 * for whom it works, for whom it does not, and what to do.
 */
test('a real browser answers the silent call, and Now and Readiness say for whom it works', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, at: MONDAY_TEN - hours(2) - seconds(30) })
  const ewa = await openScreen(office, 'ewa', '/calls')
  await ewa.getByRole('button', { name: calls.duty.start }).click()
  await ewa.getByRole('button', { name: calls.duty.heardYes }).click()
  await ewa.getByRole('button', { name: calls.duty.test }).waitFor()
  const [piotr] = await office.devices('piotr')
  await piotr.reports({ onDuty: true, sound: 'blocked', notifications: 'granted' })
  const manager = await openScreen(office, 'manager', '/supervision')
  await manager.getByText(proof.notYet).waitFor()
  // By the test's clock nobody waits for an answer: the browser has given it before time goes on.
  await office.advance(seconds(31))
  await manager.getByText(proof.some('08:00', 1, 4)).waitFor()
  await office.advance(minutes(2.5))
  expect(await ewa.getByRole('dialog').count()).toBe(0)
  await manager.getByText(proof.some('08:00', 1, 4)).waitFor()
  await manager.getByText(proof.who(3)).click()
  await manager.getByText(proof.unproven.soundBlocked).waitFor()
  await manager.getByText(proof.own.title(1, 3)).click()
  const ownDevices = manager.getByRole('table', { name: proof.own.caption })
  await ownDevices
    .getByRole('row')
    .filter({ hasText: proof.own.nothing })
    .getByText(/Chrome, Linux: /)
    .waitFor()
  await picture(manager, 'proof-now')
  expect(await accessibilityFaults(manager)).toEqual([])
  await manager.goto(`${office.baseUrl}/readiness`)
  await manager.getByText(proof.minutes.title).click()
  await manager.getByRole('table', { name: proof.minutes.caption }).waitFor()
  await picture(manager, 'proof-readiness')
  expect(await accessibilityFaults(manager)).toEqual([])
  await manager.goto(`${office.baseUrl}/supervision?wall`)
  await manager.getByText(proof.some('08:00', 1, 4)).waitFor()
  expect(await accessibilityFaults(manager)).toEqual([])
}, 120_000)
