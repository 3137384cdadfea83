import type { Page } from 'playwright-core'
import { LANGUAGES } from '../../models/domain/directory/directory.ts'
import { type Answer, QUESTIONS } from '../../models/domain/survey/survey.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { ClientLinkView } from '../../models/wire/display.ts'
import { accessibilityFaults, CLIENT_DIR, openPage, openScreen, picture } from '../support/browser.ts'
import { DIALOG, expectAccessibleInEveryGuise, expectPageAccessible } from '../support/guises.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice } from '../support/startOffice.ts'

/* The survey: a client's phone without a script, paper that a clerk types in by keyboard, the figures and the poster. */

const { survey: words } = textsFor('pl')
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
const sheetOf = (answer: Answer) => Object.fromEntries(QUESTIONS.map((question) => [question, answer]))

async function typeSheets(clerk: OfficePerson, answers: readonly Answer[]): Promise<void> {
  for (const [n, answer] of answers.entries())
    await clerk.post('/api/surveys', { placeId: 'desk', answers: sheetOf(answer) }, { key: `a-sheet-number-${n}` })
}

async function printed(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await picture(page, name)
  await page.emulateMedia({ media: 'screen' })
}

test('on a phone without a script: one question a page, back, and a thank you', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const desk = await office.visitor('clerk')
  const { id, visitId } = await desk.raise({ matter: 'pin', placeId: 'desk' })
  const { body } = await desk.get<ClientLinkView>(`/api/visits/${visitId}/link`)
  await desk.makes('finish', id, { outcome: 'clientLeft' })
  const phone = await openPage(office, `/wizyta/${body.code}`, { ...PHONE, javaScriptEnabled: false })
  await picture(phone, 'survey-offer-phone')
  await phone.getByRole('link', { name: words.begin }).click()
  await phone.getByRole('heading', { name: words.questions.wait }).waitFor()
  await phone.getByRole('button', { name: words.answers.yes, exact: true }).press('Enter')
  await phone.getByRole('heading', { name: words.questions.place }).waitFor()
  await phone.getByRole('link', { name: words.back }).click()
  await phone.getByRole('button', { name: `${words.answers.yes} (${words.chosen})` }).waitFor()
  await picture(phone, 'survey-question-phone')
  await phone.goBack()
  await phone.getByRole('heading', { name: words.questions.place }).waitFor()
  for (const question of ['place', 'result', 'respect'] as const) {
    await phone.getByRole('heading', { name: words.questions[question] }).waitFor()
    await phone.getByRole('button', { name: words.answers.ratherNo, exact: true }).click()
  }
  await phone.getByRole('heading', { name: words.review }).waitFor()
  await picture(phone, 'survey-review-phone')
  const scripted = await openPage(office, new URL(phone.url()).pathname, PHONE)
  for (const path of ['5', '1'])
    for (const lang of LANGUAGES)
      for (const colorScheme of ['light', 'dark'] as const) {
        await scripted.emulateMedia({ colorScheme })
        await scripted.goto(`/wizyta/${body.code}/ankieta/${path}?lang=${lang}`)
        expect({ path, lang, colorScheme, faults: await accessibilityFaults(scripted) }).toMatchObject({ faults: [] })
      }
  await phone.getByRole('button', { name: words.send }).click()
  await phone.getByRole('heading', { name: words.thanks }).waitFor()
  await phone.getByRole('link', { name: words.visit }).click()
  await phone.getByText(words.thanksLead).waitFor()
})

test('a clerk prints sheets and types one in by keyboard; the administrator reads figures and prints what was changed', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const desk = await office.visitor('clerk')
  await typeSheets(desk, ['yes', 'yes', 'yes', 'no', 'partly', 'yes', 'yes', 'ratherYes', 'ratherYes'])
  const clerk = await openScreen(office, 'clerk', '/survey')
  await clerk.getByRole('button', { name: words.printPaper }).press('Enter')
  await clerk.locator(DIALOG).getByText(words.paperHow).waitFor()
  await expectAccessibleInEveryGuise(clerk, 'survey-sheet', DIALOG)
  await printed(clerk, 'survey-sheet-print')
  await clerk.keyboard.press('Escape')
  await clerk.locator(DIALOG).waitFor({ state: 'detached' })
  await clerk.getByRole('button', { name: words.paperSave }).press('Enter')
  await clerk.getByText(words.everyQuestion).waitFor()
  for (const question of QUESTIONS)
    await clerk
      .getByRole('group', { name: words.questions[question] })
      .getByLabel(words.answers.dontKnow)
      .press('Space')
  await expectPageAccessible(clerk, 'survey-clerk')
  await clerk.keyboard.press('Enter')
  await clerk.getByText(words.paperSaved).first().waitFor()

  const admin = await openScreen(office, 'admin', '/survey')
  const table = admin.getByRole('table', { name: new RegExp(words.whole) })
  await table.waitFor()
  expect(await table.getByRole('row', { name: new RegExp(words.questions.wait.slice(0, 20)) }).innerText()).toContain(
    words.noMean(10),
  )
  await admin.getByRole('textbox', { name: /Polski/ }).fill('Przy drzwiach jest dzwonek.\nSą dwa krzesła więcej.')
  await admin.getByRole('textbox', { name: /English/ }).fill('There is a bell at the door.')
  await admin.getByRole('button', { name: words.changesSave, exact: true }).press('Enter')
  await admin.getByRole('button', { name: new RegExp(words.poster) }).press('Enter')
  await admin.locator(DIALOG).getByText('Są dwa krzesła więcej.').waitFor()
  await expectAccessibleInEveryGuise(admin, 'survey-poster', DIALOG)
  await admin.locator(DIALOG).getByLabel('English').check()
  await admin.locator(DIALOG).getByText('There is a bell at the door.').waitFor()
  await printed(admin, 'survey-poster-print')
  await admin.keyboard.press('Escape')
  await expectPageAccessible(admin, 'survey-admin')
  for (const width of [390, 320]) {
    await admin.setViewportSize({ width, height: 844 })
    expect(await admin.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  }
  await picture(admin, 'survey-admin-narrow')
})
