import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openScreen, picture } from '../support/browser.ts'
import { DIALOG, expectAccessibleInEveryGuise, expectPageAccessible } from '../support/guises.ts'
import { startOffice } from '../support/startOffice.ts'
import { TestReceiver } from '../support/testReceiver.ts'

const { webhooks: words, api } = textsFor('pl')

test('an administrator connects a program by keyboard: added, tested, told, and what became of it', async () => {
  const receiver = await TestReceiver.start()
  receiver.answer = 500
  const office = await startOffice({ clientDir: CLIENT_DIR, webhooks: receiver.service })
  const page = await openScreen(office, 'admin', '/administration')
  await page.getByRole('link', { name: api.webhooks }).press('Enter')
  await page.waitForURL('**/webhooks')
  await page.getByText(words.none).waitFor()
  await expectPageAccessible(page, 'webhooks-none')

  await page.getByRole('button', { name: words.add }).press('Enter')
  const dialog = page.locator(DIALOG)
  await dialog.waitFor()
  await page.keyboard.press('Control+Enter')
  await dialog.getByText(words.missing.url).waitFor()
  await dialog.getByLabel(words.name).fill('Wyświetlacz w holu')
  await dialog.getByLabel(words.events.ended).check()
  // A named computer, and an address that is refused all the same.
  await dialog.getByLabel(words.url).fill(receiver.url.replace('//', '//name:password@'))
  await page.keyboard.press('Control+Enter')
  await dialog.getByText(words.missing.url).waitFor()
  expect(await dialog.getByText(words.notListed).count()).toBe(0)
  await dialog.getByLabel(words.url).fill('https://elsewhere.example/')
  await dialog.getByLabel(words.events.raised).check()
  await expectAccessibleInEveryGuise(page, 'webhooks-new', DIALOG)
  // Closed by accident, and the page read anew: what was typed waits, and is given up only on purpose.
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('button', { name: words.add }).press('Enter')
  expect(await dialog.getByLabel(words.name).inputValue()).toBe('Wyświetlacz w holu')
  expect(await dialog.getByLabel(words.events.raised).isChecked()).toBe(true)
  await dialog.getByLabel(words.url).fill(receiver.url)
  await page.keyboard.press('Control+Enter')
  await dialog.getByRole('textbox', { name: words.secret }).waitFor()
  expect(await dialog.getByRole('textbox', { name: words.secret }).inputValue()).toMatch(/^whsec_/)
  expect(await page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })')).not.toMatch(/whsec_|webhook\./)
  await dialog.getByRole('button', { name: words.close }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  // One dialog came in the place of another: back to where the first was asked for.
  await page.getByRole('button', { name: words.add }).and(page.locator(':focus')).waitFor()

  const test = page.getByRole('button', { name: words.testOf('Wyświetlacz w holu') })
  await test.press('Enter')
  await page
    .getByText(words.testFailed(words.why.answered(500)))
    .first()
    .waitFor()
  receiver.answer = 204
  await test.press('Enter')
  await page.getByText(words.states.on, { exact: true }).waitFor()

  const clerk = await office.visitor('clerk')
  const { code } = await clerk.raise({ matter: 'pin' })
  await receiver.heard(3)
  await page.getByText(words.log, { exact: true }).press('Enter')
  await page.getByRole('row', { name: new RegExp(code) }).waitFor()
  await expectPageAccessible(page, 'webhooks')
  receiver.answer = 503
  await clerk.raise({ matter: 'pin' })
  while (!(await office.memory.webhooks.all()).some(({ failingSince }) => failingSince !== undefined))
    await new Promise(setImmediate)
  await page.reload()
  await page.getByText(words.states.failing, { exact: true }).waitFor()
  expect(await page.getByText(words.states.on, { exact: true }).count()).toBe(0)
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'webhooks-phone')
  await page.getByRole('button', { name: words.removeOf('Wyświetlacz w holu') }).press('Enter')
  await dialog.getByRole('button', { name: words.removeDo }).press('Enter')
  await page.getByText(words.none).waitFor()
})
