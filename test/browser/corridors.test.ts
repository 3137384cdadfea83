import type { BrowserContextOptions, Page } from 'playwright-core'
import { seconds } from '../../models/domain/clock.ts'
import type { Language } from '../../models/domain/directory/directory.ts'
import { textsFor } from '../../models/texts/texts.ts'
import {
  accessibilityFaults,
  CLIENT_DIR,
  expectDisconnection,
  expectFaults,
  expectRefusals,
  openPage,
  openScreen,
  picture,
} from '../support/browser.ts'
import { CuttingProxy } from '../support/cuttingProxy.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { ownSecondsOf } from '../support/ownSeconds.ts'
import { PassingTime } from '../support/passingTime.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'
import { devicesOf, makeCorridor } from '../support/tablet.ts'

/*
 * The tablet on the corridor, as those see it who hang it up and those who pass:
 * - a code pairs it, and the same press turns the sound on;
 * - after a new start it says that the sound must be turned on once more, and so does the list at the office;
 * - it rings with the door to knock at, and falls silent when somebody answers;
 * - silenced, the card stays; without a connection it says so;
 * - there is nothing on it to open or to follow.
 */

const { devices, corridor, frame } = textsFor('pl')
const words = { ...devices.pairing, ...devices.tablet, ...corridor }
const TABLET = { viewport: { width: 1280, height: 800 } }
const SECOND = { kind: 'floor', building: 'main', floor: 2 } as const
const PATIENCE_MS = 180_000

async function openOffice(): Promise<TestOffice> {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  new PassingTime(office)
  return office
}

/** Pairs by the code, as somebody with the tablet in their hands. */
async function pair(page: Page, code: string): Promise<void> {
  await page.getByLabel(words.code).fill(code)
  await page.getByRole('button', { name: words.pair }).click()
  await page.getByRole('contentinfo').waitFor()
}

/** Notes every tone that is put on the audio clock, so that a test can hear. */
const LISTEN = `(() => {
  const heard = (globalThis.heard = [])
  const { start, stop } = OscillatorNode.prototype
  OscillatorNode.prototype.start = function (at) { heard.push({ node: this, clock: this.context, from: at, to: Infinity }); return start.call(this, at) }
  OscillatorNode.prototype.stop = function (at) { const it = heard.find((each) => each.node === this); if (it) it.to = at; return stop.call(this, at) }
})()`
const STILL_TO_SOUND = 'heard.filter(({ clock, to }) => to > clock.currentTime + 0.2).length'

/** Asked over and over from outside: the page's own policy forbids it to be told what to compute. */
async function waitFor(page: Page, fact: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await page.evaluate<boolean>(fact)) return
    await page.waitForTimeout(100)
  }
  throw new Error(`It never came true: ${fact}`)
}

async function hang(office: TestOffice, options: Parameters<typeof openPage>[2] = TABLET) {
  const admin = await office.visitor('admin')
  const { code } = await makeCorridor(admin, SECOND, 'korytarz, II piętro')
  const page = await openPage(office, '/corridor', options)
  await page.evaluate(LISTEN)
  await pair(page, code)
  return { page, admin }
}

test(
  'made at the office, paired on the tablet, it rings and falls silent',
  async () => {
    const office = await openOffice()
    const [clerk, ewa] = await office.devices('clerk', 'ewa')
    const admin = await openScreen(office, 'admin', '/devices')
    await admin.getByText(devices.empty).waitFor()
    await picture(admin, 'devices-empty')
    await admin.getByRole('button', { name: devices.add }).click()
    await admin.getByRole('button', { name: devices.make }).click()
    await admin.getByText(devices.nameMissing).waitFor()
    await admin.getByLabel(devices.name).fill('korytarz, II piętro')
    // Kept, as everywhere, when the page goes: after a session that ended, say.
    await admin.reload()
    await admin.getByRole('button', { name: devices.add }).click()
    expect(await admin.getByLabel(devices.name).inputValue()).toBe('korytarz, II piętro')
    await admin.getByLabel(devices.floor).selectOption({ label: 'main, II piętro' })
    await picture(admin, 'devices-make')
    await admin.getByRole('button', { name: devices.make }).click()
    const dialog = admin.getByRole('dialog', { name: devices.codeTitle('korytarz, II piętro') })
    const code = ((await dialog.locator('.devices-code').textContent()) ?? '').replace(/^.*: /, '')
    await picture(admin, 'devices-code')
    await dialog.getByRole('button', { name: devices.codeKnown }).click()
    await admin.getByText(devices.states.unpaired).waitFor()

    const tablet = await openPage(office, '/corridor', { ...TABLET, soundNeedsPress: true })
    expectRefusals(tablet)
    await tablet.getByLabel(words.code).fill('ABCD')
    await tablet.getByRole('button', { name: words.pair }).click()
    await tablet.getByText(words.codeShort).waitFor()
    await tablet.getByLabel(words.code).fill('ABCD-EFGH')
    await tablet.getByRole('button', { name: words.pair }).click()
    await tablet.getByText(words.codeUnknown).waitFor()
    await picture(tablet, 'corridor-pairing-fault')
    await pair(tablet, code.toLowerCase())
    await tablet.getByText(words.soundOn).waitFor()
    await tablet.getByRole('heading', { name: 'korytarz, II piętro' }).waitFor()
    await admin.getByText(devices.states.connected).waitFor()
    await admin.getByText(devices.sounds.armed, { exact: true }).waitFor()
    await picture(admin, 'devices-connected')

    // A power cut: it comes back by itself, but no browser sounds without a press.
    await tablet.reload()
    await tablet.getByText(words.soundAgain).waitFor()
    await picture(tablet, 'corridor-again')
    await admin.getByText(devices.sounds.blocked, { exact: true }).waitFor()
    await tablet.evaluate(LISTEN)
    await tablet.getByRole('button', { name: words.arm }).click()
    await tablet.getByText(words.armed).waitFor()
    await tablet.getByText(frame.connected).waitFor()
    await tablet.getByText(words.idle).waitFor()
    await picture(tablet, 'corridor-idle')

    const raised = await clerk.raise({ matter: 'pin' })
    await tablet.getByText(words.room('203'), { exact: true }).waitFor()
    await tablet.getByText(raised.code, { exact: true }).waitFor()
    await waitFor(tablet, `${STILL_TO_SOUND} > 2`)
    await picture(tablet, 'corridor-ringing')
    await ewa.makes('accept', raised.id, { minutes: 3 })
    await tablet.getByText(words.done(raised.code)).waitFor()
    await waitFor(tablet, `${STILL_TO_SOUND} === 0`)
    expect(await tablet.getByText(words.room('203'), { exact: true }).count()).toBe(0)
    await picture(tablet, 'corridor-done')

    await admin.getByRole('button', { name: new RegExp(`^${devices.revoke}`) }).click()
    await admin.getByRole('dialog').getByRole('button', { name: devices.revoke }).click()
    await tablet.getByText(words.revoked).waitFor()
    await picture(tablet, 'corridor-revoked')
    await admin.getByText(devices.states.unpaired).waitFor()
  },
  PATIENCE_MS,
)

test(
  'silenced, it keeps the card, and sounds again by itself',
  async () => {
    const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
    const time = new PassingTime(office)
    const [clerk] = await office.devices('clerk', 'ewa')
    const { page } = await hang(office)
    await page.getByText(words.idle).waitFor()
    const { code, id } = await clerk.raise({ matter: 'pin' })
    await waitFor(page, `${STILL_TO_SOUND} > 2`)
    await page.getByRole('button', { name: words.silence }).click()
    await page.getByText(/Uciszone jeszcze/).waitFor()
    await waitFor(page, `${STILL_TO_SOUND} === 0`)
    await page.getByText(code, { exact: true }).waitFor()
    await picture(page, 'corridor-silenced')
    // Nobody has answered anything.
    expect((await office.requests.find(id))?.status).toBe('calling')
    // Called again half a minute later: that is a new ring.
    await time.jump(seconds(30))
    await waitFor(page, `${STILL_TO_SOUND} > 2`)
    await clerk.makes('finish', id, { outcome: 'mistake' })
    await waitFor(page, `${STILL_TO_SOUND} === 0`)
  },
  PATIENCE_MS,
)

test(
  'without a connection it says so within ten seconds, and comes back true by itself',
  async () => {
    const office = await openOffice()
    const [clerk] = await office.devices('clerk', 'ewa', 'olek')
    const proxy = await CuttingProxy.before(office.baseUrl)
    office.beforeStop(() => proxy.stop())
    const { page } = await hang(office, { ...TABLET, baseURL: proxy.url })
    await page.getByText(words.idle).waitFor()
    const first = await clerk.raise({ person: 'ewa' })
    await page.getByText(first.code, { exact: true }).waitFor()
    expectDisconnection(page)
    const passed = await ownSecondsOf(page)
    proxy.fallSilent()
    await page.getByText(words.lostBody).first().waitFor()
    expect(await passed()).toBeLessThanOrEqual(12)
    await page.getByText(words.stale).waitFor()
    // Once the falling pair, and no endless ringing that no answer could stop.
    await waitFor(page, `${STILL_TO_SOUND} === 0`)
    await picture(page, 'corridor-lost')
    await clerk.makes('finish', first.id, { outcome: 'mistake' })
    const second = await clerk.raise({ person: 'olek' })
    proxy.comeBack()
    await page.getByText(second.code, { exact: true }).waitFor()
    expect(await page.getByText(first.code, { exact: true }).count()).toBe(0)
    await page.getByText(frame.connected).waitFor()
  },
  PATIENCE_MS,
)

test(
  'a visitor alone with the tablet finds nothing to open, and nothing of whoever paired it',
  async () => {
    const office = await openOffice()
    const admin = await openScreen(office, 'admin', '/telephones', TABLET)
    await admin.getByText('olek').first().waitFor()
    const { code } = await makeCorridor(await office.visitor('mayor'), SECOND)
    // The administrator opens the page in their own browser, on the tablet.
    await admin.goto(`/corridor#${code}`)
    expect(await admin.getByLabel(words.code).inputValue()).toBe(code)
    expect(admin.url()).not.toContain(code)
    await admin.getByRole('button', { name: words.pair }).click()
    await admin.getByText(words.idle).waitFor()
    // A link that somebody opens on a paired tablet leaves no working code on the wall.
    await admin.goto(`/corridor#ABCD-2345`)
    await admin.waitForURL((url) => url.hash === '')
    await admin.getByText(words.idle).waitFor()
    expect(await admin.getByRole('link').count()).toBe(0)
    expect(await admin.getByRole('textbox').count()).toBe(0)
    expect(await admin.evaluate<string>('JSON.stringify(localStorage) + JSON.stringify(sessionStorage)')).not.toMatch(
      /olek/,
    )
    for (const path of ['/telephones', '/supervision', '/devices']) {
      await admin.goto(path)
      await admin.getByRole('main').waitFor()
      expect(await admin.getByText('olek').count()).toBe(0)
    }
  },
  PATIENCE_MS,
)

async function several(office: TestOffice): Promise<readonly OfficePerson[]> {
  const people = await office.devices('clerk', 'ewa', 'olek', 'manager')
  const [clerk] = people
  for (const person of ['ewa', 'olek', 'manager']) await clerk.raise({ person })
  return people
}

/** Words do not change with the colours nor colours with the words: two looks see all of both. */
const CASES: ({ language: Language } & BrowserContextOptions)[] = [
  { language: 'pl', colorScheme: 'light', forcedColors: 'none' },
  { language: 'en', colorScheme: 'dark', forcedColors: 'none' },
]
/** The system's own few colours are looked at by `npm run faults`. */
if (process.env.FAULTS === 'full') CASES.push({ language: 'pl', colorScheme: 'light', forcedColors: 'active' })

async function expectAccessible(page: Page, name: string): Promise<void> {
  await picture(page, name)
  expect({ name, faults: await accessibilityFaults(page) }).toEqual({ name, faults: [] })
  const wide = await page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  )
  expect({ name, wide }).toEqual({ name, wide: false })
}

test.each(CASES)(
  'it is accessible in $language, $colorScheme, forced colours $forcedColors, on any screen',
  async ({ language, ...scheme }) => {
    const office = await openOffice()
    const suffix = `${language}-${scheme.colorScheme}${scheme.forcedColors === 'active' ? '-forced' : ''}`
    const { devices: list, corridor: seen } = textsFor(language)
    const said = { ...list.pairing, ...list.tablet, ...seen }
    const { code } = await makeCorridor(await office.visitor('admin'), SECOND, 'korytarz, II piętro')
    const page = await openPage(office, '/corridor', { ...scheme, ...TABLET, soundNeedsPress: true })
    if (language === 'en') await page.getByRole('button', { name: /^EN/ }).click()
    await page.getByLabel(said.code).fill(code)
    await expectAccessible(page, `corridor-pairing-${suffix}`)
    await page.getByRole('button', { name: said.pair }).click()
    await page.getByText(said.idle).waitFor()
    await expectAccessible(page, `corridor-idle-${suffix}`)
    await page.reload()
    await page.getByText(said.soundAgain).waitFor()
    const [clerk] = await several(office)
    await page.getByText(said.room('207'), { exact: true }).waitFor()
    await expectAccessible(page, `corridor-muted-${suffix}`)
    await page.getByRole('button', { name: said.arm }).click()
    await page.getByText(said.soundOn).waitFor()
    for (const [width, height] of [
      [1280, 800],
      [800, 1280],
      [1366, 768],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expectAccessible(page, `corridor-three-${width}-${suffix}`)
    }
    expect(await devicesOf(await office.visitor('admin'))).toMatchObject([{ language, state: 'connected' }])
    await clerk?.board()

    const manager = await openScreen(office, 'mayor', '/devices', scheme)
    if (language === 'en') await manager.getByRole('button', { name: /^EN/ }).click()
    await manager.getByText(list.states.connected, { exact: true }).waitFor()
    await expectAccessible(manager, `devices-${suffix}`)
    await manager.getByRole('button', { name: new RegExp(`^${list.newCode}`) }).click()
    await manager.getByText(list.codeKeeps).waitFor()
    await expectAccessible(manager, `devices-code-${suffix}`)
    await manager.getByRole('button', { name: list.codeKnown }).click()
    await manager.getByRole('button', { name: list.add }).click()
    await manager.getByRole('button', { name: list.make }).click()
    await manager.getByText(list.scopeMissing).waitFor()
    await manager.setViewportSize({ width: 320, height: 640 })
    await expectAccessible(manager, `devices-make-narrow-${suffix}`)
    await manager.keyboard.press('Escape')
    await expectAccessible(manager, `devices-narrow-${suffix}`)
  },
  PATIENCE_MS,
)

test(
  'a fault of the browser is over by itself: nobody stands before it who would load it again',
  async () => {
    const { page } = await hang(await openOffice())
    expectFaults(page)
    await page.addInitScript(`document.addEventListener = function (type, ...rest) {
      if (type !== 'contextmenu') return EventTarget.prototype.addEventListener.call(this, type, ...rest)
      delete document.addEventListener
      globalThis.hasFailed = true
      throw new Error('once')
    }`)
    await page.reload()
    await waitFor(page, 'globalThis.hasFailed === true')
    await page.getByRole('contentinfo').waitFor()
    expect(await page.getByText(frame.brokenTitle).count()).toBe(0)
  },
  PATIENCE_MS,
)
