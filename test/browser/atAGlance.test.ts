import type { Page } from 'playwright-core'
import { minutes } from '../../models/domain/clock.ts'
import { LANGUAGES } from '../../models/domain/directory/directory.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openPage, openScreen, picture } from '../support/browser.ts'
import { startOffice } from '../support/startOffice.ts'

/* What must be seen at once on the screens that people really have: nobody scrolls with a client in front of them. */
const words = textsFor('pl')
const { calls, board, readiness } = words
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const SMALLEST = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }

const office = () => startOffice({ clientDir: CLIENT_DIR })
const article = (page: Page, code: string) => page.getByRole('article').filter({ hasText: code })

const FRAME = 'document.querySelector(".table-frame")'

/** How many pixels of the page hide behind a sideways scroll. */
const sideways = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')

/** Whether the whole of it lies on the screen. */
const isSeen = async (page: Page, name: string): Promise<boolean> => {
  const box = await page.getByRole('button', { name }).first().boundingBox()
  const height = page.viewportSize()?.height ?? 0
  return box !== null && box.y >= 0 && box.y + box.height <= height
}

const bottomsOf = (page: Page) =>
  page.evaluate<readonly number[]>(
    `[...document.querySelectorAll('.live-board tbody tr')].map((row) => row.getBoundingClientRect().bottom)`,
  )

test('at 1366x768 four requests stand on the board with what can be decided, and six on a wall', async () => {
  const small = await office()
  const [clerk] = await small.devices('clerk')
  const codes: string[] = []
  for (const matter of ['idCard', 'pin', 'tax', 'complaint', 'idCard', 'tax'])
    codes.push((await clerk.raise({ matter, needs: ['wheelchair'] })).code)
  const wall = await openScreen(small, 'manager', '/supervision?wall', { viewport: { width: 1366, height: 768 } })
  for (const code of codes) await wall.getByText(code, { exact: true }).waitFor()
  const bottoms = await bottomsOf(wall)
  expect(bottoms).toHaveLength(6)
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(768)
  // Whoever passes by reads it: nothing about the client.
  expect(await wall.getByText(words.needs.wheelchair).count()).toBe(0)
  await picture(wall, 'wall-six')

  for (const language of LANGUAGES) {
    await wall.goto('/supervision')
    // The page is there before its program is.
    await wall.waitForSelector('.languages', { state: 'attached' })
    await wall.evaluate(`document.querySelector('.languages [lang=${language}]').click()`)
    const { live } = textsFor(language).supervision
    await wall
      .getByRole('button', { name: `${live.acceptFor}…` })
      .nth(5)
      .waitFor()
    const [, , , fourth] = await bottomsOf(wall)
    await picture(wall, `supervision-four-${language}`)
    expect({ language, isSeen: (fourth ?? 999) <= 768 }).toEqual({ language, isSeen: true })
    expect(await wall.evaluate<number>(`${FRAME}.scrollWidth - ${FRAME}.clientWidth`)).toBe(0)
  }
})

test('a wall is only where it hangs: whoever may not see it is called on this screen as on any other', async () => {
  const small = await office()
  const ewa = await openScreen(small, 'ewa', '/supervision?wall')
  await ewa.getByRole('heading', { level: 1, name: words.frame.notYourRole }).waitFor()
  await ewa.getByRole('link', { name: words.frame.calls }).click()
  await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
  const { code } = await (await small.visitor('clerk')).raise({ matter: 'pin' })
  await ewa.getByRole('dialog', { name: code }).waitFor()
})

test('on a phone the answers stay under the thumb, however far the facts are scrolled', async () => {
  const small = await office()
  const [clerk] = await small.devices('clerk')
  const ewa = await openScreen(small, 'ewa', '/calls', PHONE)
  await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
  await clerk.raise({ matter: 'pin', needs: ['wheelchair', 'signLanguage', 'moreTime', 'formHelp', 'largePrint'] })
  const answers = [calls.answers.now, calls.answers.cannot, calls.answers.notMine]
  await ewa.getByRole('button', { name: calls.answers.now }).waitFor()
  for (const name of answers) expect(await isSeen(ewa, name)).toBe(true)
  const scroll = (to: string) =>
    ewa.evaluate(`(() => {
    const box = document.querySelector('.call-scroll')
    box.scrollTop = ${to}
    return box.scrollTop
  })()`)
  expect(await scroll('60')).toBe(60)
  for (const name of answers) expect(await isSeen(ewa, name)).toBe(true)
  await scroll('box.scrollHeight')
  for (const name of answers) expect(await isSeen(ewa, name)).toBe(true)
  await picture(ewa, 'call-phone-scrolled')
})

test('on a phone the five answers of a manager leave half of the height to the facts', async () => {
  const small = await office()
  const [clerk] = await small.devices('clerk')
  const manager = await openScreen(small, 'manager', '/calls', PHONE)
  await manager.getByText(words.frame.connected, { exact: true }).waitFor()
  const { code } = await clerk.raise({ matter: 'pin', needs: ['wheelchair', 'signLanguage'] })
  await small.advance(minutes(2))
  const call = manager.getByRole('dialog')
  await call.getByRole('heading', { name: code }).waitFor()
  const answers = call.getByRole('region', { name: calls.answers.title })
  expect(await answers.locator('.answer, .answer-minutes').count()).toBe(5)
  expect((await answers.boundingBox())?.height).toBeLessThan(844 / 2)
  expect(await sideways(manager)).toBe(0)
  await picture(manager, 'call-manager-phone')
})

test.each(LANGUAGES)('what asks the clerk about an arrival stays within a phone: %s', async (language) => {
  const small = await office()
  const [ewa] = await small.devices('ewa')
  const clerk = await openScreen(small, 'clerk', '/counter', PHONE)
  await clerk.getByText(board.empty).waitFor()
  await clerk.evaluate(`document.querySelector('.languages [lang=${language}]').click()`)
  const { id, code } = await (await small.visitor('otherClerk')).raise({ matter: 'pin' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await ewa.makes('arrive', id, {})
  await article(clerk, code)
    .getByRole('button', { name: textsFor(language).board.claimNo })
    .waitFor()
  expect(await sideways(clerk)).toBe(0)
  expect(
    await clerk.evaluate<number>('document.querySelector(".notice .timer").getBoundingClientRect().right'),
  ).toBeLessThan(390)
  await picture(clerk, `claim-phone-${language}`)
})

test('on a phone readiness is read downwards, and is still a table to whoever listens', async () => {
  const small = await office()
  await small.devices('ewa')
  const clerk = await openScreen(small, 'clerk', '/readiness', PHONE)
  const row = clerk.getByRole('row').filter({ has: clerk.getByRole('rowheader', { name: 'Taxes' }) })
  await row.getByRole('cell').last().waitFor()
  expect(await clerk.evaluate<number>(`${FRAME}.scrollWidth - ${FRAME}.clientWidth`)).toBe(0)
  expect(await sideways(clerk)).toBe(0)
  await picture(clerk, 'readiness-phone')
})

test('a manager who is called reads under the title who is on the way, until when, and how to ask them', async () => {
  const small = await office()
  const [clerk, ewa] = await small.devices('clerk', 'ewa')
  const manager = await openScreen(small, 'manager', '/calls')
  await manager.getByText(words.frame.connected, { exact: true }).waitFor()
  const { id, code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, { minutes: 3 })
  // Promised for 10:03, and nobody is there.
  await small.advance(minutes(6))
  const call = manager.getByRole('dialog').getByRole('article')
  await call.getByText(/^Idzie: ewa, .*, wew\.\s303$/).waitFor()
  // To a superior no other superiors are announced.
  await call.getByText(calls.answers.superiorsAgain('10:08')).waitFor()
  await picture(manager, 'call-manager-on-the-way')
})

test('whoever has come folds their card to what is left to do; the rest is one press away', async () => {
  const small = await office()
  const [ewa] = await small.devices('ewa')
  const clerk = await openScreen(small, 'clerk', '/counter')
  const visitor = await small.visitor('otherClerk')
  const { id, code } = await visitor.raise({ matter: 'pin', needs: ['wheelchair'] })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await article(clerk, code).getByText(words.needs.wheelchair).waitFor()
  await article(clerk, code).getByRole('button', { name: words.moves.arrive }).first().press('Enter')
  await article(clerk, code).getByText(words.statuses.arrived, { exact: true }).waitFor()
  await article(clerk, code).getByText('U klienta: ewa').waitFor()
  expect(await article(clerk, code).getByText(words.needs.wheelchair).count()).toBe(0)
  await article(clerk, code)
    .getByRole('button', { name: board.unfold(code) })
    .press('Enter')
  await article(clerk, code).getByText(words.needs.wheelchair).waitFor()
  await article(clerk, code)
    .getByRole('button', { name: board.fold(code) })
    .press('Enter')
  await article(clerk, code).getByText(words.needs.wheelchair).waitFor({ state: 'detached' })
})

test('readiness shows what is wanting, and keeps what is ready folded until it is asked for', async () => {
  const small = await office()
  await small.devices('ewa', 'olek', 'manager')
  const clerk = await openScreen(small, 'clerk', '/readiness')
  const taxes = clerk.getByRole('rowheader', { name: 'Taxes' })
  const cards = clerk.getByRole('rowheader', { name: 'Identity cards', exact: true })
  await taxes.waitFor()
  expect(await cards.isVisible()).toBe(false)
  await clerk.locator('summary', { hasText: readiness.ready(1).slice(0, -2) }).press('Enter')
  await cards.waitFor()
  await picture(clerk, 'readiness-unfolded')
})

test('whoever is not on duty, and waited for by nobody, finds one large button', async () => {
  const small = await office()
  const ewa = await openScreen(small, 'ewa', '/calls')
  const start = ewa.getByRole('button', { name: calls.duty.start })
  await ewa.getByText(calls.idle.offDuty).waitFor()
  expect(await start.count()).toBe(1)
  await start.press('Enter')
  // The card has gone elsewhere, and the focus with what is asked now.
  await ewa.locator(':focus', { hasText: calls.duty.heardQuestion }).waitFor()
  expect(await ewa.getByText(calls.idle.offDuty).count()).toBe(0)
})

/** Codes that a reader would have to put together from two lines. */
const BROKEN_CODES = `(() => {
  const found = []
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (words.nextNode()) {
    const { currentNode: text } = words
    for (const { 0: code, index } of text.data.matchAll(/[A-Z]+-\\d+/g)) {
      const range = document.createRange()
      range.setStart(text, index)
      range.setEnd(text, index + code.length)
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(code)
    }
  }
  return found
})()`

/** What does not stand whole within the width of its field. */
const CUT_HINTS = `[...document.querySelectorAll('[placeholder]')].filter((field) => {
  const ruler = document.createElement('span')
  const { fontFamily, fontSize, paddingLeft, paddingRight } = getComputedStyle(field)
  ruler.textContent = field.placeholder
  ruler.style.cssText = 'position:absolute;white-space:nowrap;font:' + fontSize + ' ' + fontFamily
  document.body.append(ruler)
  const { width } = ruler.getBoundingClientRect()
  ruler.remove()
  return width > field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
}).map(({ placeholder }) => placeholder)`

test('on the smallest telephone the name of the office, the hint of the search and a whole visit have room', async () => {
  const small = await office()
  const [ewa] = await small.devices('ewa')
  const outside = await openPage(small, '/sign-in', SMALLEST)
  await outside.getByText('Small office').waitFor()
  expect(
    await outside.evaluate<number>('document.querySelector(".bar-office").getBoundingClientRect().right'),
  ).toBeLessThanOrEqual(320)
  expect(await sideways(outside)).toBe(0)

  const clerk = await openScreen(small, 'clerk', '/counter', SMALLEST)
  const targets = (['pin', 'tax'] as const).map((matterId) => ({ kind: 'matter', matterId }) as const)
  const { id, code } = await (await small.visitor('otherClerk')).raise({ targets, inTurn: true })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await clerk.waitForSelector('.languages', { state: 'attached' })
  for (const language of LANGUAGES) {
    await clerk.evaluate(`document.querySelector('.languages [lang=${language}]').click()`)
    const { board: inWords } = textsFor(language)
    await clerk.getByRole('button', { name: inWords.more, exact: true }).first().press('Enter')
    await clerk.getByRole('button', { name: inWords.less, exact: true }).first().waitFor()
    expect({ language, hints: await clerk.evaluate(CUT_HINTS), sideways: await sideways(clerk) }).toEqual({
      language,
      hints: [],
      sideways: 0,
    })
    await clerk.getByRole('button', { name: inWords.less, exact: true }).first().press('Enter')
  }
  await clerk
    .getByRole('button', { name: textsFor('en').moves.arrive })
    .first()
    .press('Enter')
  await clerk.getByText(textsFor('en').statuses.arrived, { exact: true }).waitFor()
  expect(await sideways(clerk)).toBe(0)
  await picture(clerk, 'visit-smallest')
})

test('a code is one word on a telephone of any width', async () => {
  const small = await office()
  const [clerk] = await small.devices('clerk')
  const ewa = await openScreen(small, 'ewa', '/calls', PHONE)
  await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
  const { code } = await clerk.raise({ matter: 'pin' })
  await ewa.getByRole('button', { name: calls.answers.now }).click()
  await ewa.getByRole('button', { name: calls.mine.here }).waitFor()
  await clerk.raise({ person: 'ewa' })
  await ewa.getByRole('dialog').getByText(calls.card.alreadyWith(code)).waitFor()
  for (let width = 300; width < 460; width += 5) {
    await ewa.setViewportSize({ width, height: 844 })
    expect({ width, broken: await ewa.evaluate(BROKEN_CODES) }).toEqual({ width, broken: [] })
  }
})
