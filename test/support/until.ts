import type { Page } from 'playwright-core'

/** As long as the browser waits for anything else. */
const PATIENCE_MS = 25_000

/** Asked with every frame that the page draws, until it is true. */
export async function until(page: Page, fact: string, otherwise = `It never came true: ${fact}`): Promise<void> {
  const asked = `new Promise((done) => requestAnimationFrame(() => done(Boolean(${fact}))))`
  const tooLate = Date.now() + PATIENCE_MS
  while (!(await page.evaluate<boolean>(asked))) if (Date.now() > tooLate) throw new Error(otherwise)
}
