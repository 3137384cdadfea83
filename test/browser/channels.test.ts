import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openPage, openScreen } from '../support/browser.ts'
import { DIALOG, expectAccessibleInEveryGuise, expectPageAccessible } from '../support/guises.ts'
import { ORIGIN } from '../support/pocketPhone.ts'
import { startOffice } from '../support/startOffice.ts'
import { TestReceiver } from '../support/testReceiver.ts'

const { webhooks: words, answer } = textsFor('pl')
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

test('an administrator gives somebody a channel; they prove it, are called by it and answer on their telephone', async () => {
  const receiver = await TestReceiver.start()
  const office = await startOffice({ clientDir: CLIENT_DIR, webhooks: receiver.service, publicOrigin: ORIGIN })
  const page = await openScreen(office, 'admin', '/webhooks')
  await page.getByRole('button', { name: words.add }).press('Enter')
  const dialog = page.locator(DIALOG)
  await dialog.getByLabel(words.forPerson).check()
  await page.keyboard.press('Control+Enter')
  await dialog.getByText(words.missing.person).waitFor()
  await dialog.getByLabel(words.person, { exact: true }).selectOption('ewa')
  await dialog.getByLabel(words.channelName).fill('SMS')
  await dialog.getByLabel(words.url).fill(receiver.url)
  await expectAccessibleInEveryGuise(page, 'channel-new', DIALOG)
  await page.setViewportSize(PHONE.viewport)
  const hidden = await page.evaluate<number>(`(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(
    document.querySelector('${DIALOG}'))`)
  expect(hidden).toBe(0)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.keyboard.press('Control+Enter')
  await dialog.getByRole('textbox', { name: words.secret }).waitFor()
  await dialog.getByRole('button', { name: words.close }).press('Enter')

  const name = words.channelOf('ewa', 'SMS')
  await page.getByRole('heading', { name }).waitFor()
  await page.getByText(words.channelUnproven).waitFor()
  await page.getByRole('button', { name: words.testOf(name) }).press('Enter')
  const [test] = await receiver.heard(1)
  const pathOf = (address = '') => address.replace(ORIGIN, '')

  // Without a script, as a telephone of which nothing is known.
  const proof = `${pathOf(test?.body.data.answerUrl)}?lang=pl`
  const phone = await openPage(office, proof, { ...PHONE, javaScriptEnabled: false })
  await phone.getByText(answer.proofLead).waitFor()
  // Another one that has scripts, for what looks at pages by them.
  const scripted = await openPage(office, proof, PHONE)
  const expectAccessible = async (name: string) => {
    await scripted.goto(phone.url())
    await expectPageAccessible(scripted, name)
  }
  await expectAccessible('answer-proof')
  await phone.getByRole('button', { name: answer.proofDo }).click()
  await phone.getByText(answer.provenMore).waitFor()
  await page.getByText(words.channelProven).first().waitFor()
  await page.getByText(words.states.on, { exact: true }).waitFor()
  await expectPageAccessible(page, 'channel-proven')

  const clerk = await office.visitor('clerk')
  const { id, code } = await clerk.raise({ matter: 'pin' })
  const call = (await receiver.heard(2)).at(-1)
  await phone.goto(`${office.baseUrl}${pathOf(call?.body.data.answerUrl)}?lang=pl`)
  await phone.getByRole('heading', { name: answer.calls(code) }).waitFor()
  await expectAccessible('answer-call')
  await phone.getByRole('button', { name: answer.come, exact: true }).click()
  await phone.getByRole('heading', { name: answer.accepted }).waitFor()
  await expectAccessible('answer-accepted')
  expect(await clerk.request(id)).toMatchObject({ status: 'accepted', responder: { person: { id: 'ewa' } } })
  await clerk.makes('finish', id, { outcome: 'mistake' })
  await phone.goto(`${office.baseUrl}${pathOf(call?.body.data.answerUrl)}?lang=en`)
  await phone.getByText(textsFor('en').answer.overMore).waitFor()
  await expectAccessible('answer-over')
})
