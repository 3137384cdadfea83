import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openScreen, picture } from '../support/browser.ts'
import { holdAnswer } from '../support/held.ts'
import { startOffice } from '../support/startOffice.ts'

/*
 * A clerk types and confirms faster than a slow network answers:
 * - Enter means the word that was in the field then, whatever is typed, ticked or left after it;
 * - what finds nothing is said, and comes back to be mended; nothing typed is lost;
 * - the same holds in the questions of a card;
 * - the key that takes a step back works here, and on the board of a manager, as it does for whoever is called;
 * - the key of a card says why it does nothing;
 * - the answer to a call takes nobody away from the next client, and hides nothing that was typed for them.
 */
const { counter, board, moves, statuses, supervision } = textsFor('pl')
const searchOf = (page: Page) => page.getByRole('combobox', { name: counter.search })

/** Answers of the search wait until they are let go, then come as they would. */
async function slowSearch(page: Page): Promise<{ readonly hold: () => void; readonly letGo: () => void }> {
  let held: Promise<void> | undefined
  let letGo: () => void = () => undefined
  const hold = () => {
    held = new Promise((done) => {
      letGo = done
    })
  }
  await page.route('**/api/directory/search?*', async (route) => {
    await held
    // Whoever asked may not want the answer any more.
    await route.continue().catch(() => undefined)
  })
  return { hold, letGo: () => letGo() }
}

test('at the counter an Enter faster than the search counts for its word, and what is typed on is kept', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const [zofia] = await office.devices('zofia')
  const clerk = await openScreen(office, 'clerk', '/counter')
  const search = searchOf(clerk)
  const { hold, letGo } = await slowSearch(clerk)
  const hasty = clerk.getByRole('list', { name: counter.hasty.title })
  const chosen = clerk.getByRole('list', { name: counter.chosen })

  hold()
  await search.pressSequentially('ident')
  await clerk.keyboard.press('Enter')
  expect(await search.inputValue()).toBe('')
  await clerk.keyboard.type('qqqqq')
  await clerk.keyboard.press('Enter')
  await clerk.keyboard.type('pin')
  await clerk.keyboard.press('Tab')
  await hasty.getByText(counter.hasty.searching('qqqqq')).waitFor()
  await picture(clerk, 'haste-searching')
  letGo()
  await chosen.getByText('Identity card').waitFor()
  await hasty.getByText(counter.hasty.open('qqqqq')).waitFor()
  expect(await search.inputValue()).toBe('pin')
  await picture(clerk, 'haste-nothing')

  // Nobody is called while a word waits to be looked at; it comes back, and what was typed waits in its place.
  await clerk.keyboard.press('Control+Enter')
  await clerk.getByText(counter.hasty.first('qqqqq')).waitFor()
  await clerk.getByRole('button', { name: counter.hasty.reopen }).press('Enter')
  await clerk.locator('[role=combobox]:focus').waitFor()
  expect(await search.inputValue()).toBe('qqqqq')
  await hasty.getByText(counter.hasty.open('pin')).waitFor()
  await clerk.getByRole('button', { name: textsFor('pl').common.remove('pin') }).press('Enter')
  await clerk.locator('[role=combobox]:focus').waitFor()
  await search.fill('')
  await clerk.keyboard.press('Control+Enter')
  const card = clerk.getByRole('article').filter({ hasText: 'BOK-1' })
  await card.waitFor()
  await clerk.keyboard.press('Alt+1')
  await card.getByText(board.keyIdle('Alt+1', moves.arrive)).waitFor()

  // In the questions of a card: the button may be pressed before the answer too.
  hold()
  await card.getByRole('button', { name: `${moves.reassign}…` }).press('Enter')
  const dialog = clerk.getByRole('dialog')
  // Its own search, and not the one of the form behind it.
  await dialog.getByRole('combobox', { name: counter.search }).pressSequentially('zofia')
  await clerk.keyboard.press('Enter')
  await dialog.getByText(counter.hasty.searching('zofia')).waitFor()
  await dialog.getByRole('button', { name: board.targetSubmit }).press('Enter')
  letGo()
  await dialog.waitFor({ state: 'detached' })
  await card.getByText('zofia').first().waitFor()
  const [called] = await office.requests.open()
  await zofia.makes('accept', called?.id ?? '', {})
  await card.getByText(statuses.accepted, { exact: true }).first().waitFor()
  expect(await card.getByText(board.keyIdle('Alt+1', moves.arrive)).count()).toBe(0)

  // Ctrl+Z: where something is typed it takes back the typing, in the empty field the step.
  await search.focus()
  await clerk.keyboard.press('Alt+1')
  await card.getByText(statuses.arrived, { exact: true }).first().waitFor()
  await clerk.keyboard.type('pin')
  await clerk.keyboard.press('Control+z')
  expect(await card.getByText(statuses.arrived, { exact: true }).count()).toBeGreaterThan(0)
  await search.fill('')
  await clerk.keyboard.press('Control+z')
  await card.getByText(statuses.accepted, { exact: true }).first().waitFor()
  await clerk.locator('[role=combobox]:focus').waitFor()

  const manager = await openScreen(office, 'taxManager', '/supervision')
  const row = manager.getByRole('row').filter({ hasText: 'BOK-1' })
  await row.getByRole('button', { name: `${supervision.live.takeOver}…` }).press('Enter')
  await manager.getByRole('dialog').getByRole('button', { name: supervision.live.takeOver, exact: true }).press('Enter')
  await row
    .getByText(/taxManager/)
    .first()
    .waitFor()
  await manager.getByRole('dialog').waitFor({ state: 'detached' })
  const undone = manager.waitForResponse((response) => response.request().method() === 'POST')
  await manager.keyboard.press('Control+z')
  expect((await undone).ok()).toBe(true)
  expect((await office.requests.open())[0]?.responder).toMatchObject({ personId: 'zofia' })
})

test('whoever is at the next client when the answer comes stays where they are, with what they have ticked', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const clerk = await openScreen(office, 'clerk', '/counter')
  const { asked, letGo } = await holdAnswer(clerk, '**/api/requests', 'POST')
  const needs = clerk.getByRole('group', { name: counter.needs }).getByRole('checkbox')
  await searchOf(clerk).fill('pin')
  await clerk.getByRole('option', { name: /PIN/ }).first().waitFor()
  await clerk.keyboard.press('Enter')
  await clerk.getByRole('button', { name: counter.needsMore(13) }).press('Enter')
  await clerk.locator('input[value="deafblindGuide"]:focus').waitFor()
  await clerk.keyboard.press('Control+Enter')
  await asked
  // The board is told by another way.
  await clerk.getByRole('article', { name: /BOK-1/ }).waitFor()
  await needs.first().focus()
  await clerk.keyboard.press('Space')
  letGo()
  await clerk.getByRole('list', { name: counter.chosen }).waitFor({ state: 'detached' })
  await needs.first().and(clerk.locator(':focus')).waitFor()
  expect(await needs.first().isChecked()).toBe(true)
})

test('a note typed on while the answer is on its way stays in sight: it is for the next client', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const clerk = await openScreen(office, 'clerk', '/counter')
  const { asked, letGo } = await holdAnswer(clerk, '**/api/requests', 'POST')
  await searchOf(clerk).fill('pin')
  await clerk.getByRole('option', { name: /PIN/ }).first().waitFor()
  await clerk.keyboard.press('Enter')
  await clerk.getByRole('button', { name: counter.noteAdd }).press('Enter')
  await clerk.locator('textarea:focus').fill('przy oknie')
  await clerk.keyboard.press('Control+Enter')
  await asked
  await clerk.getByLabel(counter.note).fill('przy drzwiach')
  letGo()
  await clerk.getByRole('list', { name: counter.chosen }).waitFor({ state: 'detached' })
  await clerk.keyboard.type(' 2')
  expect(await clerk.getByLabel(counter.note).inputValue()).toBe('przy drzwiach 2')
  expect((await office.requests.open()).map(({ note }) => note)).toEqual(['przy oknie'])
})

test('what is pressed for the next client while the answer is on its way is not thrown away as if it had been called', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const clerk = await openScreen(office, 'clerk', '/counter')
  const { asked, letGo } = await holdAnswer(clerk, '**/api/requests', 'POST')
  const chosen = clerk.getByRole('list', { name: counter.chosen }).getByRole('listitem')
  for (const word of ['pin', 'tax']) {
    await searchOf(clerk).fill(word)
    await clerk
      .getByRole('option', { name: new RegExp(word, 'i') })
      .first()
      .waitFor()
    await clerk.keyboard.press('Enter')
    await chosen.filter({ hasText: new RegExp(word, 'i') }).waitFor()
    await clerk.keyboard.press('Control+Enter')
    await asked
  }
  letGo()
  await chosen.filter({ hasText: /pin/i }).waitFor({ state: 'detached' })
  expect(await chosen.filter({ hasText: /tax/i }).count()).toBe(1)
  expect(await office.requests.open()).toHaveLength(1)
})
