import { textsFor } from '../../models/texts/texts.ts'
import type { SlipsView } from '../../models/wire/invitations.ts'
import { KEPT, openReady } from '../api/support/onlyWayScene.ts'
import { CLIENT_DIR, expectRefusals, openPage, signInByKeyboard } from '../support/browser.ts'
import { expectAccessibleInEveryGuise } from '../support/guises.ts'
import { PassingTime } from '../support/passingTime.ts'
import { PASSWORD } from '../support/startOffice.ts'

/*
 * The office account as the only way in, by keyboard alone:
 * - the administrator sees what came of the test, reads what will change, and proves the password of the account that is kept;
 * - whoever comes to sign in finds the office account, and the password of one account behind a fold;
 * - a link asks for no password;
 * - on the day on which the provider is silent the kept account comes in, and one press gives the passwords back.
 */

const { signOn: words, signIn, errors, invitation } = textsFor('pl')

test('the office account becomes the only way in, and on a bad morning passwords come back', async () => {
  const { office, provider } = await openReady({ clientDir: CLIENT_DIR, timePasses: true })
  new PassingTime(office)
  const admin = await openPage(office, '/sign-in?to=/administration/sign-on')
  expectRefusals(admin)
  await signInByKeyboard(admin, 'admin')
  await admin.getByText(words.test.comesIn('admin')).waitFor()
  await admin.getByRole('button', { name: words.onlyWay.submit }).press('Enter')
  await admin.getByText(words.onlyWay.keeperMissing).waitFor()
  await admin.getByLabel(words.onlyWay.keeper, { exact: true }).selectOption(KEPT.personId)
  await admin.getByLabel(words.onlyWay.password).fill('not the password')
  await admin.getByLabel(words.onlyWay.contact).fill('sekretarz@urzad.example')
  await admin.keyboard.press('Enter')
  await admin.getByText(words.onlyWay.passwordWrong).waitFor()
  await expectAccessibleInEveryGuise(admin, 'only-way-wrong')
  await admin.getByLabel(words.onlyWay.password).fill(PASSWORD)
  await admin.keyboard.press('Enter')
  await admin.getByText(words.onlyWay.only('mayor')).waitFor()
  await admin.locator('h2:focus', { hasText: words.onlyWay.title }).waitFor()
  await admin.getByLabel(words.on).press('Space')
  await admin.getByText(words.onlyWay.willGiveBack).waitFor()
  await expectAccessibleInEveryGuise(admin, 'only-way')

  const mayor = await office.visitor('mayor')
  const { body } = await mayor.post<SlipsView>('/api/accounts/olek/reset', {
    mail: false,
  })
  const page = await openPage(office, `/invitation#${body.slips[0]?.code}`)
  await page.getByText(words.insteadOfAll).waitFor()
  expect(await page.getByLabel(invitation.password).count()).toBe(0)
  await expectAccessibleInEveryGuise(page, 'only-way-invitation')

  provider.person = undefined
  await page.goto(`${office.baseUrl}/sign-in?to=/calls`)
  expectRefusals(page)
  await page.getByRole('button', { name: words.enter }).press('Enter')
  await page.getByText(words.refused.refusedThere).waitFor()
  expect(new URL(page.url()).searchParams.get('to')).toBe('/calls')
  await page.getByText(signIn.breakGlass).press('Enter')
  await page.getByLabel(signIn.login).fill('ewa')
  await page.getByLabel(signIn.password).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByText(errors.signOnOnly).waitFor()
  await expectAccessibleInEveryGuise(page, 'only-way-sign-in')

  provider.isMute = true
  await page.getByLabel(signIn.login).fill('mayor')
  await page.getByLabel(signIn.password).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  const told = { name: words.onlyWay.keeper }
  await page.getByRole('region', told).waitFor()
  await admin.getByRole('region', told).waitFor()
  await expectAccessibleInEveryGuise(admin, 'only-way-told')
  await page.goto(`${office.baseUrl}/administration/sign-on`)
  await page.getByRole('button', { name: words.onlyWay.giveBack }).press('Enter')
  await page.getByText(words.onlyWay.all).waitFor()
  await page.locator('h2:focus', { hasText: words.onlyWay.title }).waitFor()
})
