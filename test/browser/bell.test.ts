import type { Page } from 'playwright-core'
import { LANGUAGES } from '../../models/domain/directory/directory.ts'
import { textsFor } from '../../models/texts/texts.ts'
import {
  accessibilityFaults,
  CLIENT_DIR,
  expectDisconnection,
  expectRefusals,
  openPage,
  openScreen,
  picture,
} from '../support/browser.ts'
import { bellAt } from '../support/door.ts'
import { DIALOG, expectAccessibleInEveryGuise, expectPageAccessible } from '../support/guises.ts'
import { startOffice } from '../support/startOffice.ts'
import { makeDevice } from '../support/tablet.ts'

const words = textsFor('pl')
const { door, bell, bells, calls } = words
const PHONE = { viewport: { width: 390, height: 844 } }
const TABLET = { viewport: { width: 1280, height: 800 } }

async function doorOf() {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  return { office, path: `/dzwonek/${await bellAt(await office.visitor('admin'))}` }
}

const says = (page: Page, sentence: string) => page.getByText(sentence, { exact: true }).waitFor()
const isWide = (page: Page) => page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')

test('with a script the page follows its call by itself, and what is called back is told', async () => {
  const { office, path } = await doorOf()
  const [clerk] = await office.devices('clerk')
  const phone = await openPage(office, path, PHONE)
  await phone.getByRole('button', { name: door.ring }).first().press('Enter')
  await says(phone, door.within(5))
  await clerk.expectPage('BOK-1')
  const [call] = await clerk.board()
  await clerk.makes('accept', call?.id ?? '', {})
  await phone.getByRole('heading', { name: door.phases.coming }).waitFor()
  await phone.locator('#said', { hasText: door.phases.coming }).waitFor({ state: 'attached' })
  await phone.getByRole('button', { name: door.takeBack }).press('Enter')
  await phone.getByRole('heading', { name: door.phases.takenBack }).waitFor()
  await clerk.expectGone('BOK-1')
})

test.each([
  ['phone', PHONE],
  ['tablet', TABLET],
])('axe finds nothing on the pages of a bell on a %s, in both languages and schemes', async (name, size) => {
  const { office, path } = await doorOf()
  const page = await openPage(office, path, size)
  await expectPageAccessible(page, `bell-${name}`)
  expect(await isWide(page)).toBe(false)
  await page.getByRole('button', { name: door.ring }).first().click()
  await page.locator('.phase').waitFor()
  await expectPageAccessible(page, `bell-call-${name}`)
  await page.locator('#take-back').click()
  await page.locator('.phase-takenBack').waitFor()
  await expectPageAccessible(page, `bell-back-${name}`)
  await page.goto('/dzwonek')
  await expectPageAccessible(page, `bell-code-${name}`)
  office.clock.set(office.clock.now() + 8 * 3_600_000)
  await page.goto(path)
  await page.locator('.hours').waitFor()
  await expectPageAccessible(page, `bell-closed-${name}`)
  expect(await isWide(page)).toBe(false)
})

test('the administrator makes a bell by keyboard and sees its sign; a clerk mutes it for everybody', async () => {
  const { office, path } = await doorOf()
  const admin = await openScreen(office, 'admin', '/directory/places')
  await admin.getByRole('button', { name: bells.open('Quiet room') }).press('Enter')
  await admin.getByLabel(bells.phone).fill('94 311 20 10')
  await admin.keyboard.press('Enter')
  await admin.getByRole('img', { name: bells.qr('Quiet room') }).waitFor()
  await expectAccessibleInEveryGuise(admin, 'bell-dialog', DIALOG)

  const clerk = await openScreen(office, 'otherClerk', '/counter')
  await clerk.getByText(words.frame.connected, { exact: true }).waitFor()
  const phone = await openPage(office, path, PHONE)
  await phone.getByRole('button', { name: door.ring }).first().click()
  await clerk.getByRole('button', { name: calls.answers.now }).click()
  await clerk.getByRole('button', { name: words.board.more, exact: true }).click()
  await clerk.getByRole('button', { name: bell.mute }).press('Enter')
  await clerk.getByText(bell.muted('Desk', '10:10', 'otherClerk')).waitFor()
  await picture(clerk, 'bell-muted')
  expect(await accessibilityFaults(clerk)).toEqual([])
  await clerk.getByRole('button', { name: bell.unmuteLabel('Desk') }).press('Enter')
  await clerk.getByText(bell.muted('Desk', '10:10', 'otherClerk')).waitFor({ state: 'detached' })
})

test('a tablet beside the door: one large button, the code for phones, and the call; without a connection the number to telephone', async () => {
  const { office, path } = await doorOf()
  const [clerk] = await office.devices('clerk')
  const admin = await office.visitor('admin')
  const scope = { kind: 'place', placeId: 'desk' } as const
  const { code: pairing } = await makeDevice(admin, { kind: 'bell', name: 'wejście', scope })
  const tablet = await openPage(office, '/przy-drzwiach', TABLET)
  await tablet.getByLabel(words.devices.pairing.code).fill(pairing)
  await tablet.getByRole('button', { name: words.devices.pairing.pair }).click()
  const button = tablet.getByRole('button', { name: door.ring })
  await button.waitFor()
  expect(new URL(tablet.url()).pathname).toBe('/przy-drzwiach')
  await expectAccessible(tablet, 'bell-tablet')

  const phone = await openPage(office, path, { ...PHONE, javaScriptEnabled: false })
  expectRefusals(phone)
  await phone.getByLabel(door.onSite).fill('0000')
  await phone.getByRole('button', { name: door.ring }).first().click()
  await phone.getByText(door.codes.wrong).waitFor()
  await picture(phone, 'bell-phone-wrong-code')
  const shown = (await tablet.locator('.display-arrival strong').textContent()) ?? ''
  await phone.goto(`${path}?here=${shown}`)
  await phone.getByRole('button', { name: door.ring }).first().click()
  await says(phone, door.within(5))
  await clerk.expectPage('BOK-1')

  await tablet.getByLabel(words.needs.wheelchair).check()
  await button.press('Enter')
  await tablet.getByRole('heading', { name: door.phases.called }).waitFor()
  await clerk.expectPage('BOK-2')
  await expectAccessible(tablet, 'bell-tablet-called')
  await tablet.getByRole('button', { name: door.takeBack }).press('Enter')
  await button.waitFor()
  expect(await tablet.getByLabel(words.needs.wheelchair).isChecked()).toBe(false)
  await clerk.expectGone('BOK-2')

  expectDisconnection(tablet)
  await tablet.context().setOffline(true)
  await tablet.getByRole('heading', { name: door.tablet.lost }).waitFor()
  await tablet.getByText('94 311 20 09').waitFor()
  expect(await button.count()).toBe(0)
  await picture(tablet, 'bell-tablet-lost')
  expect(await accessibilityFaults(tablet)).toEqual([])
})

/** Both sizes, schemes and languages of a screen that has no signed-in reader. */
async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const size of [PHONE.viewport, TABLET.viewport]) {
    await page.setViewportSize(size)
    for (const language of LANGUAGES.toReversed()) {
      const button = page.getByRole('button', { name: language.toUpperCase(), exact: false }).first()
      await button.click()
      const colorScheme = language === 'en' ? 'dark' : 'light'
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const at = `${name}-${size.width}-${language}`
      await picture(page, at)
      expect({ at, faults: await accessibilityFaults(page), wide: await isWide(page) }).toEqual({
        at,
        faults: [],
        wide: false,
      })
    }
  }
}
