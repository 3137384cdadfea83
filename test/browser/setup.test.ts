import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { NewOffice } from '../api/support/newOffice.ts'
import { CLIENT_DIR, expectRefusals, openPage } from '../support/browser.ts'
import { expectAccessibleInEveryGuise } from '../support/guises.ts'
import { PassingTime } from '../support/passingTime.ts'

const { setup, firstAdministrator, signIn } = textsFor('pl')
const PASSWORD = 'seven quiet lampposts'
const UNIT = 'Referat Finansów'

/*
 * Setting up, as the first administrator goes through it; the whole way is in realOffice.test.ts:
 * - what was typed is there again after a reload, and in another browser;
 * - the administrator's home says what is left to look after.
 */
let office: NewOffice

beforeEach(async () => {
  office = await NewOffice.create()
  await office.start({ clientDir: CLIENT_DIR })
  new PassingTime(office)
})

afterEach(() => office.remove())

const heading = (page: Page, step: keyof typeof setup.steps) =>
  page.getByRole('heading', { name: setup.steps[step].title, level: 2 })

async function becomeAdministrator(): Promise<Page> {
  const page = await openPage(office, `/first-administrator#${office.secret}`)
  await page.getByLabel(firstAdministrator.officeName).fill('Urząd Gminy Lipowiec')
  await page.getByLabel(firstAdministrator.name).fill('Anna Nowak')
  await page.getByLabel(firstAdministrator.login).fill('anna')
  await page.getByLabel(firstAdministrator.password).fill(PASSWORD)
  await page.getByRole('button', { name: firstAdministrator.submit }).click()
  await heading(page, 'office').waitFor()
  return page
}

async function secondBrowser(path: string): Promise<Page> {
  const page = await openPage(office, `/sign-in?to=${encodeURIComponent(path)}`)
  await page.getByLabel(signIn.login).fill('anna')
  await page.getByLabel(signIn.password).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(({ pathname }) => pathname === path)
  return page
}

test('what was typed is kept, two administrators see each other, and the home says what is left', async () => {
  const anna = await becomeAdministrator()
  const upstairs = await secondBrowser('/setup/units')
  await heading(upstairs, 'units').waitFor()
  await anna.goto('/setup/units')
  await anna.getByLabel(setup.fields.unit).fill(UNIT)
  await anna.keyboard.press('Tab')
  await anna.getByText(setup.kept('').slice(0, 30), { exact: false }).waitFor()
  await anna.reload()
  await heading(anna, 'units').waitFor()
  expect(await anna.getByLabel(setup.fields.unit).inputValue()).toBe(UNIT)

  expectRefusals(upstairs)
  await upstairs.getByLabel(setup.fields.unit).fill('Kasa')
  await upstairs.keyboard.press('Tab')
  await upstairs.getByRole('button', { name: setup.keepMine }).waitFor()
  await expectAccessibleInEveryGuise(upstairs, 'setup-conflict')
  await upstairs.getByRole('button', { name: setup.takeTheirs }).click()
  await upstairs.getByRole('button', { name: setup.keepMine }).waitFor({ state: 'detached' })
  expect(await upstairs.getByLabel(setup.fields.unit).inputValue()).toBe(UNIT)

  await upstairs.goto('/administration')
  const { checklist, checks } = setup
  // The office's clock is the test's, on a Monday long ago or ahead: the browser's is not.
  await upstairs.getByText(checks.clock.found.differs({ ...NOTHING, howLong: '' }).slice(0, -2)).waitFor()
  await upstairs.getByRole('button', { name: checklist.notForUsOf(checks.mail.title) }).click()
  await upstairs.getByText(checklist.putAside(1)).click()
  await upstairs.getByRole('button', { name: checklist.watchOf(checks.mail.title) }).waitFor()
  await upstairs.getByRole('button', { name: checklist.testOf(checks.substitutes.title) }).click()
  await upstairs.getByText(checklist.testedAt('').slice(0, -2)).waitFor()
  await upstairs.getByRole('button', { name: checklist.testOf(checks.backup.title) }).click()
  await expectAccessibleInEveryGuise(upstairs, 'checklist')
}, 180_000)

const NOTHING = { count: 0, of: 0, names: '', when: '', howLong: '', said: '' }
