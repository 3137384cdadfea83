import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, expectRefusals, openScreen, picture } from '../support/browser.ts'
import { holdRequests } from '../support/held.ts'
import { startOffice } from '../support/startOffice.ts'

/* Two people at one request, and one person at a bad line: nobody is left guessing, and nothing happens twice. */
const words = textsFor('pl')
const { board, counter, network } = words

const card = (page: Page, code: string) => page.getByRole('article').filter({ hasText: code })

const isAt = (clerk: Page, place: string) =>
  clerk.getByLabel(counter.place).locator('option:checked', { hasText: place }).waitFor({ state: 'attached' })

test('two clerks press at the same moment: the second reads who has come, and when', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const [ewa] = await office.devices('ewa')
  const first = await openScreen(office, 'clerk', '/counter')
  const second = await openScreen(office, 'otherClerk', '/counter')
  const { code, id } = await (await office.visitor('clerk')).raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  // The second press is on its way when the first one arrives.
  expectRefusals(second)
  const { letGo } = await holdRequests(second, `**/api/requests/${id}/arrive`)
  const here = (page: Page) => card(page, code).getByRole('button', { name: words.moves.arrive }).first()
  await here(second).click()
  await here(first).click()
  await card(first, code).getByText(words.statuses.arrived, { exact: true }).first().waitFor()
  letGo()
  const told = card(second, code).getByRole('alert')
  await told.getByText(words.errors.moveNotPossible, { exact: false }).waitFor()
  // Who came, not who wrote it down: that is what the second clerk can tell the client.
  await told.filter({ hasText: `ewa, 10:00: ${words.history.arrive}` }).waitFor()
  await picture(second, 'together-second')
  const stored = await office.requests.find(id)
  expect(stored?.history.filter(({ kind }) => kind === 'arrive')).toHaveLength(1)
})

/** As a browser's translator does it, for what is there and for what comes. Runs inside the page. */
const TRANSLATOR = `(() => {
  const wrap = (text) => {
    if (text.data.trim() === '' || text.parentElement?.closest('font, script, style')) return
    const outer = document.createElement('font')
    outer.append(document.createElement('font'))
    outer.firstChild.textContent = text.data
    text.replaceWith(outer)
  }
  const translate = (node) => {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    const found = [...(node instanceof Text ? [node] : [])]
    while (texts.nextNode()) found.push(texts.currentNode)
    found.forEach(wrap)
  }
  translate(document.body)
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(translate)
  }).observe(document.body, { childList: true, subtree: true })
})()`

test('whatever a translator does to the page, its states are true, and it asks not to be translated', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const [ewa] = await office.devices('ewa')
  const clerk = await openScreen(office, 'clerk', '/counter')
  await clerk.evaluate(TRANSLATOR)
  await clerk.getByText(words.frame.translated).first().waitFor()
  expect(await clerk.evaluate<boolean>('document.documentElement.translate')).toBe(false)
  const { code, id } = await (await office.visitor('otherClerk')).raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await card(clerk, code).getByText(words.statuses.calling).waitFor()
  await ewa.makes('accept', id, { minutes: 3 })
  await card(clerk, code).getByText(words.statuses.accepted, { exact: true }).first().waitFor()
  await card(clerk, code).getByText(words.statuses.calling).waitFor({ state: 'detached' })
  await card(clerk, code).getByRole('button', { name: words.moves.arrive }).first().click()
  await card(clerk, code).getByText(words.statuses.arrived, { exact: true }).first().waitFor()
  await card(clerk, code).filter({ hasNotText: words.statuses.accepted }).waitFor()
  await picture(clerk, 'together-translated')
})

test('on a slow connection the counter says that it is sending; impatient presses call nobody twice, and nothing typed goes', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const [ewa] = await office.devices('ewa')
  const clerk = await openScreen(office, 'clerk', '/counter')
  const line = await clerk.context().newCDPSession(clerk)
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 800,
    downloadThroughput: 400_000 / 8,
    uploadThroughput: 400_000 / 8,
  })
  await clerk.getByRole('combobox', { name: counter.search }).fill('ident')
  await clerk
    .getByRole('option', { name: /Identity card/ })
    .first()
    .waitFor()
  await clerk.keyboard.press('Enter')
  // Somewhere else for this client; the next one is served at the desk again.
  await clerk.getByLabel(counter.place).selectOption({ label: 'Quiet room' })
  await clerk.getByRole('button', { name: counter.noteAdd }).click()
  await clerk.keyboard.type('Ma dokumenty przy sobie.')
  // However long this computer takes to look: it is still on its way.
  const { letGo } = await holdRequests(clerk, '**/api/requests')
  await clerk.getByRole('button', { name: counter.send, exact: false }).first().click()
  await clerk.getByRole('button', { name: words.common.sending }).waitFor()
  expect(await clerk.getByLabel(counter.note).inputValue()).toBe('Ma dokumenty przy sobie.')
  await picture(clerk, 'slow-sending')
  for (let press = 0; press < 3; press += 1) await clerk.keyboard.press('Control+Enter')
  letGo()
  await card(clerk, 'BOK-1').waitFor()
  await ewa.expectPage('BOK-1')
  await clerk.getByRole('heading', { name: `${board.title} (1)` }).waitFor()
  expect(await clerk.getByText(network.lost).count()).toBe(0)
  expect(await office.requests.open()).toMatchObject([{ placeId: 'quietRoom' }])
  await isAt(clerk, 'Desk')
  // Unless the desk itself stands there, said once.
  await clerk.getByLabel(counter.place).selectOption({ label: 'Quiet room' })
  await clerk.getByRole('button', { name: counter.deskHere }).click()
  await clerk.reload()
  await isAt(clerk, 'Quiet room')
})
