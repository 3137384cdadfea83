import type { Page } from 'playwright-core'
import { seconds } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { accessibilityFaults, CLIENT_DIR, openScreen, picture } from '../support/browser.ts'
import { DIALOG, expectAccessibleInEveryGuise } from '../support/guises.ts'
import { startOffice } from '../support/startOffice.ts'
import { until } from '../support/until.ts'

const words = textsFor('pl')
const { visit, board } = words
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
const IN_TURN = [
  { kind: 'matter' as const, matterId: 'pin' },
  { kind: 'matter' as const, matterId: 'tax' },
]

const visitOf = (page: Page, codes: string) => page.getByRole('region', { name: `${visit.title(2)} ${codes}` })
const ringing = (page: Page, code: string) => page.getByRole('dialog', { name: words.calls.card.heading(code) })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter')

/** A clerk at the counter, Ewa who is called first and Piotr who comes after her. */
async function oneClient() {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await openScreen(office, 'clerk', '/counter')
  const ewa = await openScreen(office, 'ewa', '/calls', PHONE)
  const piotr = await openScreen(office, 'piotr', '/calls')
  for (const page of [ewa, piotr]) await page.getByText(words.frame.connected, { exact: true }).waitFor()
  const desk = await office.visitor('clerk')
  const { id } = await desk.raise({ inTurn: true, targets: IN_TURN, needs: ['noStairs'] })
  const card = visitOf(clerk, 'BOK-1, BOK-2')
  await card.waitFor()
  return { office, clerk, ewa, piotr, desk, id, card }
}

test('one card for one client: needs corrected once by keyboard reach whoever is called, on a telephone too', async () => {
  const { clerk, ewa, card } = await oneClient()
  await ringing(ewa, 'BOK-1').getByText(words.needs.noStairs).first().waitFor()
  await ringing(ewa, 'BOK-1').getByText(`${visit.after}:`).waitFor()
  await picture(ewa, 'visit-call-phone')
  const edit = card.getByRole('button', { name: visit.amendLabel('BOK-1, BOK-2') })
  await edit.press('Enter')
  await clerk.locator(DIALOG).getByLabel(words.needs.signLanguage).check()
  await expectAccessibleInEveryGuise(clerk, 'visit-dialog', DIALOG)
  await clerk.keyboard.press('Control+Enter')
  await clerk.locator(DIALOG).waitFor({ state: 'detached' })
  await until(clerk, `document.activeElement?.ariaLabel === ${JSON.stringify(visit.amendLabel('BOK-1, BOK-2'))}`)
  await card.getByText(words.needs.signLanguage).waitFor()
  await ringing(ewa, 'BOK-1').getByText(words.needs.signLanguage).first().waitFor()
  await expectAccessibleInEveryGuise(clerk, 'visit-card', 'main')
  expect(await accessibilityFaults(ewa)).toEqual([])
})

test('a client nobody is responsible for is shown loudly, and taken with one press', async () => {
  const { office, clerk, desk, card } = await oneClient()
  await office.advance(seconds(1))
  await desk.is('out')
  await card.getByText(visit.unattended('clerk')).waitFor()
  await picture(clerk, 'visit-unattended')
  // The wall says it too: whoever passes by can tell BOK.
  const wall = await openScreen(office, 'manager', '/supervision?wall')
  await wall.getByText(visit.unattendedShort).nth(1).waitFor()
  await picture(wall, 'visit-unattended-wall')
  expect(await accessibilityFaults(clerk)).toEqual([])
  await card.getByRole('button', { name: visit.takeLabel('BOK-1, BOK-2') }).press('Enter')
  await card.getByText(visit.unattended('clerk')).waitFor({ state: 'detached' })
})

test('somebody who joins is called at once or in turn, without asking again what the client needs', async () => {
  const { clerk, desk, card } = await oneClient()
  await card.getByRole('button', { name: board.more }).first().press('Enter')
  await press(clerk, words.counter.extra)
  await clerk.locator('[role=combobox]:focus').waitFor()
  await clerk.getByRole('group', { name: words.counter.needs }).waitFor({ state: 'detached' })
  await clerk.keyboard.type('compl')
  await clerk.getByRole('option').first().waitFor()
  await clerk.keyboard.press('Enter')
  await clerk.getByLabel(words.counter.joinsInTurn).check()
  await picture(clerk, 'visit-joining')
  expect(await accessibilityFaults(clerk)).toEqual([])
  await clerk.keyboard.press('Control+Enter')
  await clerk.getByText('BOK-3').first().waitFor()
  const joined = (await desk.board()).find(({ code }) => code === 'BOK-3')
  expect(joined).toMatchObject({ status: 'waiting', needs: ['noStairs'] })
})
