import type { Page } from 'playwright-core'
import { absences as words } from '../../models/texts/pl/absences.ts'
import { lists } from '../../models/texts/pl/lists.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { PlannedView } from '../../models/wire/schedule.ts'
import {
  accessibilityFaults,
  CLIENT_DIR,
  expectRefusals,
  openScreen,
  picture,
  unmeantWords,
} from '../support/browser.ts'
import { PassingTime } from '../support/passingTime.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

const { schedule, reach, statuses, calls, readiness, common } = textsFor('pl')

/** The office's clock begins on a Monday at ten. */
const MONDAY = '2026-11-23'
const TUESDAY = '2026-11-24'

const wholeDay = (day: string) => ({ from: { day, minute: 0 }, to: { day, minute: 1440 } })

async function openOffice(): Promise<TestOffice> {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  new PassingTime(office)
  return office
}

const dialog = (page: Page) => page.getByRole('dialog')

/** Finds somebody by the beginning of their name and takes them, by keyboard. */
async function addSubstitute(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('combobox', { name: words.form.substitutes }).fill(name)
  await dialog(page).getByRole('option', { name }).waitFor()
  expect(await unmeantWords(page)).toEqual([])
  await page.keyboard.press('Enter')
  await dialog(page).getByRole('list', { name: words.form.substitutesList }).getByText(name).waitFor()
}

test('a manager sees the day before that nobody will be there, names a substitute, and the gap is gone', async () => {
  const office = await openOffice()
  const piotr = await office.visitor('piotr')
  await piotr.post('/api/people/piotr/absences', { personId: 'piotr', ...wholeDay(TUESDAY), substituteIds: [] })
  const manager = await openScreen(office, 'taxManager', '/supervision')
  const gaps = manager.getByRole('region', { name: schedule.gaps.title })
  await gaps.getByText(schedule.gaps.gap('Tax')).waitFor()
  await picture(manager, 'gaps-supervision')
  await gaps.getByRole('link', { name: schedule.gaps.plan('piotr') }).click()
  await manager.getByRole('button', { name: new RegExp(`^${words.list.change}:`) }).click()
  await dialog(manager).getByText(words.check.gaps).waitFor()
  await picture(manager, 'absence-change-gaps')
  expect(await accessibilityFaults(manager)).toEqual([])
  await addSubstitute(manager, 'zofia')
  await dialog(manager).getByText(words.check.fine).waitFor()
  await picture(manager, 'absence-change-fine')
  await dialog(manager).getByRole('button', { name: words.form.save }).click()
  await dialog(manager).waitFor({ state: 'detached' })
  await manager.getByText(words.list.substitutes('zofia')).waitFor()
  await picture(manager, 'absence-person')
  // The focus is where it was before the dialog.
  await manager.locator(':focus', { hasText: words.list.change }).waitFor()
  await manager.goto('/supervision')
  await manager.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
  await manager.goto('/readiness')
  await manager.getByRole('row').nth(2).waitFor()
  expect(await manager.getByText(schedule.gaps.title).count()).toBe(0)
  // What was begun for oneself is neither shown nor saved on another's page, and is still there on one's own.
  await manager.goto('/absences')
  await manager.getByRole('button', { name: words.list.plan }).click()
  await manager.getByRole('dialog', { name: words.form.planTitle('taxManager') }).waitFor()
  await manager.goto('/absences/people/piotr')
  await manager.getByText(words.list.substitutes('zofia')).waitFor()
  expect(await dialog(manager).count()).toBe(0)
  await manager.goto('/absences')
  await manager.getByRole('dialog', { name: words.form.planTitle('taxManager') }).waitFor()
}, 120_000)

test('whoever is away by plan and came all the same is told so, and is called again after one press', async () => {
  const office = await openOffice()
  const boss = await office.visitor('manager')
  await boss.post('/api/people/ewa/absences', { personId: 'ewa', ...wholeDay(MONDAY), substituteIds: ['olek'] })
  const ewa = await openScreen(office, 'ewa', '/calls')
  const away = ewa.getByRole('region', { name: schedule.away.title })
  await away.waitFor()
  await picture(ewa, 'calls-away')
  expect(await accessibilityFaults(ewa)).toEqual([])
  const clerk = await openScreen(office, 'clerk', '/counter')
  await clerk.getByRole('combobox').first().fill('pin')
  const hit = clerk.getByRole('option', { name: /PIN/ }).first()
  await hit.getByText(reach.planned).waitFor()
  await picture(clerk, 'counter-planned')
  await away.getByRole('button', { name: schedule.away.here }).press('Enter')
  await away.waitFor({ state: 'detached' })
  await picture(ewa, 'calls-overruled')
  const call = await clerk.context().newPage()
  await call.goto('/counter')
  await call.getByRole('combobox').first().fill('pin')
  await call.getByRole('option', { name: /PIN/ }).first().waitFor()
  await call.keyboard.press('Enter')
  await call.keyboard.press('Control+Enter')
  await ewa.getByRole('dialog', { name: /BOK-1/ }).waitFor()
  await call.getByRole('article').getByText(statuses.calling).first().waitFor()
}, 120_000)

test('an employee plans by keyboard; a reload keeps what is typed, and what follows is read before it is saved', async () => {
  const office = await openOffice()
  const piotr = await openScreen(office, 'piotr', '/absences')
  await piotr.getByText(words.list.empty).waitFor()
  await picture(piotr, 'absences-empty')
  await piotr.getByRole('button', { name: words.list.plan }).press('Enter')
  await dialog(piotr).getByLabel(words.form.fromDay).fill(TUESDAY)
  await piotr.reload()
  await dialog(piotr).getByText(words.check.gaps).waitFor()
  expect(await dialog(piotr).getByLabel(words.form.toDay).inputValue()).toBe('24.11.2026')
  await callLiesOnTop(office, piotr, () => piotr.reload())
  await piotr.goto('/telephones')
  await callLiesOnTop(office, piotr, () => piotr.goBack())
  // A slip of Escape loses nothing.
  await piotr.keyboard.press('Escape')
  await dialog(piotr).waitFor({ state: 'detached' })
  await piotr.getByRole('button', { name: words.list.plan }).press('Enter')
  expect(await dialog(piotr).getByLabel(words.form.fromDay).inputValue()).toBe('24.11.2026')
  await dialog(piotr).getByText(words.check.gaps).waitFor()
  const save = dialog(piotr).getByRole('button', { name: words.form.save, exact: true })
  await save.dblclick()
  await dialog(piotr).getByText(words.form.lookFirst).waitFor()
  await picture(piotr, 'absence-look-first')
  await dialog(piotr).getByRole('button', { name: words.form.saveAnyway }).press('Enter')
  await dialog(piotr).waitFor({ state: 'detached' })
  await piotr.getByRole('button', { name: new RegExp(`^${words.list.remove}:`) }).press('Enter')
  await picture(piotr, 'absence-removal')
  expect(await accessibilityFaults(piotr)).toEqual([])
  await dialog(piotr).getByRole('button', { name: words.removal.submit }).press('Enter')
  await piotr.getByText(words.list.empty).waitFor()
  // What had the focus is gone: it goes to the heading of what is left.
  await piotr.locator(':focus', { hasText: words.list.title }).waitFor()
}, 120_000)

/** Somebody is called while their kept dialog comes late: the call is on top and has the focus, until it is over. */
async function callLiesOnTop(office: TestOffice, called: Page, load: () => Promise<unknown>): Promise<void> {
  const [clerk] = await office.devices('clerk')
  const { id, code } = await clerk.raise({ person: 'piotr' })
  let letThrough = (): void => undefined
  const held = new Promise<void>((done) => {
    letThrough = done
  })
  await called.route('**/api/absences', async (route) => {
    await held
    await route.continue()
  })
  await load()
  const call = called.getByRole('dialog', { name: calls.card.heading(code) })
  await call.waitFor()
  letThrough()
  await called.locator('dialog.dialog[open]').waitFor()
  expect(await called.evaluate<string>('document.elementFromPoint(683, 384).closest("dialog").className')).toBe(
    'call-alert',
  )
  expect(await called.evaluate<string>('document.activeElement.tagName')).toBe('H1')
  await clerk.makes('finish', id, { outcome: 'clientLeft' })
  await call.waitFor({ state: 'detached' })
  await called.locator('dialog.dialog :focus').waitFor()
  await called.unroute('**/api/absences')
}

test('whoever is slower than a colleague sees the newer absence, keeps what they typed, and decides', async () => {
  const office = await openOffice()
  const ewa = await openScreen(office, 'ewa', '/absences')
  const manager = await office.visitor('manager')
  const planned = await manager.post<PlannedView>('/api/people/ewa/absences', {
    personId: 'ewa',
    ...wholeDay(TUESDAY),
    substituteIds: [],
  })
  await ewa.reload()
  await ewa.getByRole('button', { name: new RegExp(`^${words.list.change}:`) }).click()
  await dialog(ewa).getByLabel(words.form.toDay).fill('2026-11-26')
  const { absence } = planned.body
  const changed = { version: absence?.version, personId: 'ewa', ...wholeDay(TUESDAY), substituteIds: ['olek'] }
  await manager.send('PUT', `/api/people/ewa/absences/${absence?.id}`, changed, {})
  await dialog(ewa).getByText(words.check.fine).waitFor()
  expectRefusals(ewa)
  await dialog(ewa).getByRole('button', { name: words.form.save, exact: true }).click()
  await dialog(ewa).getByText(words.form.overtakenKept).waitFor()
  await picture(ewa, 'absence-overtaken')
  expect(await accessibilityFaults(ewa)).toEqual([])
  expect(await dialog(ewa).getByLabel(words.form.toDay).inputValue()).toBe('26.11.2026')
  await dialog(ewa).getByRole('button', { name: words.form.saveMine }).click()
  await dialog(ewa).waitFor({ state: 'detached' })
  await ewa.getByRole('listitem').getByText('26 listopada').waitFor()
}, 120_000)

test('a list is asked about, looked at group by group, mended, and taken exactly as it was shown', async () => {
  const office = await openOffice()
  const secretary = await office.visitor('secretary')
  await secretary.post('/api/people/olek/absences', { personId: 'olek', ...wholeDay('2026-12-07'), substituteIds: [] })
  const page = await openScreen(office, 'secretariat', '/absences/import')
  const file = page.getByLabel(lists.file, { exact: true })
  const choose = (text: string | Buffer) =>
    file.setInputFiles({ name: 'nieobecności.csv', mimeType: 'text/csv', buffer: Buffer.from(text as string) })
  expectRefusals(page)
  await choose('tylko tekst')
  await page.getByText(textsFor('pl').errors.listUnreadable).waitFor()
  await page.getByText(lists.chosen('nieobecności.csv')).waitFor()
  await picture(page, 'import-refused')

  // What is not understood is asked first, and whoever hears the page is where the questions begin.
  const messy = [
    'Wykaz nieobecności;;;;',
    'Kogo nie ma;Od;Do;Status;Uwagi',
    'ewa;7/12/2026;8/12/2026;zatwierdzony;"wyjazd',
    'zofia;9/12/2026;;zatwierdzony;',
    'olek;07.12.2026;10.12.2026;zatwierdzony;',
    'piotr;9.12.2026;9.12.2026;anulowany;',
    'ktoś;31.02.2026;1.03.2026;zatwierdzony;',
    'Razem;;;;5',
  ].join('\n')
  await choose(messy)
  await page.locator(':focus', { hasText: lists.questions }).waitFor()
  await page.getByText(lists.missing(words.import.fields.person)).waitFor()
  await picture(page, 'import-questions')
  expect(await accessibilityFaults(page)).toEqual([])
  const show = page.getByRole('button', { name: lists.show })
  await show.click()
  await page.getByText(lists.unanswered).waitFor()
  await page.locator('select:focus').waitFor()
  await page.getByLabel(lists.whichColumn('Kogo nie ma')).selectOption('person')
  expect(await page.getByRole('checkbox', { name: lists.valueRows('anulowany', 1) }).isChecked()).toBe(false)
  await show.click()
  await page.getByRole('group', { name: words.import.whichDay('9/12/2026') }).waitFor()
  await page.locator(':focus', { hasText: lists.questions }).waitFor()
  await page.getByRole('radio', { name: '9 grudnia' }).check()
  await show.click()
  await page.getByRole('group', { name: words.import.openEnd }).waitFor()
  // A reload loses none of the answers: only what is still open is asked.
  await page.reload()
  await page.getByRole('radio', { name: words.import.openEnds.open }).check()
  await show.press('Enter')
  await page.locator(':focus', { hasText: lists.preview }).waitFor()
  await page
    .locator('main')
    .getByText(lists.counts({ added: 1, changed: 1, known: 0, leftOut: 3 }))
    .waitFor()
  await page.getByText(lists.lines(8)).waitFor()
  await page.getByRole('cell', { name: lists.rowProblems.damagedQuote }).waitFor()
  await page.getByRole('cell', { name: lists.rowProblems.personUnknown }).waitFor()
  await page.getByRole('cell', { name: schedule.period.open }).waitFor()
  await page.getByRole('heading', { name: lists.groups.changed(1) }).waitFor()
  await page.getByText(lists.howRead).click()
  await picture(page, 'import-problems')
  expect(await accessibilityFaults(page)).toEqual([])

  // The next list of this kind is not asked about again.
  const mended = messy.replace('"wyjazd', '').replace('ktoś;31.02.2026;1.03.2026', 'piotr;14.12.2026;14.12.2026')
  await page.getByRole('button', { name: lists.applyRest(2) }).dblclick()
  const done = page.getByRole('region', { name: lists.done })
  await done.getByText(words.import.result({ added: 1, changed: 1, known: 0, leftOut: 3 })).waitFor()
  await picture(page, 'import-done')
  await page.locator(':focus', { hasText: lists.done }).waitFor()
  await done.getByRole('button', { name: lists.next }).click()
  await choose(mended)
  await page.locator(':focus', { hasText: lists.questions }).waitFor()
  expect(await page.getByLabel(lists.whichColumn('Kogo nie ma')).count()).toBe(0)
  await show.click()
  await page.getByRole('radio', { name: '7 grudnia' }).check()
  await show.click()
  await page.getByRole('radio', { name: words.import.openEnds.open }).check()
  await show.click()
  await page.getByText(lists.asBefore).waitFor()
  await page
    .locator('main')
    .getByText(lists.counts({ added: 2, changed: 0, known: 2, leftOut: 1 }))
    .waitFor()

  // Letters of an unknown code page are shown in each reading; the right one is chosen by eye.
  const inWindows = 'Osoba;Od;Do;Uwagi\newa;01.12.2026;02.12.2026;J\u{E4}ger W\u{B9}s B\u{E4}r'
  await choose(Buffer.from(inWindows, 'latin1'))
  await page.getByRole('radio', { name: /Windows-1250.*Jäger Wąs Bär/ }).check()
  await picture(page, 'import-code-page')
  expect(await accessibilityFaults(page)).toEqual([])
  await show.click()
  await page
    .locator('main')
    .getByText(lists.counts({ added: 1, changed: 0, known: 0, leftOut: 0 }))
    .waitFor()

  // Taken back, it does not stand there as taken any more.
  await page.getByRole('button', { name: lists.apply(1) }).press('Enter')
  await done.waitFor()
  await page.getByRole('button', { name: words.import.undo }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: words.import.undo }).press('Enter')
  await page.locator(':focus', { hasText: words.import.lastTitle }).waitFor()
  await done.waitFor({ state: 'detached' })
  await page.goto('/absences/people/zofia')
  await page.getByText(`9 grudnia, ${schedule.period.open}`).waitFor()
}, 120_000)

test('an absence without an end is one day or until further notice: the form asks', async () => {
  const office = await openOffice()
  const page = await openScreen(office, 'piotr', '/absences')
  await page.getByRole('button', { name: words.list.plan }).click()
  await dialog(page).getByLabel(words.form.fromDay).fill('2026-12-07')
  await dialog(page).getByLabel(words.form.toDay).fill('31.04')
  await page.keyboard.press('Tab')
  await dialog(page).getByText(common.dayUnread).waitFor()
  await dialog(page).getByLabel(words.form.toDay).fill('')
  await page.keyboard.press('Tab')
  await dialog(page).getByText(common.dayUnread).waitFor({ state: 'detached' })
  const save = dialog(page).getByRole('button', { name: words.form.save, exact: true })
  await save.click()
  await dialog(page).getByText(words.form.endMissing).waitFor()
  await picture(page, 'absence-open-end')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog(page).getByRole('button', { name: words.form.endOpen }).click()
  await page.locator('dialog :focus').waitFor()
  await save.click()
  await dialog(page).getByText(words.form.lookFirst).waitFor()
  await dialog(page).getByRole('button', { name: words.form.saveAnyway }).click()
  await page.getByRole('listitem').getByText(`7 grudnia, ${schedule.period.open}`).waitFor()
}, 120_000)

test('a manager who looks at nothing but their own calls sees the day before that nobody will be there', async () => {
  const office = await openOffice()
  const manager = await openScreen(office, 'taxManager', '/calls')
  await manager.getByRole('button', { name: calls.duty.start }).waitFor()
  const piotr = await office.visitor('piotr')
  await piotr.post('/api/people/piotr/absences', { personId: 'piotr', ...wholeDay(TUESDAY), substituteIds: [] })
  // As often as somebody comes back to this tab, and every minute.
  await manager.evaluate('document.dispatchEvent(new Event("visibilitychange"))')
  const gaps = manager.getByRole('region', { name: schedule.gaps.title })
  await gaps.getByText(schedule.gaps.gap('Tax')).waitFor()
  await picture(manager, 'gaps-calls')
  expect(await accessibilityFaults(manager)).toEqual([])
  await gaps.getByRole('link', { name: schedule.gaps.plan('piotr') }).click()
  await manager.waitForURL('**/absences/people/piotr')
  // Whoever manages nothing is told nothing.
  const ewa = await openScreen(office, 'ewa', '/calls')
  await ewa.getByRole('button', { name: calls.duty.start }).waitFor()
  expect(await ewa.getByText(schedule.gaps.title).count()).toBe(0)
}, 120_000)

test('whoever telephones in vain marks the person out in the telephone list, if they may', async () => {
  const office = await openOffice()
  const [ewa] = await office.devices('ewa')
  const secretariat = await openScreen(office, 'secretariat', '/telephones')
  const line = secretariat.getByRole('listitem').filter({ hasText: /^ewa/ })
  await line.getByRole('button').waitFor()
  await picture(secretariat, 'telephones-mark')
  await line.getByText(reach.proven, { exact: true }).waitFor()
  expect(await accessibilityFaults(secretariat)).toEqual([])
  await line.getByRole('button', { name: schedule.mark.openFor('ewa') }).click()
  await dialog(secretariat).getByRole('button', { name: schedule.mark.save }).click()
  await dialog(secretariat).waitFor({ state: 'detached' })
  await line.getByText(reach.out, { exact: true }).waitFor()
  expect((await ewa.get<{ setBy?: string }>('/api/availability')).body.setBy).toBe('secretariat')
  await line.getByRole('button', { name: schedule.mark.changeFor('ewa') }).click()
  await dialog(secretariat).getByRole('button', { name: schedule.mark.takeBack }).click()
  await line.getByText(reach.proven, { exact: true }).waitFor()
  // The clerk at the counter sees who can be reached, and marks nobody: that somebody does not answer is not that much.
  const clerk = await openScreen(office, 'otherClerk', '/telephones')
  await clerk.getByRole('listitem').filter({ hasText: /^ewa/ }).getByText(reach.proven).waitFor()
  expect(await clerk.getByRole('button', { name: schedule.mark.open }).count()).toBe(0)
}, 120_000)

test('a manager marks somebody out from the readiness board; that person reads who it was, and takes it back', async () => {
  const office = await openOffice()
  const ewa = await openScreen(office, 'ewa', '/calls')
  await ewa.getByRole('button', { name: calls.duty.start }).click()
  await ewa.getByRole('button', { name: calls.duty.heardYes }).click()
  const manager = await openScreen(office, 'manager', '/readiness')
  await manager
    .getByRole('button', { name: schedule.mark.openFor('ewa') })
    .first()
    .click()
  await dialog(manager).getByRole('radio', { name: schedule.mark.untilEvening }).check()
  await picture(manager, 'mark-out')
  await dialog(manager).getByRole('button', { name: schedule.mark.save }).click()
  await dialog(manager).waitFor({ state: 'detached' })
  const away = ewa.getByRole('region', { name: schedule.away.title })
  await away.getByText(schedule.away.marked('poza pokojem', schedule.period.endOfDay, 'manager')).waitFor()
  await ewa.getByRole('banner').getByText(calls.duty.short.away).waitFor()
  await picture(ewa, 'calls-marked')
  expect(await accessibilityFaults(ewa)).toEqual([])
  await manager.getByText('ewa', { exact: true }).first().waitFor()
  await picture(manager, 'readiness-marked')
  await away.getByRole('button', { name: schedule.away.here }).click()
  await away.waitFor({ state: 'detached' })
  await manager.getByText(readiness.reasons.proven).first().waitFor()
}, 120_000)

test('the secretariat closes the office for a day, and opens it again', async () => {
  const office = await openOffice()
  const page = await openScreen(office, 'secretariat', '/absences/closed-days')
  const form = page.getByRole('region', { name: words.closedDays.add })
  await form.getByLabel(words.closedDays.day).fill(MONDAY)
  await form.getByRole('button', { name: words.closedDays.submit }).click()
  await form.getByText(words.closedDays.dayPast).waitFor()
  await page.locator('.input-day:focus').waitFor()
  await form.getByLabel(words.closedDays.day).fill('31.11.2026')
  await page.keyboard.press('Tab')
  await form.getByText(common.dayUnread).waitFor()
  await form.getByLabel(words.closedDays.day).fill('27.11.2026')
  await form.getByText(common.dayUnread).waitFor({ state: 'detached' })
  await form.getByLabel(words.closedDays.namePl, { exact: true }).fill('Dzień odpracowany')
  await form.getByRole('button', { name: words.closedDays.submit }).dblclick()
  const days = page.getByRole('region', { name: words.closedDays.list })
  await days.getByText('Dzień odpracowany').waitFor()
  expect(await form.getByLabel(words.closedDays.day).inputValue()).toBe('')
  await days.getByRole('button', { name: words.closedDays.remove }).press('Enter')
  await dialog(page).getByRole('button', { name: words.closedDays.removalSubmit }).press('Enter')
  await days.getByText('Dzień odpracowany').waitFor({ state: 'detached' })
  await page.locator(':focus', { hasText: words.closedDays.list }).waitFor()
}, 120_000)
