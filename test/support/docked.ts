import type { Page } from 'playwright-core'

/** Screens on which what docks at the bottom edge must leave free what is worked with. */
export const DOCKED_SIZES = [
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
  // 1280 by 768 at 400 %.
  { width: 320, height: 192 },
]

/** What may be pressed and lies behind what is docked. Asked inside the page: this program has no document. */
export const coveredBy = (page: Page, dock: string, chosen: string): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`(() => {
  const dock = document.querySelector(${JSON.stringify(dock)})
  const within = dock.getBoundingClientRect()
  return [...document.querySelectorAll(${JSON.stringify(chosen)})]
    .filter((each) => each.checkVisibility() && !dock.contains(each))
    .filter((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect()
      return left < within.right && right > within.left && top < within.bottom && bottom > within.top
    })
    .map((each) => each.textContent || each.id)
})()`)

/** By the Tab key through the whole page, and no further. */
export async function coveredWhileFocused(page: Page, dock: string): Promise<readonly string[]> {
  const covered: string[] = []
  await page.evaluate('document.querySelector("main").focus()')
  for (let stop = 0; stop < 30; stop += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate<boolean>('document.activeElement.closest("main") === null')) break
    covered.push(...(await coveredBy(page, dock, ':focus')))
  }
  return covered
}
