import type { Page } from 'playwright-core'
import { seconds } from '../../models/domain/clock.ts'
import { QUESTIONS } from '../../models/domain/survey/survey.ts'
import { momentText } from '../../models/texts/moments.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { accessibilityFaults, CLIENT_DIR, openPage, openScreen, picture } from '../support/browser.ts'
import { bellAt } from '../support/door.ts'
import { expectAccessibleInEveryGuise } from '../support/guises.ts'
import { PassingTime } from '../support/passingTime.ts'
import { startOffice } from '../support/startOffice.ts'

/*
 * One visit from the door to the door, before four browsers at once: the client's phone, which has no script, the clerk at
 * the counter, the employee on a telephone, and the manager. After every step each of them says what is true.
 */

const words = textsFor('pl')
const { board, calls, counter, display, door, moves, statuses, survey, tell, visit } = words
const PHONE = { viewport: { width: 390, height: 844 } }
const DESK = { viewport: { width: 1280, height: 800 } }

const ringing = (page: Page, code: string) => page.getByRole('dialog', { name: calls.card.heading(code) })
const card = (clerk: Page, code: string) => clerk.getByRole('article', { name: new RegExp(code) })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter')
const from = (who: string) => [`position of ${who}`, words.common.fromFloor(2)] as const

/** The client presses the one thing there is to press, and reads. */
async function reads(phone: Page, sentence: string, step: string): Promise<void> {
  await phone.getByRole('link', { name: display.look }).click()
  await phone.getByRole('heading', { name: sentence }).waitFor()
  await phone.locator('[aria-current=step]', { hasText: step }).waitFor()
}

async function fourBrowsers() {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const time = new PassingTime(office)
  const path = `/dzwonek/${await bellAt(await office.visitor('admin'))}`
  const [phone, clerk, ewa, manager] = await Promise.all([
    openPage(office, path, { ...PHONE, javaScriptEnabled: false }),
    openScreen(office, 'clerk', '/counter', DESK),
    openScreen(office, 'ewa', '/calls', { ...PHONE, hasTouch: true }),
    openScreen(office, 'manager', '/calls', DESK),
  ])
  for (const page of [clerk, ewa, manager]) await page.getByText(words.frame.connected, { exact: true }).waitFor()
  return { office, time, phone, clerk, ewa, manager }
}

test('bell, visit, page, manager, on the way, here, nearly done, the next one, the way out, the survey', async () => {
  const { office, time, phone, clerk, ewa, manager } = await fourBrowsers()

  await phone.getByLabel(words.needs.signLanguage).check()
  await phone.getByRole('button', { name: door.ring }).first().click()
  await phone.getByText(door.within(5), { exact: true }).waitFor()
  await ringing(clerk, 'BOK-1').getByText(calls.asBell).waitFor()
  await clerk.getByRole('button', { name: calls.answers.now }).click()
  await clerk.getByText(counter.joins('BOK-1'), { exact: true }).waitFor()
  await phone.getByRole('link', { name: door.look }).click()
  await phone.getByRole('heading', { name: door.phases.coming }).waitFor()

  const search = clerk.getByRole('combobox', { name: counter.search })
  await search.fill('PIN')
  await clerk.getByRole('option', { name: /PIN/ }).waitFor()
  await search.press('Enter')
  await clerk.keyboard.press('Control+Enter')
  await ringing(ewa, 'BOK-2').getByText(words.needs.signLanguage).first().waitFor()
  await clerk.getByText(counter.joins('BOK-1'), { exact: true }).waitFor({ state: 'detached' })
  expect(await manager.getByRole('dialog').count()).toBe(0)
  await phone.getByRole('link', { name: door.look }).click()
  await phone.getByRole('heading', { name: door.phases.over }).waitFor()
  await clerk.getByRole('button', { name: new RegExp(visit.clientLink) }).press('Enter')
  const address = await clerk.locator('.client-link-address').textContent()
  await clerk.keyboard.press('Escape')
  await phone.goto(new URL(address ?? '').pathname)
  await phone.locator('[aria-current=step]', { hasText: display.steps.called }).waitFor()

  await time.jump(seconds(125))
  await ringing(manager, 'BOK-2').waitFor()
  await ringing(ewa, 'BOK-2').waitFor()
  await card(clerk, 'BOK-2').getByText('manager').first().waitFor()
  await manager.getByRole('button', { name: calls.answers.noted }).click()
  await ringing(manager, 'BOK-2').waitFor({ state: 'hidden' })
  await ewa.getByRole('button', { name: calls.answers.now }).click()
  await card(clerk, 'BOK-2').getByText(statuses.accepted, { exact: true }).first().waitFor()
  await reads(phone, tell.comes(...from('ewa')), display.steps.onTheWay)
  await picture(phone, 'one-visit-phone-coming')

  await ewa.getByRole('button', { name: calls.mine.here }).click()
  await clerk.getByRole('button', { name: board.claimYes }).press('Enter')
  await ewa.getByText(calls.mine.greeting).waitFor()
  await reads(phone, tell.arrived('position of ewa'), display.steps.here)

  const desk = await office.visitor('clerk')
  const [visitId = ''] = (await desk.board()).map((each) => each.visitId)
  await desk.raise({ matter: 'complaint', visitId, inTurn: true, needs: [] })
  await ewa.getByRole('button', { name: `${visit.nearlyDone} ${visit.nearlyDoneIn(5)}` }).press('Enter')
  await ringing(manager, 'BOK-3').getByText(`${visit.before}:`).waitFor()
  await card(clerk, 'BOK-3')
    .getByText(/^na \d+:\d\d$/)
    .waitFor()
  const served = (await office.requests.open()).find(({ nearlyDone }) => nearlyDone !== undefined)
  const freeAt = momentText(served?.nearlyDone?.freeAt ?? 0, 'time', { locale: 'pl', timeZone: 'Europe/Warsaw' })
  await ewa.getByText(visit.nearlyDoneSaid(freeAt)).waitFor()
  await card(clerk, 'BOK-2').getByText(visit.freeAt(freeAt)).waitFor()
  await press(ewa, visit.helper)
  await ewa.getByRole('combobox').waitFor()
  await picture(ewa, 'one-visit-serving-phone')
  expect(await accessibilityFaults(ewa)).toEqual([])
  await press(ewa, visit.helper)
  await reads(phone, tell.arrived('position of ewa'), display.steps.here)
  await manager.getByRole('button', { name: calls.answers.now }).click()
  await manager.getByRole('button', { name: calls.mine.here }).waitFor()
  await ewa.getByLabel(calls.mine.outcomes.settled).check()
  await ewa.getByRole('button', { name: calls.mine.finish, exact: true }).press('Enter')
  await ewa.getByText(calls.done.finish('BOK-2')).first().waitFor()
  await reads(phone, tell.comes(...from('manager')), display.steps.onTheWay)

  await card(clerk, 'BOK-3').getByRole('button', { name: moves.arrive, exact: true }).press('Enter')
  await manager.getByText(calls.mine.greeting).waitFor()
  await desk.amendsVisit(visitId, { needs: ['signLanguage', 'wayOut'] })
  await manager.getByLabel(calls.mine.outcomes.settled).check()
  await reads(phone, tell.arrived('position of manager'), display.steps.here)
  // The client has asked for it: nobody has to tick it.
  await manager.getByRole('checkbox', { name: calls.mine.wayOut, checked: true }).waitFor()
  await manager.getByLabel(visit.wayOut.clerks).check()
  await manager.setViewportSize(PHONE.viewport)
  await expectAccessibleInEveryGuise(manager, 'way-out-phone')
  await manager.getByRole('button', { name: calls.mine.finish, exact: true }).press('Enter')
  await ringing(clerk, 'BOK-4').getByText(calls.asLead).waitFor()
  await reads(phone, tell.leadCalled, display.steps.wayOut)
  await ringing(clerk, 'BOK-4').getByRole('button', { name: calls.answers.now }).press('Enter')
  await card(clerk, 'BOK-4').getByRole('button', { name: moves.arrive, exact: true }).waitFor()
  await reads(phone, tell.leadComes('position of clerk', words.common.fromFloor(2)), display.steps.wayOut)
  await card(clerk, 'BOK-4').getByText(visit.wayOut.alone).waitFor()
  expect(await accessibilityFaults(clerk)).toEqual([])
  await card(clerk, 'BOK-4').getByRole('button', { name: moves.arrive, exact: true }).press('Enter')
  await card(clerk, 'BOK-4').getByRole('button', { name: moves.left, exact: true }).waitFor()
  await reads(phone, tell.leads('position of clerk'), display.steps.wayOut)
  await card(clerk, 'BOK-4').getByRole('button', { name: moves.left, exact: true }).press('Enter')
  await clerk.getByRole('heading', { name: `${board.title} (0)` }).waitFor()
  await reads(phone, tell.ended, display.steps.done)

  await phone.getByRole('link', { name: survey.begin }).click()
  for (const question of QUESTIONS) {
    await phone.getByRole('heading', { name: survey.questions[question] }).waitFor()
    await phone.getByRole('button', { name: survey.answers.yes, exact: true }).click()
  }
  await phone.getByRole('button', { name: survey.send }).click()
  await phone.getByRole('heading', { name: survey.thanks }).waitFor()
  expect(await office.requests.open()).toEqual([])
}, 90_000)
