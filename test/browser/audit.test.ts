import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openScreen, picture } from '../support/browser.ts'
import { expectAccessibleInEveryGuise } from '../support/guises.ts'
import { PassingTime } from '../support/passingTime.ts'
import { startOffice } from '../support/startOffice.ts'

/*
 * The log, as an auditor and an administrator see it:
 * - it says whether it is whole, and from which entry on it is not;
 * - what it is narrowed by stands in the address, and is downloaded as it is narrowed;
 * - what goes next night stands on the administrator's page before it goes.
 */

const { administration: words } = textsFor('pl')

test('an auditor narrows the log by the keyboard, and an administrator sees what is kept and what goes', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  new PassingTime(office)
  const clerk = await office.visitor('clerk')
  await clerk.raise({ matter: 'idCard' })
  const page = await openScreen(office, 'auditor', '/audit')
  await page.getByRole('row').nth(2).waitFor()
  await expectAccessibleInEveryGuise(page, 'audit')
  await page.getByLabel(words.audit.what).selectOption('raise')
  await page.waitForURL('**/audit?what=raise')
  await page.getByRole('cell', { name: 'clerk' }).waitFor()
  expect(await page.getByRole('row').count()).toBe(2)
  const address = await page.getByRole('link', { name: words.audit.export.csv }).getAttribute('href')
  expect(address).toBe('/api/security-log/export?format=csv&what=raise')
  await page.emulateMedia({ media: 'print' })
  await picture(page, 'audit-print')
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessibleInEveryGuise(page, 'audit-narrow')
  await page.getByRole('button', { name: words.audit.clear }).press('Enter')
  await page.waitForURL('**/audit')

  const admin = await openScreen(office, 'admin', '/administration')
  await admin.getByText(words.retention.kept(365)).waitFor()
  await admin.getByText(words.retention.nothingDue).waitFor()
  await picture(admin, 'administration-retention')
})
