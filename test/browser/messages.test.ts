import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { accessibilityFaults, CLIENT_DIR, openScreen, picture } from '../support/browser.ts'
import { DIALOG, expectAccessibleInEveryGuise } from '../support/guises.ts'
import { startOffice } from '../support/startOffice.ts'

const words = textsFor('pl')
const { messages, board, moves, calls } = words
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter')
/** Everything that the browser keeps for this tab and this computer. */
const keptIn = (page: Page) => page.evaluate<string>('JSON.stringify({ ...sessionStorage, ...localStorage })')

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel(messages.who, { exact: true }).fill('Maria Kos')
  await page.getByLabel(messages.reach, { exact: true }).fill('601 202 303, po 15')
  await page.getByLabel(messages.about, { exact: true }).fill('Pyta, kiedy odebrać dowód.')
}

test('a message by keyboard at the counter: it waits on the employee’s telephone, is noted and closed, and the browser keeps nothing', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await openScreen(office, 'clerk', '/counter')
  const ewa = await openScreen(office, 'ewa', '/calls', PHONE)
  await press(clerk, `${messages.take}…`)
  const dialog = clerk.locator(DIALOG)
  await dialog.locator(':focus').waitFor()
  await clerk.keyboard.press('Control+Enter')
  await dialog.getByText(messages.missing.who).waitFor()
  await fillIn(clerk)
  await clerk.getByLabel(messages.about, { exact: true }).fill('PESEL 44051401359')
  await dialog.getByLabel(messages.forWhom).selectOption('ewa')
  await clerk.keyboard.press('Control+Enter')
  await dialog.getByText(messages.pesel).waitFor()
  await picture(clerk, 'message-dialog')
  await expectAccessibleInEveryGuise(clerk, 'message-dialog', DIALOG)
  // A slip of Escape loses nothing, and nothing of it is written down in the browser.
  await clerk.keyboard.press('Escape')
  expect(await keptIn(clerk)).not.toMatch(/Maria|601 202/)
  await press(clerk, `${messages.take}…`)
  await clerk.getByLabel(messages.about, { exact: true }).fill('Pyta, kiedy odebrać dowód.')
  await clerk.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
  const taken = clerk.getByRole('region', { name: new RegExp(messages.taken.title) })
  await taken.getByText(messages.states.waiting).waitFor()
  expect(await clerk.getByText('Maria Kos').count()).toBe(0)
  await picture(clerk, 'messages-counter')

  const mine = ewa.getByRole('region', { name: new RegExp(messages.mine.title) })
  await mine.getByText('601 202 303').waitFor()
  await picture(ewa, 'message-phone')
  await expectAccessibleInEveryGuise(ewa, 'message-phone', 'main')
  await press(ewa, messages.mine.acknowledge)
  await mine.getByText(messages.states.acknowledged, { exact: true }).waitFor()
  await press(ewa, `${messages.mine.done}…`)
  await picture(ewa, 'message-done-phone')
  await press(ewa, messages.mine.doneSubmit)
  await mine.waitFor({ state: 'detached' })
  await taken.getByText(messages.states.done).waitFor()
  expect(await accessibilityFaults(clerk)).toEqual([])
})

test('a request ends with a message, for the clerk and for whoever came', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await openScreen(office, 'clerk', '/counter')
  const ewa = await openScreen(office, 'ewa', '/calls', PHONE)
  const desk = await office.visitor('clerk')
  const { id } = await desk.raise({ matter: 'idCard' })
  await ewa.getByRole('button', { name: calls.answers.now }).click()
  await ewa.getByRole('button', { name: calls.mine.here }).waitFor()
  await desk.makes('arrive', id, {})
  await ewa.getByLabel(calls.mine.outcomes.message).check()
  await fillIn(ewa)
  await ewa.getByLabel(messages.forWhom).selectOption('olek')
  await picture(ewa, 'message-outcome-phone')
  expect(await accessibilityFaults(ewa)).toEqual([])
  await press(ewa, calls.mine.finish)
  await ewa.getByText(calls.done.finish('BOK-1')).first().waitFor()

  await desk.raise({ person: 'olek' })
  const card = clerk.getByRole('article', { name: /BOK-2/ })
  await card.getByRole('button', { name: board.more }).press('Enter')
  await card.getByRole('button', { name: `${moves.finish}…` }).press('Enter')
  await clerk.locator(DIALOG).getByLabel(words.outcomes.message).check()
  await fillIn(clerk)
  await picture(clerk, 'message-outcome-counter')
  await clerk.keyboard.press('Control+Enter')
  await clerk.locator(DIALOG).waitFor({ state: 'detached' })
  const olek = await office.visitor('olek')
  expect((await olek.messages()).mine.map(({ code }) => code)).toEqual(['BOK-1', 'BOK-2'])
})
