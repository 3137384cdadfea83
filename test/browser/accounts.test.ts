import type { Employee } from '../../models/domain/directory/directory.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, expectRefusals, openPage, openScreen, picture, signInByKeyboard } from '../support/browser.ts'
import { DIALOG, expectAccessibleInEveryGuise } from '../support/guises.ts'
import { PassingTime } from '../support/passingTime.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { OFFICE_HOST, PASSWORD, startOffice } from '../support/startOffice.ts'

/*
 * Accounts, as the administrator and the invited see them:
 * - everybody without an account is invited at once, and each slip has a link and a code to type;
 * - the link says whose it is, takes a password, and leads to "I am on duty"; a second time it says why not;
 * - one person's page gives roles, resets, disables with a question, and ends sessions, by keyboard alone.
 */

const { accounts: words, invitation: behind, errors, calls } = textsFor('pl')

function directory() {
  const office = smallOffice()
  const ewa = office.employees.get('ewa') as Employee
  const newcomer: Employee = { ...ewa, id: 'newcomer', name: 'Jadwiga Żółć' }
  return { ...office, employees: new Map([...office.employees, ['newcomer', newcomer] as const]) }
}

test('invited by the administrator, somebody comes in by the slip and is where they answer calls', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true, directory: directory() })
  new PassingTime(office)
  // As another computer of the office calls it: a link that works on the server alone is not worth a code.
  const baseURL = office.baseUrl.replace('127.0.0.1', OFFICE_HOST)
  const admin = await openPage(office, '/sign-in?to=/accounts', { baseURL })
  await signInByKeyboard(admin, 'admin')
  await admin.getByRole('button', { name: words.everybody.open(1) }).waitFor()
  await expectAccessibleInEveryGuise(admin, 'accounts-list')
  await admin.getByRole('button', { name: words.everybody.open(1) }).press('Enter')
  await expectAccessibleInEveryGuise(admin, 'accounts-everybody', DIALOG)
  await admin.getByRole('dialog').getByRole('button', { name: words.everybody.submit }).press('Enter')
  await admin.getByRole('heading', { name: 'Jadwiga Żółć' }).waitFor()
  await admin.getByText('jadwiga.zolc').waitFor()
  await expectAccessibleInEveryGuise(admin, 'accounts-slips')
  await admin.getByRole('img', { name: words.slips.qr('Jadwiga Żółć') }).waitFor()
  await admin.emulateMedia({ media: 'print' })
  await picture(admin, 'accounts-slips-print')
  await admin.emulateMedia({ media: 'screen' })
  const code = (await admin.locator('.slip-code').textContent()) ?? ''

  const hers = await openPage(office, '/invitation')
  expectRefusals(hers)
  await hers.getByLabel(behind.code).fill(code.slice(0, 9))
  await hers.keyboard.press('Enter')
  await hers.getByText(behind.codeMissing).waitFor()
  await hers.getByLabel(behind.code).fill(code.toLowerCase())
  await hers.keyboard.press('Enter')
  await hers.getByText(behind.whose('Jadwiga Żółć')).waitFor()
  await expectAccessibleInEveryGuise(hers, 'invitation')
  await hers.getByLabel(behind.password).fill('parter2026')
  await hers.keyboard.press('Enter')
  await hers.getByText(errors.weakPassword).waitFor()
  await hers.getByLabel(behind.password).fill('siedem cichych latarni')
  await hers.keyboard.press('Enter')
  await hers.waitForURL('**/calls')
  await hers.getByRole('button', { name: calls.duty.start }).first().waitFor()

  const again = await openPage(office, `/invitation#${code}`)
  expectRefusals(again)
  await again.getByText(behind.refused.linkUsed).waitFor()
  await expectAccessibleInEveryGuise(again, 'invitation-used')

  await admin.getByRole('button', { name: words.slips.done }).click()
  await admin.getByRole('link', { name: 'Jadwiga Żółć' }).press('Enter')
  await admin.getByRole('heading', { level: 1, name: 'Jadwiga Żółć' }).waitFor()
  await admin.getByLabel(/^Nadzór/).check()
  await admin.getByRole('button', { name: words.saveRoles }).press('Enter')
  await hers.waitForURL('**/sign-in**')
  await admin.getByText(words.states.active, { exact: true }).waitFor()
  await expectAccessibleInEveryGuise(admin, 'accounts-person')
  await admin.getByRole('button', { name: words.disable.title }).press('Enter')
  await admin.getByRole('dialog').getByRole('button', { name: words.disable.title }).press('Enter')
  await admin.getByText(words.states.disabled, { exact: true }).waitFor()
  await admin.setViewportSize({ width: 320, height: 640 })
  await picture(admin, 'accounts-person-narrow')
  expect(await admin.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await admin.getByRole('link', { name: words.backToList }).press('Enter')
  await admin.getByText(words.lead).waitFor()
  await picture(admin, 'accounts-list-narrow')
  expect(await admin.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
}, 120_000)

test('whoever wants another password changes it by keyboard, and their other devices sign in anew', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const own = textsFor('pl').ownPassword
  const ewa = await openScreen(office, 'ewa', '/account')
  const elsewhere = await office.visitor('ewa')
  expectRefusals(ewa)
  const [current, next] = [ewa.getByLabel(own.current), ewa.getByLabel(own.next)]
  await next.fill('short')
  await ewa.keyboard.press('Enter')
  await ewa.getByText(own.missingCurrent).waitFor()
  await ewa.getByText(own.missingNext).waitFor()
  await current.and(ewa.locator(':focus')).waitFor()
  await expectAccessibleInEveryGuise(ewa, 'own-password')
  await current.fill('not mine')
  await next.fill('siedem cichych latarni')
  await ewa.keyboard.press('Enter')
  await ewa.getByText(own.wrongCurrent).waitFor()
  await current.and(ewa.locator(':focus')).waitFor()
  await current.fill(PASSWORD)
  await next.fill('parter2026')
  await ewa.keyboard.press('Enter')
  await ewa.getByText(errors.weakPassword).waitFor()
  await next.and(ewa.locator(':focus')).fill('siedem cichych latarni')
  await ewa.keyboard.press('Enter')
  await ewa.locator('.notice', { hasText: own.done }).waitFor()
  expect(await current.inputValue()).toBe('')
  expect((await elsewhere.tries('accept', 'any', {})).status).toBe(401)
  const anew = { login: 'ewa', password: 'siedem cichych latarni' }
  expect((await ewa.context().request.post('/api/session', { data: anew })).ok()).toBe(true)
})
