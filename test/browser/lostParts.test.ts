import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, expectDisconnection, expectFaults, expectRefusals, openScreen } from '../support/browser.ts'
import { holdRequests } from '../support/held.ts'
import { startOffice } from '../support/startOffice.ts'

/* A file of the program that was asked for at the wrong moment comes by itself: nobody waits before an empty page. */
const words = textsFor('pl')
const WORDS_OF_SUPERVISION = '**/assets/supervision.pl-*.js'

/** How often the page has asked for it; the first time nobody answers. */
async function losesOnce(page: Page, file: string): Promise<{ asked: number }> {
  expectDisconnection(page)
  const seen = { asked: 0 }
  await page.route(file, async (route) => {
    seen.asked += 1
    await (seen.asked === 1 ? route.abort('connectionrefused') : route.continue())
  })
  return seen
}

test('the sentences of a screen', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const manager = await openScreen(office, 'manager', '/account')
  const seen = await losesOnce(manager, WORDS_OF_SUPERVISION)
  await manager.goto('/supervision')
  await manager.getByRole('heading', { name: words.supervision.title, level: 1 }).waitFor()
  expect(seen.asked).toBeGreaterThan(1)
})

test('a clerk calls somebody before the rest of the counter has come', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await openScreen(office, 'clerk', '/account')
  const cards = await holdRequests(clerk, '**/assets/Cards-*.js')
  const sentences = await holdRequests(clerk, '**/assets/everyPage.pl-*.js')
  await clerk.goto('/counter')
  await clerk.getByRole('combobox', { name: words.counter.search }).fill('ident')
  await clerk
    .getByRole('option', { name: /Identity card/ })
    .first()
    .waitFor()
  for (const key of ['Enter', 'Control+Enter']) await clerk.keyboard.press(key)
  // Raised and known here: only the card is not drawn yet.
  await clerk.getByRole('heading', { name: `${words.board.title} (1)` }).waitFor()
  await clerk.getByText(words.board.loading).waitFor()
  cards.letGo()
  sentences.letGo()
  await clerk.getByRole('article', { name: /BOK-1/ }).waitFor()
})

test('the card that rings', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const ewa = await openScreen(office, 'ewa', '/account')
  const seen = await losesOnce(ewa, '**/assets/Ringing-*.js')
  await ewa.goto('/calls')
  const { code } = await (await office.visitor('clerk')).raise({ matter: 'idCard' })
  await ewa.getByRole('dialog', { name: code }).waitFor()
  expect(seen.asked).toBeGreaterThan(1)
})

/** The next dialog is a fault of the browser. */
const NO_DIALOG_ONCE = `(() => {
  const { showModal } = HTMLDialogElement.prototype
  HTMLDialogElement.prototype.showModal = function () {
    HTMLDialogElement.prototype.showModal = showModal
    throw new Error('once')
  }
})()`

test('a fault in one card keeps no later call away', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const [clerk] = await office.devices('clerk')
  const ewa = await openScreen(office, 'ewa', '/calls')
  expectFaults(ewa)
  await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
  await ewa.evaluate(NO_DIALOG_ONCE)
  await clerk.raise({ matter: 'pin' })
  await ewa.getByText(words.frame.brokenTitle).waitFor()
  const { code } = await clerk.raise({ person: 'ewa' })
  await ewa.getByRole('dialog').getByText(code).first().waitFor()
})

test('a fault in the news keeps no later news away', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const [clerk, manager] = await office.devices('clerk', 'manager')
  const ewa = await openScreen(office, 'ewa', '/calls')
  expectFaults(ewa)
  await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
  const [first, second] = [await clerk.raise({ matter: 'pin' }), await clerk.raise({ person: 'ewa' })]
  for (const { code } of [first, second]) {
    const card = ewa.getByRole('dialog', { name: code })
    await card.getByRole('button', { name: words.calls.answers.now }).click()
    await card.waitFor({ state: 'detached' })
  }
  await ewa.evaluate(NO_DIALOG_ONCE)
  await manager.makes('takeOver', first.id, {})
  await ewa.getByText(words.frame.brokenTitle).waitFor()
  await manager.makes('takeOver', second.id, {})
  const news = ewa.getByRole('dialog', { name: words.calls.news.stop })
  for (const { code } of [first, second]) await news.getByText(words.calls.gone.accepted(code, 'manager')).waitFor()
})

test('a fault on one page leaves the others', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await openScreen(office, 'clerk', '/counter')
  expectFaults(clerk)
  await clerk.evaluate(NO_DIALOG_ONCE)
  await clerk.getByRole('button', { name: words.pointing.open }).click()
  await clerk.getByText(words.frame.brokenTitle).waitFor()
  await clerk.getByRole('link', { name: words.frame.telephones, exact: true }).click()
  await clerk.getByRole('heading', { level: 1, name: words.telephones.title }).waitFor()
  await clerk.getByRole('link', { name: words.frame.counter }).click()
  await clerk.getByRole('combobox', { name: words.counter.search }).waitFor()
})

test('what a browser will not do takes no other sign of a call with it', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const ewa = await openScreen(office, 'ewa', '/calls')
  expectFaults(ewa)
  await ewa.addInitScript(`navigator.setAppBadge = navigator.clearAppBadge = () => {
    throw new Error('never')
  }`)
  await ewa.reload()
  const { code } = await (await office.visitor('clerk')).raise({ matter: 'pin' })
  await ewa.getByRole('dialog', { name: code }).waitFor()
})

test('after an update the file has another name: the page begins anew, once, and not without end', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const manager = await openScreen(office, 'manager', '/account')
  expectRefusals(manager)
  await manager.route(WORDS_OF_SUPERVISION, (route) => route.fulfill({ status: 404 }))
  let begun = 0
  // Listened for from the first page on: the second may begin before this program hears that the first was there.
  const begunAnew = new Promise<void>((done) => {
    manager.on('domcontentloaded', () => {
      begun += 1
      if (begun === 2) done()
    })
  })
  await manager.goto('/supervision')
  await begunAnew
  // The second page finds as well that the server answers and lacks it; it goes on asking, and stays.
  const findsServer = () => manager.waitForRequest((request) => new URL(request.url()).pathname === '/')
  await findsServer()
  await findsServer()
  expect(begun).toBe(2)
  await manager.unroute(WORDS_OF_SUPERVISION)
  await manager.reload()
  await manager.getByRole('heading', { name: words.supervision.title, level: 1 }).waitFor()
})

test('a language chosen while a screen is on its way is the language of that screen', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const manager = await openScreen(office, 'manager', '/account')
  const polish = await holdRequests(manager, '**/assets/devices.pl-*.js')
  const english = await holdRequests(manager, '**/assets/atFirst.en-*.js')
  await manager.goto('/devices')
  await polish.asked
  await manager.getByRole('button', { name: /^EN/ }).click()
  await english.asked
  polish.letGo()
  await manager.getByRole('heading', { name: words.devices.title, level: 1 }).waitFor()
  english.letGo()
  await manager.getByRole('heading', { name: textsFor('en').devices.title, level: 1 }).waitFor()
})
