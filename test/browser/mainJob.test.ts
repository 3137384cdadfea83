import type { Page } from 'playwright-core'
import { seconds } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openPage, openScreen, picture, signInByKeyboard } from '../support/browser.ts'
import { PassingTime } from '../support/passingTime.ts'
import { startOffice } from '../support/startOffice.ts'
import { until } from '../support/until.ts'

const words = textsFor('pl')

async function threeAtWork(): Promise<{ time: PassingTime; clerk: Page; ewa: Page; manager: Page }> {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const time = new PassingTime(office)
  const clerk = await openPage(office, '/sign-in')
  await signInByKeyboard(clerk, 'clerk')
  await clerk.locator('[role=combobox]:focus').waitFor()
  const ewa = await openScreen(office, 'ewa', '/calls')
  const manager = await openScreen(office, 'manager', '/calls')
  for (const page of [ewa, manager]) await goOnDuty(page)
  return { time, clerk, ewa, manager }
}

/** The press that arms the sound; the test tone is heard. */
async function goOnDuty(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.calls.duty.start }).press('Enter')
  await page.getByRole('button', { name: words.calls.duty.heardYes }).press('Enter')
  await page.getByText(words.calls.duty.levels.ready).first().waitFor()
}

/** Counts what the clerk presses, so that fifteen seconds stay fifteen seconds. */
async function type(page: Page, keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key)
  return keys.length
}

/** A card is deaf for a moment, so that a digit typed elsewhere answers nothing: a person presses again. */
async function answer(page: Page, code: string, key: string): Promise<void> {
  const answered = ringing(page, code)
    .waitFor({ state: 'hidden' })
    .then(() => true)
  const pressed = () => page.keyboard.press(key, { delay: 100 }).then(() => false)
  while (!(await Promise.race([answered, pressed()])));
}

const ringing = (page: Page, code: string) => page.getByRole('dialog', { name: words.calls.card.heading(code) })
const stage = (page: Page, code: string) => page.getByRole('article').filter({ hasText: code })

test('the clerk raises by keyboard, the employee rings, accepts, arrives and finishes', async () => {
  const { clerk, ewa } = await threeAtWork()
  let presses = await type(clerk, ['i', 'd', 'e', 'n', 't'])
  await clerk
    .getByRole('option', { name: /Identity card/ })
    .first()
    .waitFor()
  presses += await type(clerk, ['Enter'])
  await clerk.getByRole('list', { name: words.counter.chosen }).getByText('Identity card').waitFor()
  presses += await type(clerk, ['Control+Enter'])
  expect(presses).toBeLessThanOrEqual(8)

  await ringing(ewa, 'BOK-1').waitFor()
  await picture(ewa, 'calls-ringing')
  // In turn with the title of the page.
  await until(ewa, `document.title.includes('BOK-1')`)
  await stage(clerk, 'BOK-1').getByText(words.board.stage.seen).first().waitFor()
  await picture(clerk, 'counter-calling')

  await answer(ewa, 'BOK-1', '1')
  await stage(clerk, 'BOK-1').getByText(words.statuses.accepted, { exact: true }).first().waitFor()

  await ewa.getByRole('button', { name: words.calls.mine.here }).press('Enter')
  await clerk.getByRole('button', { name: words.board.claimYes }).press('Enter')
  await ewa.getByText(words.calls.mine.greeting).waitFor()
  await picture(ewa, 'calls-arrived')

  await ewa.getByLabel(words.calls.mine.outcomes.settled).press('Space')
  await ewa.getByRole('button', { name: words.calls.mine.finish }).press('Enter')
  await ewa.getByText(words.calls.idle.nothing).waitFor()
  // The card stays under the clerk's focus until they move on; nobody waits any more.
  await clerk.getByRole('heading', { name: `${words.board.title} (0)` }).waitFor()
})

test('nobody answers: the manager’s browser rings, and they take over', async () => {
  const { time, clerk, ewa, manager } = await threeAtWork()
  await type(clerk, ['i', 'd', 'e', 'n', 't'])
  await clerk
    .getByRole('option', { name: /Identity card/ })
    .first()
    .waitFor()
  await type(clerk, ['Enter', 'Control+Enter'])
  await ringing(ewa, 'BOK-1').waitFor()
  await time.jump(seconds(125))
  await ringing(manager, 'BOK-1').waitFor()
  await picture(manager, 'manager-ringing')
  // The card is taller than this screen; the focus is where it begins all the same.
  await manager.locator('dialog h1:focus').waitFor()
  // And a press beside the buttons takes nothing from the keys.
  await manager.mouse.click(400, 600)
  await answer(manager, 'BOK-1', '1')
  await ringing(ewa, 'BOK-1').waitFor({ state: 'hidden' })
  await stage(clerk, 'BOK-1').getByText(words.statuses.accepted, { exact: true }).first().waitFor()
})

test('a second press of a hurried hand calls nobody twice and is not told off', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await openScreen(office, 'clerk', '/counter')
  await clerk.getByRole('combobox', { name: words.counter.search }).fill('ident')
  await clerk
    .getByRole('option', { name: /Identity card/ })
    .first()
    .waitFor()
  await type(clerk, ['Enter'])
  await clerk.getByRole('list', { name: words.counter.chosen }).getByText('Identity card').waitFor()
  await clerk.getByRole('button', { name: words.counter.send, exact: false }).first().dblclick()
  await stage(clerk, 'BOK-1').waitFor()
  await type(clerk, ['Control+Enter'])
  expect(await clerk.getByText(words.counter.chooseFirst).count()).toBe(0)
  await clerk.getByRole('heading', { name: `${words.board.title} (1)` }).waitFor()
})

test('a clerk faster than the search sends what Enter picks, not nothing', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await openPage(office, '/sign-in')
  await signInByKeyboard(clerk, 'clerk')
  await clerk.locator('[role=combobox]:focus').waitFor()
  let answer: (() => void) | undefined
  const typed = new Promise<void>((done) => {
    answer = done
  })
  await clerk.route('**/api/directory/search?*', async (route) => {
    await typed
    await route.continue()
  })
  const search = clerk.getByRole('combobox', { name: words.counter.search })
  await type(clerk, ['i', 'd', 'e', 'n', 't', 'Enter', 'Control+Enter'])
  await clerk.getByText(words.counter.hasty.searching('ident')).waitFor()
  // The next client's matter: it is not sent with this one, and not lost with it.
  await type(clerk, ['z', 'a', 'm'])
  answer?.()
  await stage(clerk, 'BOK-1').waitFor()
  await clerk.getByText(words.counter.nobodyChosen).waitFor()
  expect(await search.inputValue()).toBe('zam')
  expect(await office.requests.open()).toHaveLength(1)
})

test('a board on the wall rings for nobody: the clerk is told that the manager was not reached', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const time = new PassingTime(office)
  const wall = await openScreen(office, 'manager', '/supervision?wall')
  const clerk = await openScreen(office, 'clerk', '/counter')
  const [otherClerk] = await office.devices('otherClerk')
  const { code } = await otherClerk.raise({ matter: 'complaint' })
  await wall.getByText(code).first().waitFor()
  await time.jump(seconds(6))
  await stage(clerk, code).getByText(words.callStates.undelivered).first().waitFor()
  expect(await wall.getByRole('dialog').count()).toBe(0)
})
