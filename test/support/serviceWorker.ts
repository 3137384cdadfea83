import type { CDPSession, Page, Worker } from 'playwright-core'
import { beforeAskingAgain } from './asking.ts'

/** What the browser's own notifications say, as the worker sees them. */
export interface ShownNotice {
  readonly title: string
  readonly body: string
  readonly tag: string
  readonly actions: readonly string[]
}

/**
 * Chromium forgets a notification that is asked for while it is being drawn. So the worker shows and asks one after the
 * other, and of what a page shows the tests ask only after it was shown.
 */
const countShows = (registration: string): string => `${registration}.then((registration) => {
    self.shows = 0
    if (self.isCounted) return
    self.isCounted = true
    let last = Promise.resolve()
    const inTurn = (method) => {
      const own = registration[method].bind(registration)
      registration[method] = (...what) => {
        const done = last.then(() => own(...what))
        last = done.catch(() => undefined)
        return done
      }
    }
    inTurn('showNotification')
    inTurn('getNotifications')
    const show = registration.showNotification
    registration.showNotification = (...what) => show(...what).then(() => { self.shows += 1 })
  })`

/** The service worker of a browser, and the doors by which pushes and presses come to it. */
export class BrowserWorker {
  private shownByPage = 0

  private constructor(
    private readonly worker: Worker,
    private readonly line: CDPSession,
    private readonly origin: string,
    private readonly registrationId: string,
  ) {}

  /** Waits until the page's worker is at work. */
  static async of(page: Page): Promise<BrowserWorker> {
    const context = page.context()
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
    const [worker] = context.serviceWorkers()
    if (!worker) throw new Error('This browser has no service worker.')
    await worker.evaluate(countShows('Promise.resolve(self.registration)'))
    const line = await context.newCDPSession(page)
    const registrationId = await new Promise<string>((done) => {
      line.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [first] = registrations
        if (first) done(first.registrationId)
      })
      void line.send('ServiceWorker.enable')
    })
    return new BrowserWorker(worker, line, new URL(page.url()).origin, registrationId)
  }

  /** A push arrives, by the browser's own test protocol. */
  async push(pushed: object): Promise<void> {
    const { origin, registrationId } = this
    await this.line.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(pushed) })
  }

  /** The page shows notifications too: the test looks at the page's own count before it asks. */
  async countShowsOf(page: Page): Promise<void> {
    await page.evaluate(countShows('navigator.serviceWorker.ready'))
    this.shownByPage = -1
  }

  /** Waits until a notification is shown of which this is true. */
  async notice(isIt: (notice: ShownNotice) => boolean): Promise<ShownNotice> {
    const until = performance.now() + 10_000
    let seen = this.shownByPage
    for (;;) {
      const shows = await this.worker.evaluate<number>('self.shows')
      const found = shows === seen ? undefined : (await this.notices()).find(isIt)
      if (found) return found
      seen = shows
      if (performance.now() > until) throw new Error(`Not among ${JSON.stringify(await this.notices())}`)
      await beforeAskingAgain()
    }
  }

  notices(): Promise<readonly ShownNotice[]> {
    return this.worker.evaluate(`self.registration.getNotifications().then((all) => all.map((each) => ({
      title: each.title, body: each.body, tag: each.tag, actions: each.actions.map((action) => action.title),
    })))`)
  }

  async closeNotices(): Promise<void> {
    await this.worker.evaluate(
      `self.registration.getNotifications().then((all) => all.forEach((each) => each.close()))`,
    )
  }

  /** Presses a button of a notification, or with no action the notification itself; resolves when that has been dealt with. */
  async press(tag: string, action: string, times = 1): Promise<void> {
    await this.worker.evaluate(`self.registration.getNotifications({ tag: ${JSON.stringify(tag)} }).then((all) => {
      for (let press = 0; press < ${times}; press += 1)
        self.dispatchEvent(new NotificationEvent('notificationclick', { action: ${JSON.stringify(action)}, notification: all[0] }))
    })`)
  }
}
