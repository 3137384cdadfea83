import { textsFor } from '../../models/texts/texts.ts'
import { beforeAskingAgain } from '../support/asking.ts'
import { CLIENT_DIR } from '../support/browser.ts'
import { CuttingProxy } from '../support/cuttingProxy.ts'
import { machineNow } from '../support/loudspeaker.ts'
import { PassingTime } from '../support/passingTime.ts'
import { startOffice } from '../support/startOffice.ts'
import { ThrottledTab } from '../support/throttledTab.ts'
import { hasDisplay } from '../support/windowedBrowser.ts'

const { calls } = textsFor('pl')

/* R24: whoever works in another tab, for a long time, is called within a second and until they answer. */
const RINGS_WITHIN_MS = 1_000
/** The timers that reconnect wake once a second here: half a second's wait becomes two wakes at worst. */
const BACK_WITHIN_MS = 2_000
const SAID_WITHIN_MS = 10_000
const REPEATS_EVERY_MS = 10_000
/** These machines do other work meanwhile. */
const BUSY_MS = 500
const PATIENCE_MS = 300_000

if (!hasDisplay) console.warn('*** No Xvfb found: the tests of a hidden tab were LEFT OUT. ***')
const withDisplay = hasDisplay ? describe : describe.skip

const FIRST_NOTE = { page: 587, lost: 659 } as const

withDisplay('in a tab behind another one, whose timers run once a minute', () => {
  // One test: the minute until Chromium slows a tab passes in real time.
  test(
    'a lost connection is said within ten seconds, what came meanwhile rings, and a call rings within a second and every ten',
    async () => {
      const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
      new PassingTime(office)
      const clerk = await office.device('clerk')
      const proxy = await CuttingProxy.before(office.baseUrl)
      office.beforeStop(() => proxy.stop())
      const tab = await ThrottledTab.of(office, 'ewa', proxy.url.replace('127.0.0.1', 'localhost'))
      const held = await tab.page.evaluate<number>('navigator.locks.query().then(({ held }) => held.length)')
      expect(held).toBe(1)

      const lostAt = machineNow()
      proxy.fallSilent()
      await tab.until(`self.noticed.notifications.some(({ title }) => title === "${calls.notification.lostTitle}")`)
      const said = await tab.noticed(lostAt)
      expect((said.notifications[0]?.at ?? 0) - lostAt).toBeLessThan(SAID_WITHIN_MS + BUSY_MS)
      expect(said.tones.map(({ hertz }) => hertz)).toContain(FIRST_NOTE.lost)

      const missed = await clerk.raise({ matter: 'pin' })
      const backAt = machineNow()
      proxy.comeBack()
      await tab.until(`self.noticed.notifications.some(({ title }) => title.includes("${missed.code}"))`)
      const rung = await tab.noticed(backAt)
      const again = rung.tones.find(({ hertz }) => hertz === FIRST_NOTE.page)
      expect((again?.askedAt ?? 0) - backAt).toBeLessThan(BACK_WITHIN_MS + BUSY_MS)
      await clerk.makes('finish', missed.id, { outcome: 'mistake' })

      // What was put on the audio clock before has sounded to its end.
      await tab.until('self.noticed.tones.length === self.noticed.soundedAt.length')
      const raisedAt = machineNow()
      const { id, code } = await clerk.raise({ matter: 'pin' })
      await tab.until(`self.noticed.notifications.some(({ title }) => title.includes("${code}"))`)
      const first = await tab.noticed(raisedAt)
      const [tone] = first.tones
      expect(tone?.hertz).toBe(FIRST_NOTE.page)
      expect((tone?.askedAt ?? 0) + (tone?.inMs ?? 0) - raisedAt).toBeLessThan(RINGS_WITHIN_MS + BUSY_MS)
      expect(first.notifications[0]?.at ?? 0).toBeLessThan(raisedAt + RINGS_WITHIN_MS + BUSY_MS)
      // The receipt is on its way when the notification is shown.
      while ((await clerk.request(id)).calls[0]?.state !== 'delivered') await beforeAskingAgain()

      // Two notes each time: the third time has sounded to its end, and the tab is still hidden.
      await tab.until(`self.noticed.soundedAt.filter((at) => at > ${raisedAt}).length >= 6`)
      const { soundedAt, titles } = await tab.noticed(raisedAt)
      expect(await tab.isHidden()).toBe(true)
      for (const [index, expected] of [0, 1, 2].entries())
        expect((soundedAt[2 * index + 1] ?? 0) - raisedAt).toBeLessThan(expected * REPEATS_EVERY_MS + 1_500 + BUSY_MS)
      const call = titles.filter((title) => title.includes(code))
      expect(call.length).toBeGreaterThan(2)
      await clerk.makes('finish', id, { outcome: 'mistake' })
    },
    PATIENCE_MS,
  )
})
