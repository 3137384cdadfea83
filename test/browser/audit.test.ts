import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, expectRefusals, marked, openScreen, picture, refuseCopying } from '../support/browser.ts'
import { expectAccessibleInEveryGuise } from '../support/guises.ts'
import { PassingTime } from '../support/passingTime.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

/*
 * The log, as an auditor and an administrator see it:
 * - it says whether it is whole, and from which entry on it is not;
 * - what it is narrowed by stands in the address, and is downloaded as it is narrowed;
 * - a file that would be too long is refused in words, on the page;
 * - an administrator lets another program in, and is told when its token could not be copied;
 * - what goes next night stands on the administrator's page before it goes.
 */

const { administration: words, api, common, errors } = textsFor('pl')

/** What was said to whoever listens to the screen. */
const heard = (page: Page, sentence: string) => page.getByRole('status').getByText(sentence, { exact: true }).waitFor()

/** A new token is shown once: whoever cannot have it copied sees that, and has it marked. */
async function makesToken(admin: Page): Promise<void> {
  await admin.getByRole('button', { name: api.add }).press('Enter')
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel(api.name).fill('System kolejkowy')
  await dialog.getByLabel(api.person).selectOption('clerk')
  await dialog.getByLabel(api.scopes.readBoard).check()
  await expectAccessibleInEveryGuise(admin, 'token-new')
  await dialog.getByRole('button', { name: api.make }).press('Enter')
  const secret = dialog.getByRole('textbox', { name: api.secret })
  await secret.waitFor()
  await refuseCopying(admin)
  await dialog.getByRole('button', { name: common.copyWhat(api.secret) }).press('Enter')
  await dialog.getByText(common.copyByHand).waitFor()
  expect(await marked(admin)).toBe(await secret.inputValue())
  await expectAccessibleInEveryGuise(admin, 'token-made')
  await admin.keyboard.press('Escape')
  await admin.getByText('System kolejkowy').waitFor()
}

/** More entries than a file holds: it says so where the reader is, and a shorter period can be downloaded after all. */
async function downloadsWhatFits({ memory: { securityLog } }: TestOffice, page: Page): Promise<void> {
  const link = page.getByRole('link', { name: common.download.csv })
  const { newest, head } = securityLog
  const [one] = await newest(1)
  Object.assign(securityLog, {
    newest: async (count: number) => Array.from({ length: count }, () => one),
    head: async () => ({ seq: 2_000_000, hash: '' }),
  })
  expectRefusals(page)
  await link.press('Enter')
  await page.getByRole('alert').getByText(errors.exportTooLong).waitFor()
  await expectAccessibleInEveryGuise(page, 'audit-too-long')
  Object.assign(securityLog, { newest, head })
  // One file at a time: while it comes, no link of the row can be pressed in vain.
  let go: () => void = () => undefined
  const mayGo = new Promise<void>((done) => {
    go = done
  })
  await page.route(/format=csv/, async (route) => {
    await mayGo
    await route.continue()
  })
  const saved = page.waitForEvent('download')
  await link.press('Enter')
  await heard(page, common.downloading)
  await page.locator('a[download][aria-disabled="true"]', { hasText: common.download.xlsx }).waitFor()
  go()
  const file = await saved
  expect(file.suggestedFilename()).toBe(`${words.log}.csv`)
  await heard(page, common.downloaded(`${words.log}.csv`))
  await page.getByText(errors.exportTooLong).waitFor({ state: 'detached' })
}

test('an auditor narrows the log by the keyboard, and an administrator sees what is kept and what goes', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  new PassingTime(office)
  const clerk = await office.visitor('clerk')
  await clerk.raise({ matter: 'idCard' })
  const page = await openScreen(office, 'auditor', '/audit')
  await page.getByRole('row').nth(2).waitFor()
  const chain = page.getByRole('region', { name: words.audit.chain })
  await chain.getByText(words.audit.notChecked).waitFor()
  await chain.getByRole('button', { name: words.audit.checkNow }).press('Enter')
  const whole = new RegExp(words.audit.whole(0, '10:\\d\\d').replace(' 0.', ' \\d+\\.'))
  await chain.getByText(whole).waitFor()
  await page.getByRole('status').getByText(whole).waitFor()
  await expectAccessibleInEveryGuise(page, 'audit')
  await page.getByLabel(words.audit.what).selectOption('raise')
  await page.waitForURL('**/audit?what=raise')
  await heard(page, words.audit.told(1, true))
  await page.getByRole('cell', { name: 'clerk' }).waitFor()
  expect(await page.getByRole('row').count()).toBe(2)
  const address = await page.getByRole('link', { name: common.download.csv }).getAttribute('href')
  expect(address).toBe('/api/security-log/export?what=raise&format=csv')
  await downloadsWhatFits(office, page)
  await page.emulateMedia({ media: 'print' })
  await picture(page, 'audit-print')
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessibleInEveryGuise(page, 'audit-narrow')
  await page.getByLabel(words.audit.from).fill('20/11/2026')
  await page.getByLabel(words.audit.from).press('Enter')
  await page.waitForURL('**/audit?what=raise&from=2026-11-20')
  // Half a date asks nothing yet; a date that was emptied narrows nothing.
  await page.getByLabel(words.audit.from).press('Backspace')
  await page.getByLabel(words.audit.what).selectOption('signIn')
  await page.waitForURL('**/audit?what=signIn&from=2026-11-20')
  await page.getByLabel(words.audit.from).fill('')
  await page.getByLabel(words.audit.from).press('Tab')
  await page.waitForURL('**/audit?what=signIn')
  // What cannot be read is cleared too, though it narrowed nothing.
  const to = page.getByLabel(words.audit.to, { exact: true })
  await to.fill('wczoraj')
  await to.press('Tab')
  await page.getByText(common.dayUnread).waitFor()
  await page.getByRole('button', { name: words.audit.clear }).press('Enter')
  await page.waitForURL('**/audit')
  await page.getByText(common.dayUnread).waitFor({ state: 'detached' })
  expect(await to.inputValue()).toBe('')

  const admin = await openScreen(office, 'admin', '/administration')
  await admin.getByText(words.retention.kept(365)).waitFor()
  await admin.getByText(words.retention.nothingDue).waitFor()
  const { parts } = textsFor('pl').health
  await admin.getByRole('button', { name: words.state.testOf(parts.store) }).press('Enter')
  await admin.getByText(words.state.passed(parts.store), { exact: true }).first().waitFor()
  await picture(admin, 'administration-retention')
  await makesToken(admin)
})
