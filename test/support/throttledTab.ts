import type { BrowserContext, Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { LISTEN, type Noticed, noticedSince, untilIn } from './loudspeaker.ts'
import type { PersonName } from './smallOffice.ts'
import { PASSWORD, type TestOffice } from './startOffice.ts'
import { openWindowedBrowser } from './windowedBrowser.ts'

const { calls } = textsFor('pl')

/** Chromium has two ways to slow a hidden tab's timers: to one a second, and after a while to one a minute. */
const ONE_A_MINUTE_MS = 3_000
const PATIENCE_MS = 100_000
/** What happens in a page is measured there: this costs no test its precision, and asks for a minute and more. */
const ASK_EVERY_MS = 250

/** A page whose own timer says when it ran last. */
const WATCH_TIMERS = `
  self.wokenAt = performance.now()
  const wake = () => { self.wokenAt = performance.now(); setTimeout(wake, 10) }
  wake()`

/** Somebody on duty, all proven, who has then worked in another tab for so long that this one hardly wakes any more. */
export class ThrottledTab {
  private constructor(readonly page: Page) {}

  static async of(office: TestOffice, name: PersonName, address = office.baseUrl): Promise<ThrottledTab> {
    const browser = await openWindowedBrowser()
    office.beforeStop(() => browser.close())
    const { context } = browser
    await context.grantPermissions(['notifications'], { origin: address })
    const page = await onDuty(context, name, address)
    const other = await context.newPage()
    await other.goto('data:text/html,<title>other work</title>')
    await other.bringToFront()
    const tab = new ThrottledTab(page)
    await page.evaluate(WATCH_TIMERS)
    await tab.until('document.visibilityState === "hidden" && !document.hasFocus()')
    // Chromium gives a hidden page a minute before.
    await tab.until(`performance.now() - self.wokenAt > ${ONE_A_MINUTE_MS}`)
    return tab
  }

  noticed(since: number): Promise<Noticed> {
    return noticedSince(this.page, since)
  }

  until(fact: string): Promise<void> {
    return untilIn(this.page, fact, PATIENCE_MS, ASK_EVERY_MS)
  }

  isHidden(): Promise<boolean> {
    return this.page.evaluate<boolean>('document.visibilityState === "hidden"')
  }
}

async function onDuty(context: BrowserContext, name: PersonName, address: string): Promise<Page> {
  const [page = await context.newPage()] = context.pages()
  await page.addInitScript(LISTEN)
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('Login').fill(name.toLowerCase())
  await page.getByLabel(/Hasło|Password/).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await page.goto(`${address}/calls`)
  await page.getByRole('button', { name: calls.duty.start }).click()
  await page.getByRole('button', { name: calls.duty.heardYes, exact: true }).click()
  await page.getByText(calls.duty.levels.ready).first().waitFor()
  return page
}
