import { textsFor } from '../../models/texts/texts.ts'
import { accessibilityFaults, CLIENT_DIR, openScreen, picture } from '../support/browser.ts'
import { DIALOG, expectAccessibleInEveryGuise } from '../support/guises.ts'
import { startOffice } from '../support/startOffice.ts'

const words = textsFor('pl')
const { agreements, calls } = words
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

test('a meeting by keyboard at the counter: a card for the client, one press when they have come, and the one they meet is called', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await openScreen(office, 'clerk', '/counter')
  const ewa = await openScreen(office, 'ewa', '/calls', PHONE)
  await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
  const dialog = clerk.locator(DIALOG)
  await clerk.getByRole('button', { name: `${agreements.make}…` }).press('Enter')
  await clerk.keyboard.press('Control+Enter')
  await dialog.getByText(agreements.missing.day).waitFor()
  await dialog.getByLabel(agreements.person).selectOption('ewa')
  await dialog.getByLabel(agreements.day, { exact: true }).fill('2026-11-23')
  await dialog.getByLabel(agreements.time).fill('11:30')
  await expectAccessibleInEveryGuise(clerk, 'meeting-dialog', DIALOG)
  await clerk.keyboard.press('Control+Enter')
  await dialog.getByText(agreements.printed.how).waitFor()
  await expectAccessibleInEveryGuise(clerk, 'meeting-card', DIALOG)
  await clerk.emulateMedia({ media: 'print' })
  await picture(clerk, 'meeting-card-print')
  expect(await clerk.getByText(words.counter.newRequest).first().isVisible()).toBe(false)
  await clerk.emulateMedia({ media: 'screen' })
  const saved = clerk.waitForEvent('download')
  await dialog.getByRole('button', { name: new RegExp(agreements.printed.file) }).press('Enter')
  expect((await saved).suggestedFilename()).toMatch(/^[0-9A-Z]{4}\.ics$/)
  await dialog.getByRole('button', { name: agreements.printed.close }).press('Enter')
  await picture(clerk, 'meetings-counter')
  await ewa.getByRole('region', { name: new RegExp(agreements.mine.title) }).waitFor()
  await picture(ewa, 'agreements-phone')
  expect(await accessibilityFaults(ewa)).toEqual([])
  expect(await accessibilityFaults(clerk)).toEqual([])
  await clerk.getByRole('button', { name: new RegExp(agreements.here) }).press('Enter')
  await ewa.getByRole('dialog', { name: calls.card.heading('BOK-1') }).waitFor()
  await clerk.getByText(agreements.states.here).waitFor()
})

test('whoever has served a client promises an answer by a day, and it waits on their screen until it was given', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const ewa = await openScreen(office, 'ewa', '/calls', PHONE)
  await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
  const desk = await office.visitor('clerk')
  const { id } = await desk.raise({ matter: 'idCard' })
  await ewa.getByRole('button', { name: calls.answers.now }).click()
  await desk.makes('arrive', id, {})
  await ewa.getByLabel(calls.mine.outcomes.informed).check()
  await ewa.getByLabel(calls.mine.byWhen).fill('2026-11-27')
  await ewa.getByRole('button', { name: calls.mine.finish, exact: true }).press('Enter')
  await ewa.getByText(agreements.mine.answer('27 listopada')).waitFor()
  await ewa.getByRole('button', { name: agreements.mine.kept }).press('Enter')
  await ewa.getByRole('region', { name: new RegExp(agreements.mine.title) }).waitFor({ state: 'detached' })
})
