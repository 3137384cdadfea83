import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Language } from '../../models/domain/directory.ts'
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

test(
  'at 320 px nothing has to be scrolled sideways',
  async () => {
    const office = await officeAtWork()
    const narrow = { viewport: { width: 320, height: 640 } }
    const screens = [
      ['clerk', '/counter'],
      ['ewa', '/calls'],
      ['manager', '/supervision'],
      ['clerk', '/readiness'],
      ['clerk', '/telephones'],
    ] as const
    for (const [person, path] of screens) {
      const page = await openScreen(office, person, path, narrow)
      await page.getByRole('heading').first().waitFor()
      await picture(page, `narrow${path.replace('/', '-')}`)
      // Asked inside the page: this program has no document.
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
      const inside = await page.evaluate<number>('document.documentElement.clientWidth')
      expect({ path, wide }).toEqual({ path, wide: inside })
    }
  },
  PATIENCE_MS,
)
