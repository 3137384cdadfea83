import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, expectRefusals, openPage, openScreen, signInByKeyboard } from '../support/browser.ts'
import { expectPageAccessible } from '../support/guises.ts'
import { startOffice } from '../support/startOffice.ts'

/* Whoever is there to look after Parter, or after how the office does, lands on what they are for. */
const { administration: words, frame, health, times, drills } = textsFor('pl')

test('an administrator lands on the health of Parter, the security log and their own devices', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const page = await openPage(office, '/sign-in')
  await signInByKeyboard(page, 'admin')
  await page.waitForURL('**/administration')
  await page.getByText(health.parts.runner).waitFor()
  const log = page.getByRole('table', { name: words.logCaption })
  await log
    .getByText(words.events.signIn ?? '')
    .first()
    .waitFor()
  await page.getByText(words.thisOne).waitFor()
  await expectPageAccessible(page, 'administration')

  const other = await openScreen(office, 'admin', '/telephones')
  expectRefusals(other)
  await page.reload()
  const end = page.getByRole('button', { name: new RegExp(`^${words.endSession}:`) })
  await end.click()
  await end.waitFor({ state: 'detached' })
  await other.goto('/account')
  await other.getByLabel('Login').waitFor()
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
})

test('an auditor lands on the times, the drills beside them, with nothing to press but to look', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const page = await openPage(office, '/sign-in')
  await signInByKeyboard(page, 'auditor')
  await page.waitForURL('**/figures')
  await page.getByRole('heading', { name: times.title, level: 1 }).waitFor()
  await expectPageAccessible(page, 'figures')
  const views = page.getByRole('navigation', { name: frame.main }).getByRole('link')
  expect(await views.count()).toBe(6)
  await views.filter({ hasText: frame.drills }).click()
  await page.getByText(drills.empty).waitFor()
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0)
  await expectPageAccessible(page, 'drills')
})
