import type { Locator } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, expectRefusals, openScreen } from '../support/browser.ts'
import { changed, edits } from '../support/directoryEdits.ts'
import { expectPageAccessible } from '../support/guises.ts'
import { startOffice } from '../support/startOffice.ts'

/* The pages of the directory, as the administrator and a manager use them. */
const { common, directory: words } = textsFor('pl')

test('an administrator moves somebody to another room, is told what a removal would break, and takes a change back', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const page = await openScreen(office, 'admin', '/directory')
  expectRefusals(page)
  await page.getByLabel(words.search).fill('ewa')
  await page.getByRole('button', { name: words.editThis('ewa') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.fields.room).fill('7')
  const leaving = dialog.getByLabel(words.fields.leaving)
  await leaving.fill('31.04.2027')
  await page.keyboard.press('Control+Enter')
  await dialog.getByText(common.dayUnread).waitFor()
  expect(await leaving.inputValue()).toBe('31.04.2027')
  await leaving.fill('')
  await expectPageAccessible(page, 'directory-person')
  await page.keyboard.press('Control+Enter')
  await page.getByText(words.saved('ewa')).waitFor({ state: 'attached' })
  await page.getByRole('row', { name: /ewa/ }).getByText('p.\u00a07').waitFor()

  await page.getByRole('button', { name: words.removeThis('ewa') }).click()
  await dialog.getByRole('button', { name: words.remove, exact: true }).click()
  await dialog.getByText(words.problems.matterWithoutPeople('PIN', ['manager'])).waitFor()
  await expectPageAccessible(page, 'directory-removal')
  await dialog.getByRole('button', { name: words.removeAnyway }).click()
  await page.getByText(words.removed('ewa')).waitFor({ state: 'attached' })

  await page.getByRole('link', { name: words.parts.history }).click()
  await page.getByText(words.revisions.was.removed('ewa'), { exact: true }).waitFor()
  await page
    .getByRole('button', { name: /^Cofnij zmianę/ })
    .first()
    .click()
  await dialog.getByRole('button', { name: words.revisions.undo, exact: true }).click()
  await page.getByText(words.revisions.undid).waitFor({ state: 'attached' })
  await page.getByText(words.revisions.was.added('ewa'), { exact: true }).waitFor()
  await expectPageAccessible(page, 'directory-history')
}, 180_000)

/** Until the people stand in this order. */
async function inOrder(dialog: Locator, ...people: readonly string[]): Promise<void> {
  const names = dialog.locator('.chosen-who .strong')
  for (const [at, person] of people.entries())
    await names
      .nth(at)
      .and(dialog.getByText(person, { exact: true }))
      .waitFor()
  expect(await names.allInnerTexts()).toEqual(people)
}

test('what is typed stays when somebody else was faster, and a list of people is put in order by keys and by hand', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const other = await office.visitor('admin')
  const page = await openScreen(office, 'manager', '/directory/matters')
  expectRefusals(page)
  await page.getByRole('button', { name: words.editThis('Identity card') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.fields.keywords).fill('dowód')
  await dialog.getByRole('button', { name: words.down('ewa') }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(words.movedTo('ewa', 2)).waitFor({ state: 'attached' })
  await inOrder(dialog, 'olek', 'ewa')
  const [upper, lower] = await dialog.locator('.drag-handle').all()
  await lower?.dragTo(upper as Locator)
  await inOrder(dialog, 'ewa', 'olek')
  // Given up half-way: the line goes back, and the dialog stays.
  await lower?.hover()
  await page.mouse.down()
  await upper?.hover()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await inOrder(dialog, 'ewa', 'olek')
  await upper?.dragTo(lower as Locator)
  await inOrder(dialog, 'olek', 'ewa')
  await edits(other, [await changed(other, 'matter', 'idCard', { keywords: ['ID'] })])
  await dialog.getByText(words.overtaken).waitFor()
  expect(await dialog.getByLabel(words.fields.keywords).inputValue()).toBe('dowód')
  await dialog.getByRole('button', { name: words.save }).click()
  await page.getByText(words.saved('Identity card')).waitFor({ state: 'attached' })
  const { directory } = (await office.memory.directory.read()) ?? {}
  expect(directory?.matters.get('idCard')).toMatchObject({ keywords: ['dowód'], competentIds: ['olek', 'ewa'] })
  // Somebody else's people and matters are not offered.
  expect(await page.getByRole('button', { name: words.editThis('Tax') }).count()).toBe(0)
  await page.setViewportSize({ width: 320, height: 640 })
  await expectPageAccessible(page, 'directory-matters')
}, 180_000)
