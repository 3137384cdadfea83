import { textsFor } from '../../models/texts/texts.ts'
import type { SlipsView } from '../../models/wire/invitations.ts'
import type { SignOnView } from '../../models/wire/signOn.ts'
import { CLIENT_DIR, expectRefusals, openPage, signInByKeyboard } from '../support/browser.ts'
import { DIALOG, expectAccessibleInEveryGuise } from '../support/guises.ts'
import { PassingTime } from '../support/passingTime.ts'
import { startOffice } from '../support/startOffice.ts'
import { CLIENT_ID, CLIENT_SECRET, TestProvider } from '../support/testProvider.ts'

/*
 * Signing in with office accounts, by keyboard alone:
 * - the administrator's page tries each value as it is typed, and says what is wrong and what to do;
 * - what another administrator saves meanwhile is seen, and not replaced unseen;
 * - the way is tried from end to end before, and what came of it is shown;
 * - somebody comes by it and is told that they are not known; the administrator sees them at once, and says who it is;
 * - from then on they come in; who was invited comes in by it too, without a password.
 */

const { signOn: words, calls, digitalPages } = textsFor('pl')

test('an administrator connects the office accounts, links somebody, and they come in', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true, at: Date.now() })
  new PassingTime(office)
  const provider = await TestProvider.start({ office: office.baseUrl })
  provider.people.set('subject-ewa', { name: 'Ewa z innego systemu', email: 'ewa@office.example' })
  const admin = await openPage(office, '/sign-in?to=/administration/sign-on')
  expectRefusals(admin)
  await signInByKeyboard(admin, 'admin')
  await admin.getByText(words.noNewcomers).waitFor()

  await admin.getByRole('button', { name: words.save }).press('Enter')
  await admin.getByText(words.missing.secret).waitFor()
  await admin.getByLabel(words.issuer).fill(`${provider.issuer}/`)
  await admin.keyboard.press('Tab')
  await admin.getByText(words.findings.otherName(provider.issuer)).waitFor()
  await admin.getByLabel(words.issuer).fill(provider.issuer)
  await admin.keyboard.press('Tab')
  await admin.getByText(words.findings.reached).waitFor()
  await admin.keyboard.type(CLIENT_ID)
  await admin.keyboard.press('Tab')
  await admin.keyboard.type('not the secret')
  await admin.keyboard.press('Tab')
  await admin.getByText(words.findings.clientWrong).waitFor()
  await expectAccessibleInEveryGuise(admin, 'sign-on-wrong')
  await admin.getByLabel(words.secret).fill(CLIENT_SECRET)
  await admin.keyboard.press('Tab')
  await admin.getByText(words.findings.clientRight).waitFor()
  await admin.getByText(words.findings.redirectRight).waitFor()
  await admin.getByRole('button', { name: words.roles.add }).press('Enter')
  await admin.getByRole('button', { name: words.save }).press('Enter')
  await admin.getByText(words.roles.missingValue).waitFor()
  await expectAccessibleInEveryGuise(admin, 'sign-on-rules')
  await admin.getByRole('button', { name: words.roles.removeRule(1) }).press('Enter')
  await admin.getByRole('button', { name: words.save }).press('Enter')
  await admin.getByText(words.secretKept).waitFor()
  expect(await admin.getByLabel(words.secret).inputValue()).toBe('')

  await admin.getByRole('button', { name: words.test.start }).press('Enter')
  await admin.getByText(words.test.unknown).waitFor()
  await admin.locator('h2:focus', { hasText: words.test.title }).waitFor()
  await expectAccessibleInEveryGuise(admin, 'sign-on-tested')

  const other = await office.visitor('admin')
  const saved = async () => (await other.get<SignOnView>('/api/sign-on')).body
  const save = async (changed: object) => {
    const { edition } = await saved()
    const body = { edition, issuer: provider.issuer, clientId: CLIENT_ID, isOn: true, endsThere: true, ...changed }
    expect((await other.send('PUT', '/api/sign-on', body, {})).status).toBe(200)
  }
  await save({})
  await admin.getByLabel(words.leaving.signedOut, { exact: true }).waitFor()
  await admin.getByLabel(words.on).press('Space')
  await save({ endsThere: false })
  await admin.getByLabel(words.leaving.signedOut, { exact: true }).waitFor({ state: 'detached' })
  await admin.getByRole('button', { name: words.save }).press('Enter')
  await admin.getByText(digitalPages.edit.overtaken).waitFor()
  expect((await saved()).settings?.isOn).toBe(true)
  await admin.getByLabel(words.on).press('Space')
  await admin.getByRole('button', { name: words.save }).press('Enter')
  await admin.getByText(digitalPages.edit.overtaken).waitFor({ state: 'detached' })
  expect((await saved()).settings).toMatchObject({ isOn: true, endsThere: false })

  const hers = await openPage(office, '/sign-in?to=/calls')
  await hers.getByRole('button', { name: words.enter }).waitFor()
  await expectAccessibleInEveryGuise(hers, 'sign-in-office')
  await hers.getByRole('button', { name: words.enter }).press('Enter')
  await hers.getByText(words.refused.waiting).waitFor()
  await expectAccessibleInEveryGuise(hers, 'sign-in-waiting')

  await admin.getByRole('heading', { name: 'Ewa z innego systemu' }).waitFor()
  await expectAccessibleInEveryGuise(admin, 'sign-on-newcomer')
  await admin.getByLabel(words.who('Ewa z innego systemu')).selectOption('ewa')
  await admin.getByRole('button', { name: words.linkFor('Ewa z innego systemu') }).press('Enter')
  await admin.getByText(words.noNewcomers).waitFor()

  await hers.goto(`${office.baseUrl}/sign-in?to=/calls`)
  await hers.getByRole('button', { name: words.enter }).press('Enter')
  await hers.waitForURL('**/calls')
  await hers.getByRole('button', { name: calls.duty.start }).first().waitFor()

  await admin.goto(`${office.baseUrl}/accounts/ewa`)
  await admin.getByRole('button', { name: words.unlink }).press('Enter')
  await expectAccessibleInEveryGuise(admin, 'account-unlink', DIALOG)
  await admin.keyboard.press('Escape')

  provider.person = 'subject-olek'
  const { body } = await (await office.visitor('admin')).post<SlipsView>('/api/accounts/olek/reset', { mail: false })
  const invited = await openPage(office, `/invitation#${body.slips[0]?.code}`)
  await invited.getByText(words.insteadReset).waitFor()
  await expectAccessibleInEveryGuise(invited, 'invitation-office')
  await invited.getByRole('button', { name: words.enter }).press('Enter')
  await invited.waitForURL('**/calls')
})
