import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Language } from '../../models/domain/directory.ts'
import { absencesEn } from '../../models/domain/texts/absences.en.ts'
import { absencesPl } from '../../models/domain/texts/absences.pl.ts'
import { textsFor } from '../../models/domain/texts/texts.ts'
import { accessibilityFaults, CLIENT_DIR, openPage, openScreen, picture } from '../support/browser.ts'
import { PassingTime } from '../support/passingTime.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

/*
 * Every page and dialog with real content, in both languages and both colour schemes: axe finds nothing, and on a
 * narrow screen nothing has to be scrolled sideways.
 */
const SCHEMES: readonly BrowserContextOptions[] = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
]
const LANGUAGES: readonly Language[] = ['pl', 'en']
const CASES = LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, ...scheme })))

/** axe reads every element of many pages: on a busy machine that takes its time. */
const PATIENCE_MS = 240_000

/** An office at work: one request rings, one is on the way, nobody could be notified of the third. */
async function officeAtWork(): Promise<TestOffice> {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
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

async function expectAccessible(page: Page, name: string): Promise<void> {
  await picture(page, name)
  expect({ name, faults: await accessibilityFaults(page) }).toEqual({ name, faults: [] })
}

async function speak(page: Page, language: Language): Promise<void> {
  const other = page.getByRole('button', { name: new RegExp(`^${language}`, 'i') })
  if ((await page.locator('html').getAttribute('lang')) !== language) await other.click()
  await page.locator(`html[lang="${language}"]`).waitFor()
}

test.each(CASES)(
  'every page is accessible in $language, $colorScheme, forced colours $forcedColors',
  async ({ language, ...scheme }) => {
    const office = await officeAtWork()
    const words = textsFor(language)
    const suffix = `${language}-${scheme.colorScheme}${scheme.forcedColors === 'active' ? '-forced' : ''}`

    const signIn = await openPage(office, '/sign-in', scheme)
    await speak(signIn, language)
    await expectAccessible(signIn, `sign-in-${suffix}`)

    const counter = await openScreen(office, 'clerk', '/counter', scheme)
    await speak(counter, language)
    await counter.getByRole('article').nth(2).waitFor()
    await expectAccessible(counter, `counter-${suffix}`)
    await counter.getByRole('combobox').focus()
    await counter.keyboard.type('ident')
    await counter.getByRole('option').first().waitFor()
    await expectAccessible(counter, `counter-search-${suffix}`)
    await counter.keyboard.press('Enter')
    await expectAccessible(counter, `counter-chosen-${suffix}`)
    await counter.goto('/telephones')
    await counter.getByText('olek').first().waitFor()
    await expectAccessible(counter, `telephones-${suffix}`)

    const calls = await openScreen(office, 'ewa', '/calls', scheme)
    await speak(calls, language)
    await calls.getByRole('button', { name: words.calls.duty.start }).waitFor()
    await expectAccessible(calls, `calls-idle-${suffix}`)
    const [clerk] = await office.devices('secretariat')
    await clerk.raise({ matter: 'pin', needs: ['inWriting', 'noStairs'] })
    await calls.getByRole('dialog').waitFor()
    await expectAccessible(calls, `calls-ringing-${suffix}`)

    const board = await openScreen(office, 'manager', '/supervision', scheme)
    await speak(board, language)
    await board.getByRole('row').nth(2).waitFor()
    await expectAccessible(board, `supervision-${suffix}`)
    await board.getByRole('button', { name: words.drills.plans.add }).click()
    await expectAccessible(board, `drill-plan-${suffix}`)
    await board.keyboard.press('Escape')
    await board.goto('/readiness')
    await board.getByRole('row').nth(2).waitFor()
    await expectAccessible(board, `readiness-${suffix}`)
  },
  PATIENCE_MS,
)

/** Plans of every kind: somebody is away, somebody works at other hours, somebody was marked out, a hole is ahead. */
async function officeWithPlans(): Promise<TestOffice> {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  new PassingTime(office)
  const [admin] = await Promise.all([office.visitor('admin'), office.devices('olek', 'zofia')])
  const day = (from: number, to = from) => ({
    from: { day: `2026-11-${from}`, minute: 0 },
    to: { day: `2026-11-${to}`, minute: 1440 },
  })
  const plan = (personId: string, period: object, ...substituteIds: string[]) =>
    admin.post('/api/absences', { personId, ...period, substituteIds })
  await plan('ewa', day(23, 24), 'olek', 'zofia')
  await plan('piotr', day(24))
  await plan('piotr', { from: { day: '2026-12-01', minute: 0 }, to: { day: '2026-12-01', minute: 720 } })
  await plan('clerk', { from: { day: '2026-11-25', minute: 600 }, to: { day: '2026-11-25', minute: 720 } })
  await admin.send('PUT', '/api/people/olek/hours', { version: 0, week: PART_TIME }, {})
  await admin.send('PUT', '/api/people/zofia/availability', { availability: 'out', minutes: 60 }, {})
  await admin.send('PUT', '/api/closed-days/2026-11-27', { pl: 'Dzień wolny urzędu', en: 'Day off' }, {})
  return office
}

const MORNING = { from: 480, to: 720 }
const PART_TIME = [MORNING, MORNING, null, MORNING, { from: 480, to: 960 }, null, null]

/** Many pages and dialogs: once in each language and each look. */
const FEWER_CASES = CASES.filter(({ language, colorScheme, forcedColors }) =>
  language === 'en' ? colorScheme === 'dark' : colorScheme === 'light' || forcedColors === 'active',
)

test.each(FEWER_CASES)(
  'planned absences are accessible in $language, $colorScheme, forced colours $forcedColors',
  async ({ language, ...scheme }) => {
    const office = await officeWithPlans()
    const words = language === 'pl' ? absencesPl : absencesEn
    const { schedule } = textsFor(language)
    const suffix = `${language}-${scheme.colorScheme}${scheme.forcedColors === 'active' ? '-forced' : ''}`
    const page = await openScreen(office, 'secretary', '/absences', scheme)
    await speak(page, language)
    await page.getByRole('button', { name: words.list.plan }).waitFor()
    await expectAccessible(page, `absences-mine-${suffix}`)
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
    await expectAccessible(page, `absences-plan-${suffix}`)
    await dialog.getByRole('button', { name: textsFor(language).common.cancel }).click()
    await page.goto('/absences/people')
    await page.getByRole('heading', { name: words.people.title }).waitFor()
    await page.getByText(words.people.closed('').trim(), { exact: false }).first().waitFor()
    await expectAccessible(page, `absences-people-${suffix}`)
    await page.getByRole('button', { name: schedule.mark.changeFor('zofia') }).click()
    await dialog.getByRole('button', { name: schedule.mark.takeBack }).waitFor()
    await expectAccessible(page, `absences-mark-${suffix}`)
    await page.goto('/absences/people/olek')
    await page.getByRole('button', { name: words.hours.changeFor('olek') }).click()
    await dialog.getByRole('checkbox').nth(6).waitFor()
    await expectAccessible(page, `absences-hours-${suffix}`)
    await dialog.getByRole('button', { name: textsFor(language).common.cancel }).click()
    await page.goto('/absences/closed-days')
    await page.getByRole('listitem').nth(2).waitFor()
    await page.getByRole('button', { name: words.closedDays.submit, exact: true }).click()
    await page.getByText(words.closedDays.dayMissing).waitFor()
    await expectAccessible(page, `absences-closed-days-${suffix}`)
    await page.goto('/absences/import')
    await page.getByRole('row').nth(5).waitFor()
    await expectAccessible(page, `absences-import-${suffix}`)
    const ewa = await openScreen(office, 'ewa', '/calls', scheme)
    await speak(ewa, language)
    await ewa.getByRole('button', { name: schedule.away.here, exact: true }).waitFor()
    await expectAccessible(ewa, `calls-away-${suffix}`)
    await page.goto('/readiness')
    await page.getByText(schedule.holes.title).waitFor()
    await expectAccessible(page, `readiness-holes-${suffix}`)
  },
  PATIENCE_MS,
)

const FITS = `(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.querySelector('dialog[open]'))`
const NARROW = { viewport: { width: 320, height: 640 } }

async function expectNarrow(page: Page, name: string): Promise<void> {
  await picture(page, `narrow-${name}`)
  // Asked inside the page: this program has no document.
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  const inside = await page.evaluate<number>('document.documentElement.clientWidth')
  expect({ name, wide }).toEqual({ name, wide: inside })
}

test(
  'at 320 px nothing has to be scrolled sideways',
  async () => {
    const office = await officeAtWork()
    const screens = [
      ['clerk', 'counter'],
      ['ewa', 'calls'],
      ['manager', 'supervision'],
      ['clerk', 'readiness'],
      ['clerk', 'telephones'],
    ] as const
    for (const [person, name] of screens) {
      const page = await openScreen(office, person, `/${name}`, NARROW)
      await page.getByRole('heading').first().waitFor()
      await expectNarrow(page, name)
      await page.close()
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
    await page.getByRole('button', { name: absencesPl.hours.change }).click()
    await dialog.getByRole('checkbox').nth(6).waitFor()
    await expectNarrow(page, 'absences-hours')
    await dialog.getByRole('button', { name: textsFor('pl').common.cancel }).click()
    await page.getByRole('button', { name: absencesPl.list.plan }).click()
    await dialog.getByRole('radio', { name: absencesPl.form.kinds.hours }).check()
    await expectNarrow(page, 'absences-plan')
    // The dialog scrolls down, and not sideways.
    expect(await page.evaluate<boolean>(FITS)).toBe(true)
    await page.goto('/readiness')
    await page.getByRole('heading', { name: textsFor('pl').schedule.holes.title }).waitFor()
    await expectNarrow(page, 'readiness-holes')
  },
  PATIENCE_MS,
)
