import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openScreen, picture, screensInTurn } from '../support/browser.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

/*
 * What people change to be able to read: wider spacing of letters and lines, a zoom of 400 %, no motion, paper. Each
 * screen stays whole. And what arrives while somebody reads moves nothing from under their hand.
 */
const words = textsFor('pl')
const PATIENCE_MS = 120_000

const SCREENS = [
  ['clerk', '/counter'],
  ['ewa', '/calls'],
  ['manager', '/supervision'],
  ['manager', '/drills'],
  ['clerk', '/readiness'],
  ['clerk', '/telephones'],
  ['clerk', '/account'],
] as const

/** One client waits with everything that can stand on a card; somebody else's call rings at Ewa's. */
async function officeAtWork(): Promise<TestOffice> {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const [clerk, olek] = await office.devices('otherClerk', 'olek')
  const coming = await clerk.raise({ person: 'olek', needs: ['signLanguage', 'wheelchair', 'moreTime'] })
  await olek.makes('accept', coming.id, { minutes: 3 })
  await clerk.raise({ matter: 'tax', note: 'Ma dokumenty przy sobie.' })
  return office
}

/** WCAG 1.4.12: what a reader's own style may ask for. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

/** A style of the reader's own, which the page's rules against foreign styles do not concern. */
const SPACED = `(() => {
  const own = new CSSStyleSheet()
  own.replaceSync(${JSON.stringify(SPACING)})
  document.adoptedStyleSheets = [own]
})()`

/** Text that is cut off, or runs out of its control. Asked inside the page: this program has no document. */
const CUT_OFF = `(() => {
  const found = []
  for (const box of document.querySelectorAll('button, a, label, p, h1, h2, h3, legend, li, td, th, .badge')) {
    if (!box.checkVisibility() || box.closest('.unseen') || box.matches('.skip-link')) continue
    const { overflowX, overflowY } = getComputedStyle(box)
    const clips = overflowX !== 'visible' || overflowY !== 'visible'
    const isWide = box.scrollWidth > box.clientWidth + 2 && getComputedStyle(box).display !== 'inline'
    const isHigh = clips && box.scrollHeight > box.clientHeight + 2
    if (isWide || isHigh) found.push(box.tagName + ' ' + box.textContent.trim().slice(0, 60))
  }
  return found
})()`
const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

test(
  'with a reader’s own spacing of letters, words and lines nothing is cut off',
  async () => {
    const office = await officeAtWork()
    const openInTurn = screensInTurn(office)
    for (const [person, path] of SCREENS) {
      const page = await openInTurn(person, path)
      await page.getByRole('heading').first().waitFor()
      await page.evaluate(SPACED)
      await picture(page, `spacing${path.replace('/', '-')}`)
      const cutOff = await page.evaluate<readonly string[]>(CUT_OFF)
      expect({ path, cutOff, sideways: await page.evaluate<number>(SIDEWAYS) }).toEqual({
        path,
        cutOff: [],
        sideways: 0,
      })
    }
  },
  PATIENCE_MS,
)

test(
  'at a zoom of 400 % a call is read and answered, and a request raised, without scrolling sideways',
  async () => {
    const office = await officeAtWork()
    // 1280 by 768 pixels at 400 %.
    const zoomed = { viewport: { width: 320, height: 192 } }
    const ewa = await openScreen(office, 'ewa', '/calls', zoomed)
    await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
    const clerk = await openScreen(office, 'clerk', '/counter', zoomed)
    await clerk.getByRole('combobox', { name: words.counter.search }).fill('pin')
    await clerk.getByRole('option', { name: /PIN/ }).first().click()
    await clerk.getByRole('button', { name: words.counter.send, exact: false }).first().click()
    await ewa.getByRole('dialog').waitFor()
    await picture(ewa, 'zoom-ringing')
    for (const page of [clerk, ewa]) expect(await page.evaluate<number>(SIDEWAYS)).toBe(0)
    await ewa.getByRole('button', { name: words.calls.answers.now }).click()
    await ewa.getByRole('button', { name: words.calls.mine.here }).waitFor()
  },
  PATIENCE_MS,
)

test('who asked for less motion gets none', async () => {
  const office = await officeAtWork()
  const clerk = await openScreen(office, 'clerk', '/counter', { reducedMotion: 'reduce' })
  await clerk.getByRole('article').first().waitFor()
  const moving = `[...document.querySelectorAll('*')].filter((each) => {
    const { transitionDuration, animationDuration } = getComputedStyle(each)
    return [transitionDuration, animationDuration].some((all) => all.split(',').some((one) => Number.parseFloat(one) > 0.01))
  }).length`
  expect(await clerk.evaluate<number>(moving)).toBe(0)
})

test('on paper there is the work and not the frame', async () => {
  const office = await officeAtWork()
  const clerk = await openScreen(office, 'clerk', '/telephones')
  await clerk.getByText('olek').first().waitFor()
  await clerk.emulateMedia({ media: 'print' })
  await picture(clerk, 'print-telephones')
  expect(await clerk.getByText('position of olek').isVisible()).toBe(true)
  expect(await clerk.getByRole('navigation').count()).toBe(0)
  expect(await clerk.getByRole('searchbox').count()).toBe(0)
})

test('a request that arrives and changes moves nothing that somebody is reading', async () => {
  const office = await officeAtWork()
  const clerk = await openScreen(office, 'clerk', '/counter')
  const [otherClerk, zofia] = await office.devices('otherClerk', 'zofia')
  await clerk.getByRole('article').nth(1).waitFor()
  const where = async (page: Page) => [
    await page.getByRole('button', { name: words.counter.send, exact: false }).first().boundingBox(),
    await page.getByRole('combobox', { name: words.counter.search }).boundingBox(),
    await page.getByRole('article').first().boundingBox(),
  ]
  await clerk.getByRole('article').first().hover()
  const before = await where(clerk)
  const { id, code } = await otherClerk.raise({ person: 'zofia' })
  await clerk.getByText(code).first().waitFor()
  await zofia.makes('accept', id, {})
  await clerk
    .getByRole('article')
    .filter({ hasText: code })
    .getByText(words.statuses.accepted, { exact: true })
    .first()
    .waitFor()
  expect(await where(clerk)).toEqual(before)
})

const linesOf = (page: Page) => page.evaluate<number>('Math.round(document.querySelector(".bar").offsetHeight / 48)')

test('the bar takes one line on a desk and two on a telephone, whose views are behind a button', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const page = await openScreen(office, 'manager', '/supervision')
  const lines = () => linesOf(page)
  // On duty the state is said in more words than at any other time.
  await page.getByRole('link', { name: words.calls.duty.short.offDuty }).click()
  await page.getByRole('button', { name: words.calls.duty.start }).press('Enter')
  await page.getByRole('link', { name: words.calls.duty.short.partly }).waitFor()
  const views = page.getByRole('navigation', { name: words.frame.main }).getByRole('link')
  await page.getByText(words.frame.connected).waitFor({ state: 'attached' })
  for (const [width, height] of [
    [1366, 768],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height })
    await views.nth(5).waitFor()
    expect(await lines()).toBe(1)
    expect(await views.count()).toBe(6)
  }
  await page.setViewportSize({ width: 320, height: 640 })
  const menu = page.getByRole('button', { name: words.frame.menu })
  await menu.waitFor()
  expect(await lines()).toBe(2)
  expect(await views.count()).toBe(0)
  await menu.press('Enter')
  await views.nth(5).waitFor()
  expect(await views.count()).toBe(6)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await page.locator('.bar-menu:focus').waitFor()
  await views.first().waitFor({ state: 'detached' })
  await menu.press('Enter')
  await page.getByRole('link', { name: words.frame.readiness }).click()
  await page.waitForURL('**/readiness')
  // It closes with the next frame.
  await views.first().waitFor({ state: 'detached' })

  // Whoever has every role, as in an office of one, has more views than a line holds.
  const every = { edition: 0, roles: ['admin', 'clerk', 'employee', 'supervisor'] }
  const admin = await office.visitor('admin')
  expect((await admin.send('PATCH', '/api/accounts/manager', every, {})).status).toBe(200)
  const own = await openScreen(office, 'manager', '/supervision')
  await own.getByRole('button', { name: words.frame.menu }).press('Enter')
  const all = own.getByRole('navigation', { name: words.frame.main }).getByRole('link')
  await all.nth(13).waitFor()
  expect(await all.count()).toBe(14)
  expect(await linesOf(own)).toBe(1)
})
