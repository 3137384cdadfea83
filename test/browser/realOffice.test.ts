import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { NewOffice } from '../api/support/newOffice.ts'
import { TEXT_LISTS } from '../lists/telephoneLists/textLists.ts'
import { accessibilityFaults, CLIENT_DIR, openPage, picture } from '../support/browser.ts'
import { PassingTime } from '../support/passingTime.ts'
import { until } from '../support/until.ts'

/*
 * From an empty folder to a real call: the link, two short forms, the telephone list that the office already has,
 * invitations on slips, a second browser that comes in by its slip, a drill with its seconds, and a client who waits.
 */
const { setup, firstAdministrator, calls, counter, drills, lists, accounts, invitation, common } = textsFor('pl')
const UNIT = 'Referat Finansowy'
const NAME = 'Łukasz Ździebło'

/** What the administrator has to do with hand and eye until the first real call; more would be a step back. */
const MOST_PRESSES = 17
const MOST_PAGES = 8

let office: NewOffice

beforeEach(async () => {
  office = await NewOffice.create()
  await office.start({ clientDir: CLIENT_DIR })
  new PassingTime(office)
})

afterEach(() => office.remove())

/** Presses of buttons and keys that do something, and pages that were opened: typing a name is not counted by letters. */
const COUNT = `(() => {
  const count = (what) => sessionStorage.setItem(what, String(Number(sessionStorage.getItem(what) ?? 0) + 1))
  count('pages')
  const push = history.pushState.bind(history)
  history.pushState = (...all) => { count('pages'); return push(...all) }
  addEventListener('click', () => count('presses'), true)
  addEventListener('keydown', ({ key }) => { if (key === 'Enter') count('presses') }, true)
  addEventListener('change', ({ target }) => { if (target.matches('select, input[type="file"]')) count('presses') }, true)
})()`

const counted = (page: Page, what: 'presses' | 'pages'): Promise<number> =>
  page.evaluate<number>(`Number(sessionStorage.getItem('${what}'))`)

const heading = (page: Page, step: keyof typeof setup.steps) =>
  page.getByRole('heading', { name: setup.steps[step].title, level: 2 })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('an office that has never seen Parter comes to its first real call', async () => {
  const anna = await openPage(office, `/first-administrator#${office.secret}`)
  await anna.context().addInitScript(COUNT)
  await anna.reload()
  await anna.locator('input[name="officeName"]:focus').fill('Urząd Gminy Lipowiec')
  await anna.getByLabel(firstAdministrator.name).fill('Anna Nowak')
  // The login is made of the name.
  expect(await anna.getByLabel(firstAdministrator.login).inputValue()).toBe('anna.nowak')
  await anna.getByLabel(firstAdministrator.password).fill('seven quiet lampposts')
  await press(anna, firstAdministrator.submit)

  await heading(anna, 'office').waitFor()
  expect(await accessibilityFaults(anna)).toEqual([])
  await anna.getByLabel(setup.fields.bokRoom).fill('3')
  await press(anna, setup.save)
  await heading(anna, 'units').waitFor()
  await press(anna, setup.save)
  // What is missing is said beside its field, and the focus is there.
  await anna.getByText(setup.faults.unit).waitFor()
  // Nobody is on the ground floor because it was left out.
  await anna.getByText(setup.faults.floor).waitFor()
  await until(anna, "document.activeElement?.getAttribute('name') === 'unit'")
  await anna.getByLabel(setup.fields.unit).fill(UNIT)
  await anna.getByLabel(setup.fields.me, { exact: true }).check()
  await anna.getByLabel(setup.fields.floor).fill('1')
  await press(anna, setup.save)
  await heading(anna, 'people').waitFor()
  await anna.getByText(setup.leadReady).waitFor()

  // The telephone list, as Excel in Poland saves it.
  await anna.getByRole('link', { name: setup.links.people }).click()
  const list = await TEXT_LISTS[0]?.file()
  const csv = { name: 'telefony.csv', mimeType: 'text/csv', buffer: list ?? Buffer.alloc(0) }
  await anna.getByLabel(lists.file, { exact: true }).setInputFiles(csv)
  await anna.locator(':focus', { hasText: lists.questions }).waitFor()
  await picture(anna, 'real-office-questions')
  await press(anna, lists.show)
  await anna.locator(':focus', { hasText: lists.preview }).waitFor()
  await picture(anna, 'real-office-preview')
  await anna.getByRole('button', { name: /^Wczytaj/ }).click()
  await anna.locator(':focus', { hasText: lists.done }).waitFor()

  // The shortest way on: who sits at BOK, and then their accounts.
  await anna.getByRole('link', { name: setup.summary.goOn }).click()
  await heading(anna, 'roles').waitFor()
  await press(anna, setup.save)
  await anna.waitForURL('**/accounts')
  await press(anna, accounts.everybody.open(3))
  await anna.getByRole('dialog').getByRole('button', { name: accounts.everybody.submit }).click()
  const slip = anna.locator('.slip', { hasText: NAME })
  await slip.waitFor()
  // No way on leads past codes that are on no paper yet.
  expect(await anna.getByRole('link', { name: setup.summary.goOn }).count()).toBe(0)
  const code = (await slip.locator('.slip-code').textContent()) ?? ''

  const his = await openPage(office, `/invitation#${code}`)
  await his.getByText(invitation.whose(NAME)).waitFor()
  await his.getByLabel(invitation.password).fill('siedem cichych latarni')
  await his.keyboard.press('Enter')
  await his.waitForURL('**/calls')
  await his.getByRole('button', { name: calls.duty.start }).click()

  await anna.goto('/setup/drill')
  // Whoever is the only one on duty is meant.
  const chosen = anna.getByLabel(setup.drill.person).locator('option:checked')
  await chosen.filter({ hasText: `${NAME}, ${common.extension('310')}` }).waitFor({ state: 'attached' })
  await press(anna, setup.drill.start)
  const card = his.getByRole('region', { name: drills.card.title })
  await card.getByRole('button', { name: drills.card.hear }).click()
  await anna.getByText(setup.drill.heard(NAME), { exact: true }).waitFor()
  expect(await anna.locator('.setup-seconds').textContent()).toMatch(/^\d+,\d s$/)
  await picture(anna, 'real-office-drill')

  await anna.getByRole('link', { name: setup.toCounter }).click()
  // The drill, which goes, has a list to choose from.
  await anna.locator('input[role="combobox"]').fill('zdzieb')
  await anna.getByRole('option', { name: NAME }).first().waitFor()
  await anna.keyboard.press('Enter')
  await anna.getByRole('list', { name: counter.chosen }).getByText(NAME).first().waitFor()
  await anna.keyboard.press('Control+Enter')
  await his.getByRole('dialog', { name: calls.card.heading('BOK-1') }).waitFor()

  const [presses, pages] = [await counted(anna, 'presses'), await counted(anna, 'pages')]
  expect(presses).toBeLessThanOrEqual(MOST_PRESSES)
  expect(pages).toBeLessThanOrEqual(MOST_PAGES)
}, 180_000)
