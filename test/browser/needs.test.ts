import { LANGUAGES } from '../../models/domain/directory/directory.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openScreen, picture } from '../support/browser.ts'
import { coveredWhileFocused, DOCKED_SIZES } from '../support/docked.ts'
import { DIALOG, expectAccessibleInEveryGuise, expectPageAccessible } from '../support/guises.ts'
import { startOffice } from '../support/startOffice.ts'

const words = textsFor('pl')
const { accessRequests, conduct, lifts, pointing } = words
const english = textsFor('en').pointing

/** How far the title, and what stands below it, move when the button beside it comes a moment later. */
const MOVED_BY_BUTTON = `(() => {
  const head = document.querySelector('.raise-head')
  const [title, button] = head.children
  const places = () => [title.getBoundingClientRect().top, head.getBoundingClientRect().bottom]
  const after = places()
  button.style.display = 'none'
  const before = places()
  button.style.removeProperty('display')
  const below = head.getBoundingClientRect().bottom - button.getBoundingClientRect().bottom
  return { moved: after.map((place, at) => Math.round(place - before[at])), below: Math.round(below) }
})()`

const SMALLEST_TARGET = `Math.min(...[...document.querySelectorAll('.pointing-item, .pointing-page')].flatMap((each) => {
  const { width, height } = each.getBoundingClientRect()
  return [width, height]
}))`

const ASKED_FOR_LIFTS = `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/api/lifts')).length`

test('a client points instead of speaking, and nothing counts before the clerk has looked', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await openScreen(office, 'clerk', '/counter')
  await clerk.getByRole('button', { name: pointing.open }).waitFor()
  const dialog = clerk.locator(DIALOG)
  await clerk.keyboard.press('F8')
  await dialog.getByRole('heading', { name: pointing.title }).waitFor()
  // The client reads another language than the clerk, and wants it stronger.
  await dialog.getByRole('button', { name: 'English' }).click()
  await dialog.getByRole('button', { name: english.contrast }).click()
  await expectAccessibleInEveryGuise(clerk, 'pointing-card', DIALOG)
  expect(await clerk.evaluate<number>(SMALLEST_TARGET)).toBeGreaterThanOrEqual(96)
  // By a key while the client's finger points, and by the finger.
  await clerk.keyboard.press('1')
  await dialog.getByRole('button', { name: english.needs.wheelchair }).click()
  await dialog.getByRole('button', { name: english.answers.notHere }).click()
  await dialog.getByRole('group', { name: english.page(2, 4) }).waitFor()
  await dialog.getByRole('button', { name: english.write }).click()
  await dialog.getByRole('textbox').pressSequentially('Call 601 234 567')
  await expectAccessibleInEveryGuise(clerk, 'pointing-writing', DIALOG)
  await clerk.keyboard.press('Escape')

  await dialog.getByRole('heading', { name: pointing.lookTitle }).waitFor()
  await dialog.getByText(words.needs.noStairs).waitFor()
  await expectAccessibleInEveryGuise(clerk, 'pointing-look', DIALOG)
  // Put off, nothing is lost and nothing was taken.
  await clerk.keyboard.press('Escape')
  expect(await clerk.getByLabel(words.needs.noStairs).isChecked()).toBe(false)
  await clerk.getByRole('button', { name: pointing.waiting(4) }).press('Enter')
  await dialog.getByRole('button', { name: pointing.ready }).click()
  // A telephone number is not taken into a note, whoever has written it.
  await dialog.getByRole('button', { name: pointing.take }).press('Enter')
  await dialog.getByText(words.counter.notePhone).waitFor()
  await dialog.getByRole('textbox').fill('Chce zapłacić podatek.')
  await dialog.getByRole('button', { name: pointing.take }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  expect(await clerk.getByLabel(words.needs.noStairs).isChecked()).toBe(true)
  expect(await clerk.getByLabel(words.counter.note).inputValue()).toBe('Chce zapłacić podatek.')
  await picture(clerk, 'pointing-taken')

  // Not looked at before it was sent: it goes with its client, whose card takes it.
  await clerk.keyboard.press('F8')
  await dialog.getByRole('heading', { name: pointing.title }).waitFor()
  await clerk.keyboard.press('3')
  await clerk.keyboard.press('Escape')
  await dialog.getByRole('heading', { name: pointing.lookTitle }).waitFor()
  await clerk.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await clerk.getByRole('combobox').first().focus()
  await clerk.keyboard.type('ident')
  await clerk.getByRole('listbox').getByRole('option').first().waitFor()
  await clerk.keyboard.press('Enter')
  await clerk.keyboard.press('Control+Enter')
  const ofVisit = clerk.getByRole('button', { name: `${pointing.open} (${pointing.waiting(1)}): BOK-1` })
  await ofVisit.press('Enter')
  await clerk.setViewportSize({ width: 390, height: 844 })
  await expectAccessibleInEveryGuise(clerk, 'pointing-phone', DIALOG)
  await dialog.getByRole('button', { name: pointing.ready }).click()
  await dialog.getByRole('button', { name: pointing.take }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await clerk.getByRole('article').getByText(words.needs.seat).waitFor()
  for (const language of LANGUAGES.toReversed()) {
    await clerk.setViewportSize({ width: 1366, height: 768 })
    await clerk.locator(`.bar .languages [lang=${language}]`).first().click()
    await clerk.getByRole('button', { name: textsFor(language).pointing.open, exact: true }).waitFor()
    for (const width of [1366, 520, 481, 480, 450, 433, 432, 390, 360]) {
      await clerk.setViewportSize({ width, height: 844 })
      const found = await clerk.evaluate(MOVED_BY_BUTTON)
      expect({ language, width, found }).toEqual({ language, width, found: { moved: [0, 0], below: 0 } })
    }
  }
  await clerk.setViewportSize({ width: 1366, height: 768 })

  await clerk.goto('/pointing-card')
  await clerk.getByRole('heading', { name: pointing.sheetsTitle }).waitFor()
  await expectPageAccessible(clerk, 'pointing-sheets')
  const paper = await clerk.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } })
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(2)
}, 60_000)

test('what the administrator writes on a card stands at once in the call, at the counter and on the sheet', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const admin = await openScreen(office, 'admin', '/administration')
  const clerk = await openScreen(office, 'clerk', '/counter')
  const ewa = await openScreen(office, 'ewa', '/calls', { viewport: { width: 390, height: 844 }, hasTouch: true })
  await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
  const desk = await office.visitor('clerk')
  await desk.raise({ matter: 'idCard', needs: ['wheelchair', 'inWriting'] })
  const ringing = ewa.getByRole('dialog')
  await ringing.getByText(conduct.advice.wheelchair.help).waitFor()
  await clerk.getByRole('button', { name: conduct.showOf('BOK-1') }).press('Enter')
  await clerk.getByText(conduct.general.calm.title).press('Enter')
  await clerk.getByText(conduct.general.calm.text).waitFor()
  await expectAccessibleInEveryGuise(clerk, 'conduct-counter', 'main')

  await admin.getByRole('link', { name: conduct.edit.open }).press('Enter')
  await admin.getByText(conduct.edit.noChanges).waitFor()
  const dialog = admin.locator(DIALOG)
  const name = conduct.edit.bring(words.needs.wheelchair)
  await admin.getByRole('button', { name: conduct.edit.changeOf(name) }).press('Enter')
  await dialog.getByRole('textbox').first().fill('klucz do podjazdu')
  await dialog.getByRole('textbox').last().fill('the key of the ramp')
  await expectAccessibleInEveryGuise(admin, 'conduct-dialog', DIALOG)
  await admin.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
  await ringing.getByText('klucz do podjazdu').waitFor()
  await clerk.getByText('klucz do podjazdu').waitFor()
  await picture(ewa, 'conduct-call-phone')
  await admin.getByText(conduct.edit.ownWords).waitFor()
  await expectPageAccessible(admin, 'conduct-edit')

  await clerk.goto('/conduct-cards')
  await clerk.getByText('klucz do podjazdu').waitFor()
  await expectPageAccessible(clerk, 'conduct-sheet')
  await clerk.emulateMedia({ media: 'print' })
  await picture(clerk, 'conduct-print')

  // Parter's own words are one press away, and what the office had written can be found again.
  await admin.getByRole('button', { name: conduct.edit.restoreOf(name) }).press('Enter')
  await clerk.getByText(conduct.advice.wheelchair.bring ?? '').waitFor()
  await admin.getByText(`${conduct.edit.was}: klucz do podjazdu`).waitFor()
}, 60_000)

test('a lift out of order is said at the counter, stands with the requests, and is over with one press', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const admin = await openScreen(office, 'admin', '/administration')
  await admin.getByRole('button', { name: lifts.hasOf('main') }).press('Enter')
  await admin.getByRole('button', { name: lifts.hasNotOf('main') }).waitFor()
  await expectAccessibleInEveryGuise(admin, 'lifts-administration', 'main')
  const clerk = await openScreen(office, 'clerk', '/counter')
  const dialog = clerk.locator(DIALOG)
  await clerk.getByRole('button', { name: lifts.setOutOf('main') }).press('Enter')
  await dialog.getByLabel(lifts.untilTime).fill('09:00')
  await clerk.keyboard.press('Control+Enter')
  await dialog.getByText(lifts.missing.order).waitFor()
  await dialog.getByLabel(lifts.untilTime).fill('14:30')
  await expectAccessibleInEveryGuise(clerk, 'lift-dialog', DIALOG)
  // Below the board or above it: asked once.
  expect(await clerk.evaluate(ASKED_FOR_LIFTS)).toBe(1)
  await clerk.keyboard.press('Control+Enter')
  await clerk.getByText(lifts.outUntil('main', '14:30', 'clerk')).waitFor()
  await (await office.visitor('clerk')).raise({ matter: 'idCard', needs: ['noStairs'] })
  await clerk.getByRole('article').getByText(words.reasons.liftOut).waitFor()
  await expectAccessibleInEveryGuise(clerk, 'lift-counter', 'main')
  await clerk.getByRole('button', { name: lifts.worksOf('main') }).press('Enter')
  await clerk.getByRole('button', { name: lifts.setOutOf('main') }).waitFor()
}, 60_000)

test('a request for accessibility is handed off to the form of the office, entered without the visit, and answered in time', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const boss = await office.visitor('admin')
  const accessForm = 'https://gmina.example/wniosek'
  await boss.send('PUT', '/api/digital-pages', { edition: 0, facts: { accessForm } }, {})
  const clerk = await openScreen(office, 'clerk', '/counter')
  const dialog = clerk.locator(DIALOG)
  await clerk.getByRole('button', { name: accessRequests.handOff }).press('Enter')
  await dialog.getByRole('link', { name: accessForm }).waitFor()
  await clerk.keyboard.press('Control+Enter')
  await dialog.getByText(accessRequests.missingKind).waitFor()
  await dialog.locator('input[type="radio"]:focus').waitFor()
  await dialog.getByLabel(accessRequests.receivedOn).fill('2026-11-10')
  await dialog.getByLabel(accessRequests.kinds.digital).check()
  await expectAccessibleInEveryGuise(clerk, 'access-dialog', DIALOG)
  expect(await dialog.getByLabel(accessRequests.kinds.digital).isChecked()).toBe(true)
  await dialog.locator(':focus').waitFor()
  await clerk.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })

  // Until Tuesday the 24th: tomorrow.
  const admin = await openScreen(office, 'admin', '/telephones')
  const reminder = admin.getByRole('region', { name: accessRequests.reminder.title })
  await reminder.getByText(accessRequests.near(['2026-1'])).waitFor()
  await expectPageAccessible(admin, 'access-reminder')
  for (const size of DOCKED_SIZES) {
    await admin.setViewportSize(size)
    expect({ size, covered: await coveredWhileFocused(admin, '.standing') }).toEqual({ size, covered: [] })
  }
  await reminder.getByRole('button', { name: accessRequests.reminder.known }).press('Enter')
  await reminder.waitFor({ state: 'detached' })
  await admin.goto(`${office.baseUrl}/administration`)
  await admin.getByText(accessRequests.near(['2026-1'])).waitFor()
  await admin.getByRole('link', { name: accessRequests.register }).press('Enter')
  await admin.getByText(accessRequests.urgencies.near).waitFor()
  await expectPageAccessible(admin, 'access-register')
  await admin.emulateMedia({ media: 'print' })
  await picture(admin, 'access-print')
  expect(await admin.getByRole('button', { name: accessRequests.print }).isVisible()).toBe(false)
  await admin.emulateMedia({ media: 'screen' })
  await admin.getByRole('button', { name: accessRequests.moveOf(accessRequests.moves.answer, '2026-1') }).press('Enter')
  await admin.getByText(accessRequests.states.answered).first().waitFor()
  await admin.setViewportSize({ width: 390, height: 844 })
  await picture(admin, 'access-phone')
}, 60_000)
