import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { minutes } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { ClientLinkView } from '../../models/wire/display.ts'
import {
  accessibilityFaults,
  CLIENT_DIR,
  expectRefusals,
  openPage,
  openScreen,
  picture,
  signInByKeyboard,
} from '../support/browser.ts'
import { DIALOG, expectAccessibleInEveryGuise } from '../support/guises.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'
import { makeDevice } from '../support/tablet.ts'
import { until } from '../support/until.ts'

/*
 * The client between two screens, as they see it: a tablet at the counter and their own phone, which has no script. The
 * clerk gives the link and hears what they press; the employee comes, and types the code that stands there.
 */

const words = textsFor('pl')
const english = textsFor('en')
const { display, visit, devices, photos } = words
const TABLET = { viewport: { width: 1280, height: 800 } }
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
const PATIENCE_MS = 180_000

const PICTURE = join(import.meta.dirname, '../../client/public/icon-512.png')
const NO_PICTURE = Buffer.from('not a picture')
const PHOTO_IS_SHOWN = `[...document.images].some(({ src, naturalWidth }) => src.includes('zdjecie') && naturalWidth === 256)`

async function putDisplay(office: TestOffice): Promise<Page> {
  const admin = await office.visitor('admin')
  const scope = { kind: 'place', placeId: 'desk' } as const
  const { code } = await makeDevice(admin, { kind: 'display', name: 'lada 1', scope })
  const page = await openPage(office, '/display', TABLET)
  await page.getByLabel(devices.pairing.code).fill(code)
  await page.getByRole('button', { name: devices.pairing.pair }).click()
  await page.getByRole('heading', { name: display.welcome }).waitFor()
  return page
}

/** Both languages and schemes, at the sizes of a tablet and of a phone. */
async function expectAccessibleAtBothSizes(page: Page, name: string): Promise<void> {
  for (const size of [TABLET.viewport, PHONE.viewport]) {
    await page.setViewportSize(size)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const at = `${name}-${size.width}-${colorScheme}`
      await picture(page, at)
      expect({ at, faults: await accessibilityFaults(page) }).toEqual({ at, faults: [] })
    }
    const wide = await page.evaluate<boolean>(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    )
    expect({ name, wide }).toEqual({ name, wide: false })
  }
  await page.setViewportSize(TABLET.viewport)
}

/** One question after the other, one step back, and everything once more before it is sent. */
async function answerOnTablet(tablet: Page): Promise<void> {
  const { survey } = english
  await tablet.getByRole('button', { name: survey.begin }).click()
  await tablet.getByRole('heading', { name: survey.questions.wait }).waitFor()
  await expectAccessibleAtBothSizes(tablet, 'display-survey')
  await tablet.getByRole('button', { name: survey.answers.ratherNo, exact: true }).click()
  await tablet.getByRole('heading', { name: survey.questions.place }).waitFor()
  await tablet.getByRole('button', { name: survey.back }).click()
  await tablet.getByRole('button', { name: new RegExp(survey.chosen) }).waitFor()
  await tablet.getByRole('button', { name: survey.answers.partly, exact: true }).click()
  for (const question of ['place', 'result', 'respect'] as const) {
    await tablet.getByRole('heading', { name: survey.questions[question] }).waitFor()
    await tablet.getByRole('button', { name: survey.answers.dontKnow, exact: true }).press('Enter')
  }
  await tablet.getByRole('heading', { name: survey.review }).waitFor()
  await expectAccessibleAtBothSizes(tablet, 'display-survey-review')
  await tablet.getByRole('button', { name: survey.send, exact: true }).click()
  await tablet.getByRole('heading', { name: survey.thanks }).waitFor()
  await tablet.getByRole('button', { name: survey.done }).click()
  await tablet.getByRole('button', { name: survey.begin }).waitFor({ state: 'detached' })
}

test(
  'the client follows their visit on the display and on a phone without a script, and says something with one press',
  async () => {
    const office = await startOffice({ clientDir: CLIENT_DIR })
    const tablet = await putDisplay(office)
    expect(tablet.url()).toMatch(/\/ekran$/)
    await expectAccessibleAtBothSizes(tablet, 'display-idle')
    const clerk = await openScreen(office, 'clerk', '/counter')
    const desk = await office.visitor('clerk')
    const [ewa] = await office.devices('ewa')
    const { id, code, visitId } = await desk.raise({ matter: 'pin', placeId: 'desk' })
    await ewa.expectPage(code)
    await tablet.getByText(display.within(5)).waitFor()
    await expectAccessibleAtBothSizes(tablet, 'display-called')

    await clerk.getByRole('button', { name: visit.clientLinkLabel(code) }).press('Enter')
    const address = await clerk.locator('.client-link-address').textContent()
    await expectAccessibleInEveryGuise(clerk, 'client-link', DIALOG)
    await clerk.keyboard.press('Escape')
    const path = new URL(address ?? '').pathname
    const phone = await openPage(office, path, { ...PHONE, javaScriptEnabled: false })
    await phone.getByText(display.within(5)).waitFor()
    await picture(phone, 'visit-phone-without-script')
    await phone.getByRole('button', { name: visit.clientNotes.moreTime }).click()
    await phone.getByText(display.noted(visit.clientNotes.moreTime)).waitFor()
    await clerk.getByText(visit.clientSaid(visit.clientNotes.moreTime, '10:00')).waitFor()

    await tablet.getByRole('button', { name: visit.clientNotes.notUnderstood }).click()
    await tablet.getByText(display.noted(visit.clientNotes.notUnderstood)).waitFor()
    await clerk.getByText(visit.clientSaid(visit.clientNotes.notUnderstood, '10:00')).waitFor()
    await picture(clerk, 'client-said')
    expect(await accessibilityFaults(clerk)).toEqual([])
    await clerk.getByRole('button', { name: visit.heardLabel(code) }).press('Enter')
    await clerk.getByText(visit.clientSaid(visit.clientNotes.notUnderstood, '10:00')).waitFor({ state: 'detached' })

    await ewa.makes('accept', id, { minutes: 3 })
    const coming = words.tell.comes('position of ewa', words.common.fromFloor(2))
    await tablet.getByRole('heading', { name: coming }).waitFor()
    await phone.getByRole('link', { name: display.look }).click()
    await phone.getByRole('heading', { name: coming }).waitFor()
    await expectAccessibleAtBothSizes(tablet, 'display-coming')
    await tablet.getByRole('button', { name: /^EN/ }).click()
    await tablet.getByText(english.display.within(3)).waitFor()
    await expectAccessibleAtBothSizes(tablet, 'display-coming-en')

    const scripted = await openPage(office, path, PHONE)
    await expectAccessibleAtBothSizes(scripted, 'visit-phone')
    await scripted.getByRole('link', { name: /english/i }).click()
    await scripted.getByText(english.display.within(3)).waitFor()
    await expectAccessibleAtBothSizes(scripted, 'visit-phone-en')

    await desk.makes('finish', id, { outcome: 'clientLeft' })
    await tablet.getByRole('heading', { name: english.tell.ended }).waitFor()
    await expectAccessibleAtBothSizes(tablet, 'display-done')
    await answerOnTablet(tablet)
    const dead = await openPage(office, path, PHONE)
    expectRefusals(dead)
    await dead.goto(`/wizyta/${visitId}`)
    await dead.getByRole('heading', { name: display.dead }).waitFor()
    await expectAccessibleAtBothSizes(dead, 'visit-dead')
    // Half an hour later the page that followed it says so by itself, and asks no more.
    for (const each of [scripted, phone]) expectRefusals(each)
    await office.advance(minutes(31))
    await scripted.getByRole('heading', { name: english.display.dead }).waitFor()
  },
  PATIENCE_MS,
)

test(
  'whoever has come types the code of the place, or brings it by camera, and is there without a question',
  async () => {
    const office = await startOffice({ clientDir: CLIENT_DIR })
    const tablet = await putDisplay(office)
    const ewa = await openScreen(office, 'ewa', '/calls', PHONE)
    const desk = await office.visitor('clerk')
    await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
    const { id } = await desk.raise({ matter: 'pin', placeId: 'desk' })
    await ewa.getByRole('button', { name: words.calls.answers.now }).click()
    const code = (await tablet.locator('.display-arrival strong').textContent()) ?? ''
    await ewa.getByLabel(visit.hereCode).fill('12')
    await ewa.getByRole('button', { name: visit.hereSend }).click()
    await ewa.getByText(visit.hereShort).waitFor()
    await picture(ewa, 'here-by-code')
    expect(await accessibilityFaults(ewa)).toEqual([])
    await ewa.goto('about:blank')
    await ewa.goto(`/calls#here-${code}`)
    await ewa.waitForURL(({ hash }) => hash === '')
    expect(await ewa.getByLabel(visit.hereCode).inputValue()).toBe(code)
    // On a telephone on which nobody is signed in any more, it waits until they are.
    await ewa.goto('about:blank')
    await ewa.context().clearCookies()
    await ewa.goto(`/calls#here-${code}`)
    await signInByKeyboard(ewa, 'ewa')
    await ewa.getByLabel(visit.hereCode).waitFor()
    expect(await ewa.getByLabel(visit.hereCode).inputValue()).toBe(code)
    await ewa.getByLabel(visit.hereCode).fill(code.toLowerCase())
    await ewa.getByRole('button', { name: visit.hereSend }).click()
    await ewa.getByText(words.calls.mine.greeting).waitFor()
    expect(await office.requests.find(id)).toMatchObject({ status: 'arrived', arrivedId: 'ewa' })
  },
  PATIENCE_MS,
)

test(
  'whoever has agreed to it is recognised by first name and photo, on the display and on the phone, until they take it back',
  async () => {
    const films = mkdtempSync(join(tmpdir(), 'films-'))
    writeFileSync(join(films, 'onTheWay.webm'), 'no film that plays')
    const office = await startOffice({ clientDir: CLIENT_DIR, filmsDir: films })
    const tablet = await putDisplay(office)
    const account = await openScreen(office, 'ewa', '/account')
    const own = account.getByRole('region', { name: photos.title })
    await own.getByText(photos.off).waitFor()
    await own.getByRole('button', { name: photos.agree }).press('Enter')
    await own.getByText(photos.photoMissing).waitFor()
    await own.getByLabel(photos.choose).and(account.locator(':focus')).waitFor()
    await own.getByLabel(photos.choose).setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: NO_PICTURE })
    await own.getByText(photos.unreadable).waitFor()
    await own.getByLabel(photos.choose).setInputFiles(PICTURE)
    await own.getByText(photos.preview).waitFor()
    await own.getByLabel(photos.firstName, { exact: true }).fill('Ewa')
    await expectAccessibleInEveryGuise(account, 'own-photo', 'main')
    await own.getByRole('button', { name: photos.agree }).press('Enter')
    await own.getByText(/„Ewa”/).waitFor()
    // Another name goes with the photo that is there: where that does not come, nobody is asked to choose one.
    await account.route('**/api/photos/**', (route) => route.fulfill({ body: 'no picture' }))
    await own.getByLabel(photos.firstName, { exact: true }).press('Enter')
    await own.getByRole('alert').getByText(photos.notKept).waitFor()
    await account.unroute('**/api/photos/**')

    const desk = await office.visitor('clerk')
    const [ewa] = await office.devices('ewa')
    const { id, code, visitId } = await desk.raise({ matter: 'pin', placeId: 'desk' })
    await ewa.expectPage(code)
    await ewa.makes('accept', id, { minutes: 3 })
    await tablet.getByText(display.comes('Ewa')).waitFor()
    await until(tablet, PHOTO_IS_SHOWN)
    await tablet.getByLabel(display.film).waitFor()
    await expectAccessibleAtBothSizes(tablet, 'display-photo')
    const link = (await desk.get<ClientLinkView>(`/api/visits/${visitId}/link`)).body.code
    const phone = await openPage(office, `/wizyta/${link}`, PHONE)
    await phone.getByText(display.comes('Ewa')).waitFor()
    await until(phone, PHOTO_IS_SHOWN)
    await expectAccessibleAtBothSizes(phone, 'visit-phone-photo')

    await own.getByRole('button', { name: photos.takeBack }).press('Enter')
    await own.getByText(photos.off).waitFor()
    await tablet.getByText(display.comes('Ewa')).waitFor({ state: 'detached' })
    await phone.getByRole('link', { name: display.look }).click()
    await phone.getByText(display.comes('Ewa')).waitFor({ state: 'detached' })
  },
  PATIENCE_MS,
)
