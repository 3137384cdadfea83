import type { Page } from 'playwright-core'
import type { Directory } from '../../models/domain/directory/directory.ts'
import { absences as words } from '../../models/texts/pl/absences.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, goByLink, openPage, openScreen, picture, screensInTurn } from '../support/browser.ts'
import { expectAccessibleInEveryGuise, expectPageAccessible } from '../support/guises.ts'
import { PassingTime } from '../support/passingTime.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

/*
 * Every page and dialog with real content, in both languages and both colour schemes: axe finds nothing, and on a
 * narrow screen nothing has to be scrolled sideways.
 */
/** axe reads every element of many pages: on a busy machine that takes its time. */
const PATIENCE_MS = 240_000

/** An office at work: one request rings, one is on the way, nobody could be notified of the third. */
async function officeAtWork(directory?: Directory): Promise<TestOffice> {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true, ...(directory ? { directory } : {}) })
  new PassingTime(office)
  const [clerk, olek, zofia] = await office.devices('otherClerk', 'olek', 'zofia')
  const onTheWay = await clerk.raise({ person: 'olek', needs: ['signLanguage', 'wheelchair'] })
  await olek.expectPage(onTheWay.code)
  await olek.makes('accept', onTheWay.id, { minutes: 3 })
  const called = await clerk.raise({ person: 'zofia', note: 'Ma dokumenty przy sobie.' })
  await zofia.expectPage(called.code)
  await clerk.raise({ matter: 'tax' })
  return office
}

test(
  'every page is accessible in every guise',
  async () => {
    const office = await officeAtWork()
    const { calls: callTexts, counter: counterTexts, drills } = textsFor('pl')

    await expectPageAccessible(await openPage(office, '/sign-in'), 'sign-in')

    const counter = await openScreen(office, 'clerk', '/counter')
    await counter.getByRole('article').nth(2).waitFor()
    await expectPageAccessible(counter, 'counter')
    await counter.getByRole('combobox').first().focus()
    await counter.keyboard.type('ident')
    await counter.getByRole('option').first().waitFor()
    await expectPageAccessible(counter, 'counter-search')
    await counter.keyboard.press('Enter')
    await counter.getByRole('list', { name: counterTexts.chosen }).getByRole('listitem').first().waitFor()
    await expectPageAccessible(counter, 'counter-chosen')
    await goByLink(counter, '/telephones')
    await counter.getByText('olek').first().waitFor()
    await expectPageAccessible(counter, 'telephones')

    const calls = await openScreen(office, 'ewa', '/calls')
    await calls.getByRole('button', { name: callTexts.duty.start }).waitFor()
    await expectPageAccessible(calls, 'calls-idle')
    const [clerk] = await office.devices('secretariat')
    await clerk.raise({ matter: 'pin', needs: ['inWriting', 'noStairs'] })
    await calls.getByRole('dialog').waitFor()
    await expectPageAccessible(calls, 'calls-ringing')

    const board = await openScreen(office, 'manager', '/supervision')
    await board.getByRole('row').nth(2).waitFor()
    await expectPageAccessible(board, 'supervision')
    await goByLink(board, '/drills')
    await board.getByRole('button', { name: drills.plans.add }).click()
    await board.getByRole('dialog').waitFor()
    await expectPageAccessible(board, 'drill-plan')
    await board.keyboard.press('Escape')
    await goByLink(board, '/readiness')
    await board.getByRole('row').nth(2).waitFor()
    await expectPageAccessible(board, 'readiness')
  },
  PATIENCE_MS,
)

/** Plans of every kind: somebody is away, somebody works at other hours, somebody was marked out, a gap is ahead. */
async function officeWithPlans(): Promise<TestOffice> {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  new PassingTime(office)
  const [admin] = await Promise.all([office.visitor('admin'), office.devices('olek', 'zofia')])
  const day = (from: number, to = from) => ({
    from: { day: `2026-11-${from}`, minute: 0 },
    to: { day: `2026-11-${to}`, minute: 1440 },
  })
  const plan = (personId: string, period: object, ...substituteIds: string[]) =>
    admin.post(`/api/people/${personId}/absences`, { personId, ...period, substituteIds })
  await plan('ewa', day(23, 24), 'olek', 'zofia')
  await plan('piotr', day(24))
  await plan('piotr', { from: { day: '2026-12-01', minute: 0 }, to: { day: '2026-12-01', minute: 720 } })
  await plan('clerk', { from: { day: '2026-11-25', minute: 600 }, to: { day: '2026-11-25', minute: 720 } })
  await admin.send('PUT', '/api/people/olek/hours', { version: 0, personId: 'olek', week: PART_TIME }, {})
  await admin.send('PUT', '/api/people/zofia/availability', { availability: 'out', minutes: 60 }, {})
  await admin.send('PUT', '/api/closed-days/2026-11-27', { pl: 'Dzień wolny urzędu', en: 'Day off' }, {})
  return office
}

const MORNING = { from: 480, to: 720 }
const PART_TIME = [MORNING, MORNING, null, MORNING, { from: 480, to: 960 }, null, null]

test(
  'planned absences are accessible in every guise',
  async () => {
    const office = await officeWithPlans()
    const { schedule, common } = textsFor('pl')
    const page = await openScreen(office, 'secretary', '/absences')
    await page.getByRole('button', { name: words.list.plan }).waitFor()
    await expectAccessibleInEveryGuise(page, 'absences-mine')
    await page.getByRole('button', { name: words.list.plan }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: words.form.kinds.hours }).check()
    await dialog.getByRole('combobox').fill('zof')
    await page.keyboard.press('Enter')
    await dialog
      .getByText(words.check.substituteAway('mayor').slice(-12))
      .or(dialog.getByText(words.check.fine))
      .first()
      .waitFor()
    await expectAccessibleInEveryGuise(page, 'absences-plan')
    await dialog.getByRole('button', { name: common.cancel }).click()
    await page.locator('a[href="/absences/people"]').click()
    await page.getByRole('heading', { name: words.people.title }).waitFor()
    await page.getByText(words.people.closed('').trim(), { exact: false }).first().waitFor()
    await expectAccessibleInEveryGuise(page, 'absences-people')
    await page.getByRole('button', { name: schedule.mark.changeFor('zofia') }).click()
    await dialog.getByRole('button', { name: schedule.mark.takeBack }).waitFor()
    await expectAccessibleInEveryGuise(page, 'absences-mark')
    await page.keyboard.press('Escape')
    await page.locator('a[href="/absences/people/olek"]').first().click()
    await page.getByRole('button', { name: words.hours.changeFor('olek') }).click()
    await dialog.getByRole('checkbox').nth(6).waitFor()
    await expectAccessibleInEveryGuise(page, 'absences-hours')
    await dialog.getByRole('button', { name: common.cancel }).click()
    await page.locator('a[href="/absences/closed-days"]').click()
    await page.getByRole('listitem').nth(2).waitFor()
    await page.getByRole('button', { name: words.closedDays.submit, exact: true }).click()
    await page.getByText(words.closedDays.dayMissing).waitFor()
    await expectAccessibleInEveryGuise(page, 'absences-closed-days')
    await page.locator('a[href="/absences/import"]').click()
    await page.getByRole('row').nth(5).waitFor()
    await expectAccessibleInEveryGuise(page, 'absences-import')
    const ewa = await openScreen(office, 'ewa', '/calls')
    await ewa.getByRole('button', { name: schedule.away.here, exact: true }).waitFor()
    await expectAccessibleInEveryGuise(ewa, 'calls-away')
    await goByLink(page, '/telephones')
    await page.getByRole('button', { name: schedule.mark.openFor('olek') }).waitFor()
    await expectAccessibleInEveryGuise(page, 'telephones-mark')
    const manager = await openScreen(office, 'taxManager', '/calls')
    await manager.getByRole('heading', { name: schedule.gaps.title }).waitFor()
    await expectAccessibleInEveryGuise(manager, 'calls-gaps')
    await goByLink(page, '/readiness')
    await page.getByText(schedule.gaps.title).waitFor()
    await expectAccessibleInEveryGuise(page, 'readiness-gaps')
  },
  PATIENCE_MS,
)

const FITS = `(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.querySelector('dialog[open]'))`
/** Parts of a line of the telephone list whose words are wider than their place, and lie over others. */
const SPILLED = `[...document.querySelectorAll('.number-line > *')]
  .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
  .map(({ textContent }) => textContent)`
const NARROW = { viewport: { width: 320, height: 640 } }

async function expectNarrow(page: Page, name: string): Promise<void> {
  await picture(page, `narrow-${name}`)
  // Asked inside the page: this program has no document.
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  const inside = await page.evaluate<number>('document.documentElement.clientWidth')
  expect({ name, wide }).toEqual({ name, wide: inside })
}

/** Names of forty letters without a space, and somebody without a room, a floor of their own or a telephone. */
function officeOfLongNames(): Directory {
  const small = smallOffice()
  const people = [...small.employees.values()].map((person) => {
    if (person.id === 'admin') return { ...person, room: '', extension: '' }
    return ['olek', 'ewa', 'secretariat', 'clerk', 'manager'].includes(person.id)
      ? { ...person, name: person.id.padEnd(40, 'owiczówna') }
      : person
  })
  return { ...small, employees: new Map(people.map((person) => [person.id, person])) }
}

test(
  'at 320 px nothing has to be scrolled sideways, not even for a name of forty letters; what is not known is not said',
  async () => {
    const office = await officeAtWork(officeOfLongNames())
    const screens = [
      ['clerk', 'counter'],
      ['ewa', 'calls'],
      ['manager', 'supervision'],
      ['manager', 'drills'],
      ['clerk', 'readiness'],
      ['clerk', 'telephones'],
      ['admin', 'account'],
    ] as const
    const openInTurn = screensInTurn(office, NARROW)
    for (const [person, name] of screens) {
      const page = await openInTurn(person, `/${name}`)
      await page.getByRole('heading').first().waitFor()
      await expectNarrow(page, name)
      expect(await page.evaluate<string>('document.body.innerText')).not.toMatch(/(p\.|wew\.)\s*(,|·|$)/m)
    }
  },
  PATIENCE_MS,
)

test(
  'at 320 px the plans and their dialogs have to be scrolled sideways neither',
  async () => {
    const office = await officeWithPlans()
    const page = await openScreen(office, 'secretariat', '/absences', NARROW)
    const dialog = page.getByRole('dialog')
    for (const part of ['people', 'people/ewa', 'closed-days', 'import']) {
      await page.goto(`/absences/${part}`)
      await page.locator('main h2').first().waitFor()
      await expectNarrow(page, `absences-${part.replace('/', '-')}`)
    }
    await page.goto('/absences/people/olek')
    await page.getByRole('button', { name: words.hours.change }).click()
    await dialog.getByRole('checkbox').nth(6).waitFor()
    await expectNarrow(page, 'absences-hours')
    await dialog.getByRole('button', { name: textsFor('pl').common.cancel }).click()
    await page.getByRole('button', { name: words.list.plan }).click()
    await dialog.getByRole('radio', { name: words.form.kinds.hours }).check()
    await expectNarrow(page, 'absences-plan')
    // The dialog scrolls down, and not sideways.
    expect(await page.evaluate<boolean>(FITS)).toBe(true)
    await page.goto('/telephones')
    await page.getByRole('button', { name: textsFor('pl').schedule.mark.openFor('olek') }).waitFor()
    await expectNarrow(page, 'telephones-mark')
    await page.getByRole('listitem').getByText(textsFor('pl').reach.live).first().waitFor()
    expect(await page.evaluate<readonly string[]>(SPILLED)).toEqual([])
    await page.goto('/readiness')
    await page.getByRole('heading', { name: textsFor('pl').schedule.gaps.title }).waitFor()
    await expectNarrow(page, 'readiness-gaps')
  },
  PATIENCE_MS,
)
