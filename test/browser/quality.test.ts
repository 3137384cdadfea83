import { hours, minutes } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { accessibilityFaults, CLIENT_DIR, marked, openScreen, picture, refuseCopying } from '../support/browser.ts'
import { startOffice } from '../support/startOffice.ts'

/*
 * From a late request to what the office does about it:
 * - whoever has ended it is asked why by one press, below whatever else there is, and never again;
 * - a supervisor corrects the cause, enters an action by keyboard alone, and says whether it helped; one entered in
 *   the register stands there at once;
 * - the longest waits are told step by step, with the rules, and without a name;
 * - the month's review holds the action, and is read as a page;
 * - a matter that calls somebody down every day becomes a proposal, and its text an item of the plan.
 */
const { common, quality: words, reviews, stories } = textsFor('pl')

test('a late request is asked about once, becomes an action, a story and a proposal', async () => {
  const office = await startOffice({
    clientDir: CLIENT_DIR,
    policy: [{ afterMs: 0, unless: 'accepted', call: 'first' }],
  })
  const clerk = await office.device('clerk')
  for (let n = 0; n < 12; n += 1) {
    const { id } = await clerk.raise({ matter: 'tax' })
    await office.advance(minutes(n === 0 ? 6 : 1))
    await clerk.makes('arrive', id, { personId: 'piotr' })
    await clerk.makes('finish', id, { outcome: 'settled' })
  }
  const counter = await openScreen(office, 'clerk', '/counter')
  const asked = counter.locator('.asked-cause')
  await asked.getByText(words.asked.why.late('6\u00a0min')).waitFor()
  expect(await accessibilityFaults(counter)).toEqual([])
  await asked.getByRole('button', { name: words.asked.giveOf(words.causes.stairs, 'BOK-1') }).press('Enter')
  await asked.waitFor({ state: 'detached' })

  office.clock.set(office.clock.now() + hours(1))
  const page = await openScreen(office, 'taxManager', '/actions')
  const cause = page.getByLabel(words.explain.causeOf('BOK-1'))
  expect(await cause.inputValue()).toBe('stairs')
  // An arrow key on the way to another one is nobody's word.
  await cause.selectOption('other')
  await cause.selectOption('withClient')
  await page.getByRole('button', { name: words.explain.saveOf('BOK-1') }).press('Enter')
  await page.getByText(new RegExp(`^${words.causes.withClient} \\(taxManager`)).waitFor()
  expect(await page.getByText(new RegExp(`^${words.causes.other} \\(`)).count()).toBe(0)
  await cause.and(page.locator(':focus')).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('button', { name: words.explain.actOn(words.causes.withClient) }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: words.action.save }).press('Enter')
  await dialog.getByText(words.action.missing.what).first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByLabel(words.action.what).fill('Drugie krzesło w BOK')
  await dialog.getByLabel(words.action.owner).selectOption('piotr')
  await dialog.getByLabel(words.action.dueOn).fill('2026-12-01')
  await dialog.getByRole('button', { name: words.action.save }).press('Enter')
  await page.waitForURL('**/actions/register')
  await page.getByRole('button', { name: words.register.moveOf(words.register.moves.finish, '2026-1') }).press('Enter')
  await page
    .getByRole('button', { name: words.register.moveOf(words.register.moves.helped, '2026-1'), exact: true })
    .press('Enter')
  await page.locator('.action-card .badge', { hasText: words.register.states.helped }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('button', { name: words.register.add }).press('Enter')
  await dialog.getByLabel(words.action.cause).selectOption('other')
  await dialog.getByLabel(words.action.what).fill('Dzwonek przy windzie')
  await dialog.getByLabel(words.action.owner).selectOption('piotr')
  await dialog.getByLabel(words.action.dueOn).fill('2026-12-01')
  await dialog.getByRole('button', { name: words.action.save }).press('Enter')
  await page.locator('.action-card', { hasText: 'Dzwonek przy windzie' }).waitFor()

  await page.goto('/review')
  await page.getByRole('link', { name: 'listopad 2026' }).press('Enter')
  await page.waitForURL('**/review/2026-11')
  await page.getByRole('heading', { name: reviews.judge.title }).waitFor()
  await page.getByRole('heading', { name: reviews.annex }).waitFor()
  await page.getByRole('row', { name: /^nr 2026-1: Drugie krzesło w BOK/ }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await picture(page, 'review')

  await page.goto('/actions/proposals')
  const later = words.proposals.choiceOf(words.proposals.choices.later, 'Tax')
  const reason = page.getByRole('dialog').getByLabel(words.proposals.reason)
  await page.getByRole('button', { name: later }).press('Enter')
  await reason.fill('Budżet w marcu')
  await page.keyboard.press('Escape')
  await page.reload()
  await page.getByRole('button', { name: later }).press('Enter')
  expect(await reason.inputValue()).toBe('Budżet w marcu')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  const choice = words.proposals.choiceOf(words.proposals.choices.accepted, 'Tax')
  await page.getByRole('button', { name: choice }).press('Enter')
  await page.locator('.proposal-plan', { hasText: 'Sprawa: Tax.' }).waitFor()
  await refuseCopying(page)
  await page.getByRole('button', { name: words.proposals.choiceOf(common.copy, 'Tax') }).press('Enter')
  await page.locator('.proposal').getByText(common.copyByHand).waitFor()
  expect(await marked(page)).toBe(await page.locator('.proposal-plan').textContent())
  expect(await accessibilityFaults(page)).toEqual([])

  await page.goto('/figures/stories?days=7')
  const story = page.locator('.story').first()
  await story.getByText(`${stories.waited('6\u00a0min')}`, { exact: false }).waitFor()
  expect(await page.locator('.story').count()).toBe(5)
  expect(await story.textContent()).not.toMatch(/\b(?:piotr|clerk)\b(?! *\))/)
  expect(await accessibilityFaults(page)).toEqual([])
})
