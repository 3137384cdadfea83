import type { Page } from 'playwright-core'

export interface Held {
  /** The page has asked, and waits. */
  readonly asked: Promise<void>
  readonly letGo: () => void
}

/** What the page asks for there does not leave it before the test lets it go. */
export async function holdRequests(page: Page, path: string): Promise<Held> {
  const [asked, tellAsked] = moment()
  const [released, letGo] = moment()
  await page.route(path, async (route) => {
    tellAsked()
    await released
    // Whoever asked may not want the answer any more.
    await route.continue().catch(() => undefined)
  })
  return { asked, letGo }
}

/** What is asked there first is done at once; its answer comes when the test lets it go. Others come as they would. */
export async function holdAnswer(page: Page, path: string, method = 'GET'): Promise<Held> {
  const [asked, tellAsked] = moment()
  const [released, letGo] = moment()
  let isFirst = true
  await page.route(path, async (route) => {
    if (!isFirst || route.request().method() !== method) return route.fallback()
    isFirst = false
    const response = await route.fetch()
    tellAsked()
    await released
    await route.fulfill({ response })
  })
  return { asked, letGo }
}

function moment(): readonly [Promise<void>, () => void] {
  let come = (): void => undefined
  const coming = new Promise<void>((done) => {
    come = done
  })
  return [coming, () => come()]
}
