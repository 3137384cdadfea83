import { textsFor } from '../../models/texts/texts.ts'
import { OwnedOffice } from '../api/support/ownedOffice.ts'
import { CLIENT_DIR, expectDisconnection, expectRefusals, openPage } from '../support/browser.ts'
import { expectPageAccessible } from '../support/guises.ts'

/*
 * What a new office can begin with instead, as whoever has its link sees it:
 * - a backup that is none: why, and the form is there again, also after a reload;
 * - the sample: the page waits while one office closes and the other opens, and leads to its people;
 * - all of it by keyboard, and the focus goes where the news is.
 */
const { setup, firstAdministrator, signIn } = textsFor('pl')
const { otherWays } = setup

let office: OwnedOffice

beforeEach(async () => {
  office = new OwnedOffice(CLIENT_DIR)
  await office.start()
})

afterEach(() => office.remove())

test('the first page tries a backup and the sample, and says how it ended', async () => {
  const page = await openPage(office, `/first-administrator#${office.secret}`)
  await page.locator('input[name="officeName"]:focus').waitFor()
  await page.getByText(otherWays.backup, { exact: true }).press('Enter')
  await page.getByRole('button', { name: otherWays.backupStart }).press('Enter')
  await page.getByText(otherWays.noFile).waitFor()
  await page.locator('[aria-invalid="true"]').waitFor()
  await expectPageAccessible(page, 'first-page')
  const file = { name: 'kopia', mimeType: 'application/octet-stream', buffer: Buffer.from('my holiday pictures') }
  await page.getByLabel(otherWays.file).setInputFiles(file)
  await page.getByRole('button', { name: otherWays.backupStart }).press('Enter')
  await page.locator('h2:focus', { hasText: otherWays.failed.backup }).waitFor()
  await page.getByText(otherWays.faults.notWhole).waitFor()
  await expectPageAccessible(page, 'first-page-failed')
  await page.reload()
  await page.getByText(otherWays.faults.notWhole).waitFor()
  await page.getByLabel(firstAdministrator.login).waitFor()

  expectDisconnection(page)
  expectRefusals(page)
  await page.getByText(otherWays.sample, { exact: true }).press('Enter')
  await page.getByRole('button', { name: otherWays.sampleStart }).press('Enter')
  await page.locator('h2:focus', { hasText: otherWays.done.sample }).waitFor()
  await expectPageAccessible(page, 'first-page-sample')
  await page.reload()
  await page.getByRole('button', { name: otherWays.signIn }).press('Enter')
  await page.getByRole('heading', { name: signIn.sampleTitle }).waitFor()
}, 120_000)
