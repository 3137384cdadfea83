import { minutes } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, expectDisconnection, openScreen, picture, signIn } from '../support/browser.ts'
import { expectPageAccessible } from '../support/guises.ts'
import { plans } from '../support/plans.ts'
import { startOffice } from '../support/startOffice.ts'
import { until } from '../support/until.ts'

/*
 * What a supervisor decides before it is too late:
 * - the board says why nobody is there and who could come, and calls them by one key; the wall says the same;
 * - a hole of tomorrow is closed by asking whoever could stand in;
 * - the register of alternative access is read, filtered by the address, justified and printed;
 * - the sheet for a day on which Parter is silent stays in a browser whose server is gone.
 */
const { common, supervision, covers, frame, schedule, alternatives, fallbackSheet } = textsFor('pl')
const { live, holdUps } = supervision

test('a manager reads why nobody is there, and calls whoever could come by one key', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const pin = async () => (await clerk.raise({ matter: 'pin', needs: ['wheelchair'] })).code
  const first = await clerk.raise({ matter: 'idCard', needs: ['wheelchair'] })
  await ewa.expectPage(first.code)
  await office.advance(minutes(0.5))
  await ewa.expectPage(first.code)
  for (const code of [await pin(), await pin(), await pin()]) await ewa.expectPage(code)
  const manager = await openScreen(office, 'taxManager', '/supervision')
  await manager.getByText(holdUps.notSeen).waitFor()
  await manager.getByText(holdUps.withClient).first().waitFor()
  await manager.getByRole('button', { name: live.call('olek') }).waitFor()
  await picture(manager, 'foresight-now')
  await expectPageAccessible(manager, 'foresight-now')
  await manager.keyboard.press('Alt+Digit1')
  await olek.expectPage(first.code)

  await manager.setViewportSize({ width: 390, height: 844 })
  await picture(manager, 'foresight-now-phone')
  expect(await manager.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0)
  await manager.setViewportSize({ width: 1920, height: 1080 })
  await manager.goto('/supervision?wall')
  await manager.getByText(holdUps.withClient).first().waitFor()
  await picture(manager, 'foresight-wall')
})

test('a manager asks whoever could stand in, who agrees on their own screen, and the hole is closed', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const piotr = await office.visitor('piotr')
  await plans(piotr, { from: '2026-11-23 12:00', to: '2026-11-23 14:00' })
  const zofia = await openScreen(office, 'zofia', '/calls', { viewport: { width: 390, height: 844 } })
  await zofia.getByText(frame.connected, { exact: true }).waitFor()
  const manager = await openScreen(office, 'taxManager', '/supervision')
  const ask = manager.getByRole('button', { name: covers.ask('zofia') })
  await ask.waitFor()
  await expectPageAccessible(manager, 'foresight-hole')
  await ask.press('Enter')
  await manager.getByRole('button', { name: covers.withdrawOf('zofia') }).waitFor()

  const agree = zofia.getByRole('button', { name: covers.moves.agree })
  await agree.waitFor()
  await expectPageAccessible(zofia, 'foresight-asked')
  await agree.press('Enter')
  await zofia.getByRole('button', { name: covers.notAfterAll }).waitFor()
  await manager.getByText(covers.agreed('zofia', 'piotr')).waitFor()
  await manager.getByRole('heading', { name: schedule.gaps.title }).waitFor({ state: 'detached' })
  await picture(manager, 'foresight-covered')
})

const KEPT_LAST_WEEK = `(() => {
  const key = 'parter.fallbackSheet'
  const week = 7 * 24 * 3_600_000
  localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), at: Date.now() - week }))
})()`

test('an administrator writes why, months stand in the address, and the sheet of paper survives its server', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await office.visitor('clerk')
  const { id } = await clerk.raise({ matter: 'complaint', needs: ['signLanguage'] })
  await clerk.makes('arrive', id, { personId: 'manager' })
  const admin = await openScreen(office, 'admin', '/alternatives')
  const field = admin.getByRole('textbox', { name: alternatives.justifications.label('main') })
  await field.fill('Budynek z 1905 roku, wpisany do rejestru zabytków.')
  await admin.getByRole('button', { name: alternatives.justifications.saveOf('main') }).press('Enter')
  await admin.locator('p.justification').waitFor()
  await expectPageAccessible(admin, 'foresight-alternatives')
  await admin.emulateMedia({ media: 'print' })
  expect(await admin.getByRole('button').count()).toBe(0)
  await picture(admin, 'foresight-alternatives-print')
  await admin.emulateMedia({ media: 'screen' })
  await admin.getByLabel(alternatives.from).selectOption({ label: 'styczeń 2026' })
  await admin.getByLabel(alternatives.to).selectOption({ label: 'październik 2026' })
  await admin.getByRole('button', { name: alternatives.show, exact: true }).press('Enter')
  await admin.waitForURL(/from=2026-01&to=2026-10/)
  await admin.getByText(alternatives.empty).waitFor()

  const desk = await openScreen(office, 'clerk', '/fallback-sheet')
  await desk.getByText('manager').first().waitFor()
  await expectPageAccessible(desk, 'foresight-sheet')
  await desk.emulateMedia({ media: 'print' })
  await picture(desk, 'foresight-sheet-print')
  await desk.emulateMedia({ media: 'screen' })
  expectDisconnection(desk)
  await desk.route('**/api/**', (route) => route.abort())
  await desk.reload()
  await desk.getByText(fallbackSheet.offline('').slice(0, 28)).waitFor()
  await desk.getByText('manager').first().waitFor()
  await picture(desk, 'foresight-sheet-kept')

  // One of last week is none; and that there is none is said only when it was asked for in vain.
  await desk.evaluate(KEPT_LAST_WEEK)
  await desk.unroute('**/api/**')
  await desk.route('**/api/readiness/sheet', (route) => route.abort())
  await desk.reload()
  await desk.getByText(fallbackSheet.failed).waitFor()
  await expectPageAccessible(desk, 'foresight-sheet-failed')
  const again = desk.waitForRequest('**/api/readiness/sheet')
  await desk.getByRole('button', { name: common.retry }).press('Enter')
  await again
  await desk.unroute('**/api/readiness/sheet')
  await desk.reload()
  await desk.getByText('manager').first().waitFor()

  // The next person at this computer has no use for it.
  await desk.goto('about:blank')
  await signIn(desk, 'olek')
  await desk.goto('/calls')
  await until(desk, 'localStorage.getItem("parter.fallbackSheet") === null')
})
