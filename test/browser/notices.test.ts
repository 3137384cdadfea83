import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openScreen, picture } from '../support/browser.ts'
import { startOffice } from '../support/startOffice.ts'

/*
 * What has just happened, and how to take it back, docks at the bottom edge for ten seconds:
 * - nothing on the page moves when it comes;
 * - whatever the focus goes to comes above it, on every size of screen;
 * - scrolled to the end of the page, it covers no control;
 * - one key takes the press back.
 */
const { calls, absences } = { ...textsFor('pl'), absences: textsFor('pl').frame.absences }

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
  // 1280 by 768 at 400 %.
  { width: 320, height: 192 },
]

/** Asked inside the page: this program has no document. Where everything on the page stands. */
const PLACES = `JSON.stringify([...document.querySelectorAll('main *')].map((each) => {
  const { left, top } = each.getBoundingClientRect()
  return [left, top]
}))`

/** What may be pressed and lies behind the notice. */
const COVERED = (chosen: string): string => `(() => {
  const dock = document.querySelector('.call-corner .call-notices').getBoundingClientRect()
  return [...document.querySelectorAll(${JSON.stringify(chosen)})]
    .filter((each) => each.checkVisibility() && !each.closest('.call-corner'))
    .filter((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect()
      return left < dock.right && right > dock.left && top < dock.bottom && bottom > dock.top
    })
    .map((each) => each.textContent)
})()`

/** By the Tab key through the whole page, and no further. */
async function coveredWhileFocused(page: Page): Promise<readonly string[]> {
  const covered: string[] = []
  await page.evaluate('document.querySelector("main").focus()')
  for (let stop = 0; stop < 30; stop += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate<boolean>('document.activeElement.closest("main") === null')) break
    covered.push(...(await page.evaluate<readonly string[]>(COVERED(':focus'))))
  }
  return covered
}

test('what happened moves nothing, covers nothing that the focus goes to, and one key takes it back', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const [clerk] = await office.devices('clerk', 'olek')
  const ewa = await openScreen(office, 'ewa', '/absences')
  await ewa.getByText(absences, { exact: true }).first().waitFor()
  await ewa.locator('main h2').first().waitFor()
  const before = await ewa.evaluate<string>(PLACES)
  const { code } = await clerk.raise({ person: 'ewa' })
  const ringing = ewa.getByRole('dialog', { name: calls.card.heading(code) })
  await ringing.waitFor()
  await ewa.getByRole('button', { name: calls.answers.cannot }).press('Enter')
  await ewa.getByRole('button', { name: calls.declineReasons.meeting }).press('Enter')
  const undo = ewa.getByRole('button', { name: calls.undoWhat(code) })
  await undo.waitFor()
  // The notice stays for as long as it is looked at.
  await ewa.clock.setFixedTime(await ewa.evaluate<number>('Date.now()'))
  expect(await ewa.evaluate<string>(PLACES)).toBe(before)
  for (const size of SIZES) {
    await ewa.setViewportSize(size)
    await picture(ewa, `notice-${size.width}-${size.height}`)
    expect({ size, covered: await coveredWhileFocused(ewa) }).toEqual({ size, covered: [] })
    await ewa.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
    const covered = await ewa.evaluate<readonly string[]>(COVERED('main a, main button, main input, main select'))
    expect({ size, covered }).toEqual({ size, covered: [] })
    const side = await ewa.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    expect({ size, side: Math.max(side, 0) }).toEqual({ size, side: 0 })
  }
  await ewa.keyboard.press('Control+z')
  await undo.waitFor({ state: 'detached' })
})
