import { directoryImport as words } from '../../models/texts/pl/directoryImport.ts'
import { lists } from '../../models/texts/pl/lists.ts'
import { STEPS_TYPE } from '../../models/wire/listSteps.ts'
import { accessibilityFaults, CLIENT_DIR, openScreen, picture } from '../support/browser.ts'
import { itemsSeenBy } from '../support/directoryEdits.ts'
import { startOffice } from '../support/startOffice.ts'

const TELEPHONES = [
  'Spis telefonów;;;',
  'Nazwisko i imię;Stanowisko;Pokój;Wewn.',
  'REFERAT OŚWIATY;;;',
  'Bąk Jolanta;kierownik referatu;pok. 214;440',
  'Sowa Henryk;inspektor;pok. 215;441',
  'Centrala;;;400',
].join('\n')

test('a telephone list is asked about, looked at row by row, and taken; then a second one takes people out', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const admin = await office.visitor('admin')
  const page = await openScreen(office, 'admin', '/directory/import')
  const file = page.getByLabel(lists.file, { exact: true })
  const choose = (text: string) =>
    file.setInputFiles({ name: 'telefony.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await choose(TELEPHONES)
  await page.locator(':focus', { hasText: lists.questions }).waitFor()
  // Whom the file calls a manager is not asked about, and can be changed.
  await page.getByText(words.managersKnown(1)).press('Enter')
  expect(await page.getByLabel(words.whoManages('Referat Oświaty')).inputValue()).toBe('row-4-0')
  expect(await accessibilityFaults(page)).toEqual([])
  const show = page.getByRole('button', { name: lists.show })
  await show.click()
  await page.getByText(lists.unanswered).waitFor()
  await page.getByRole('radio', { name: words.floorsMeans.firstDigit() }).check()
  await picture(page, 'directory-import-questions')
  await show.press('Enter')

  await page.locator(':focus', { hasText: lists.preview }).waitFor()
  await page
    .locator('main')
    .getByText(lists.counts({ added: 2, changed: 0, known: 0, leftOut: 1 }))
    .waitFor()
  await page.getByText(lists.rowProblems.notAPerson).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await picture(page, 'directory-import-found')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.rejected }).click(),
  ])
  expect(download.suggestedFilename()).toBe('osoby.csv')
  await page.getByRole('button', { name: lists.applyRest(2) }).dblclick()
  await page.locator(':focus', { hasText: lists.done }).waitFor()
  expect((await itemsSeenBy(admin)).employees.filter(({ item }) => item.name === 'Jolanta Bąk')).toHaveLength(1)

  // Half a list takes nobody out, unless somebody says so and how many they are.
  await page.getByRole('button', { name: lists.next }).click()
  const everybody = await admin.get<string>('/api/directory/export/people?format=csv')
  await choose(
    everybody.body
      .split('\r\n')
      .filter((line) => !/^(?:olek|piotr);/.test(line))
      .join('\n'),
  )
  await page.getByText(words.missing(2)).first().click()
  await page.getByRole('checkbox', { name: words.missingTake(2) }).check()
  await page.getByLabel(words.missingCount(2)).fill('3')
  await page.getByRole('button', { name: lists.apply(2) }).click()
  await page.getByText(words.missingWrong(2)).waitFor()
  await picture(page, 'directory-import-missing')
  await page.getByLabel(words.missingCount(2)).fill('2')
  // The line breaks in the middle: nobody knows whether it was taken, and what is still to be done says it.
  const brokenOff = { contentType: STEPS_TYPE, body: '{"progress":{"step":"take","done":0,"of":0}}\n' }
  await page.route('**/api/directory/imports', (route) => route.fulfill(brokenOff), { times: 1 })
  await page.getByRole('button', { name: lists.apply(2) }).click()
  await page.getByText(lists.takenOrNot).waitFor()
  await page.getByRole('button', { name: lists.apply(2) }).click()
  await page.locator(':focus', { hasText: lists.done }).waitFor()
  expect((await itemsSeenBy(admin)).former.map(({ item }) => item.id)).toEqual(['olek', 'piotr'])
})
