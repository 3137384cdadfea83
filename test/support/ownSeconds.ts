import type { Page } from 'playwright-core'

/**
 * Counts the seconds that a page has had for itself from now on. On a machine that is starved its timers come late, and with
 * them whatever it has promised to do in so many seconds: that is no fault of the page. Returns how to ask for them.
 */
export async function ownSecondsOf(page: Page): Promise<() => Promise<number>> {
  const counted = await page.evaluateHandle(() => {
    const counter = { seconds: 0 }
    setInterval(() => {
      counter.seconds += 1
    }, 1_000)
    return counter
  })
  return () => counted.evaluate(({ seconds }) => seconds)
}
