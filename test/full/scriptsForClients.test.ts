import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import type { ClientLinkView } from '../../models/wire/display.ts'
import { closeBrowser } from '../realtime/support/closing.ts'
import { CLIENT_DIR, openPage, openScreen } from '../support/browser.ts'
import { bellAt } from '../support/door.ts'
import { HARMFUL, maliciousOffice, payload, TRACES } from '../support/harmfulTexts.ts'
import { PassingTime } from '../support/passingTime.ts'
import { BrowserWorker } from '../support/serviceWorker.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'
import { makeCorridor, makeDevice } from '../support/tablet.ts'
import { TestPushService } from '../support/testPushService.ts'
import { until } from '../support/until.ts'

/*
 * S17 beside `scriptsTyped`: what somebody has typed is text also where clients read it, on tablets, in notifications and on
 * paper; and every one of the texts, in what is left for somebody.
 */
const { pairing: words } = textsFor('pl').devices
const TEST_MS = 180_000

async function harmedOffice(wishes: Parameters<typeof startOffice>[0] = {}) {
  const directory = maliciousOffice()
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true, directory, ...wishes })
  const [clerk, olek] = await office.devices('clerk', 'olek')
  return { office, clerk, olek, admin: await office.visitor('admin') }
}

/** Something that was typed is read there, and nothing of it has become more; on paper neither. */
async function isOnlyRead(page: Page, where: string): Promise<void> {
  await page.locator('body >> text=harm >> visible=true').first().waitFor()
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media })
    expect([where, media, await page.evaluate(TRACES)]).toEqual([where, media, []])
  }
}

async function paired(office: TestOffice, path: string, code: string): Promise<Page> {
  const page = await openPage(office, path)
  await page.getByLabel(words.code).fill(code)
  await page.getByRole('button', { name: words.pair }).click()
  return page
}

test(
  'nothing that somebody has typed is more than text on a client’s phone, at a door, on a tablet or on paper',
  async () => {
    const { office, clerk, olek, admin } = await harmedOffice()
    const desk = { kind: 'place', placeId: 'desk' } as const
    const display = await makeDevice(admin, { kind: 'display', name: payload(5), scope: desk })
    const corridor = await makeCorridor(admin, { kind: 'floor', building: 'main', floor: 2 }, payload(6))
    const bell = await bellAt(admin)
    const shown = await paired(office, '/display', display.code)
    const onCorridor = await paired(office, '/corridor', corridor.code)
    const { id, visitId } = await clerk.raise({ person: 'olek', note: payload(1) })
    await isOnlyRead(onCorridor, 'the corridor')
    await olek.makes('accept', id, { minutes: 3 })
    await isOnlyRead(shown, 'the display')
    const { code } = (await clerk.get<ClientLinkView>(`/api/visits/${visitId}/link`)).body
    await isOnlyRead(await openPage(office, `/wizyta/${code}`), 'the client’s phone')
    await isOnlyRead(await openPage(office, `/dzwonek/${bell}`), 'the bell')
  },
  TEST_MS,
)

test(
  'a notification reads as it was typed, whether the page shows it or a push',
  async () => {
    const service = await TestPushService.start()
    const { office, clerk } = await harmedOffice({ pushService: service })
    new PassingTime(office)
    const page = await openScreen(office, 'ewa', '/calls', { isWhole: true })
    const worker = await BrowserWorker.of(page)
    // Whoever looks at the page needs no notification.
    await page.evaluate('document.hasFocus = () => false')
    await worker.countShowsOf(page)
    await clerk.raise({ person: 'ewa' })
    await until(page, 'self.shows > 0')
    await isAsTyped(worker)
    expect(await page.evaluate(TRACES)).toEqual([])

    await worker.closeNotices()
    await page.goto('about:blank')
    const ewa = await office.device('ewa')
    const browser = service.browser()
    await browser.prove(ewa)
    await closeBrowser(office, ewa)
    await clerk.raise({ person: 'ewa' })
    await worker.push(await browser.expects('page'))
    await isAsTyped(worker)
  },
  TEST_MS,
)

async function isAsTyped(worker: BrowserWorker): Promise<void> {
  const { title, body } = await worker.notice((notice) => `${notice.title} ${notice.body}`.includes('harm'))
  expect(HARMFUL.some((text) => `${title} ${body}`.includes(text))).toBe(true)
}

test(
  `each of ${HARMFUL.length} texts is read as it was typed, by whom it was left for`,
  async () => {
    const { office, clerk } = await harmedOffice()
    for (const text of HARMFUL) await clerk.leavesMessage({ personId: 'olek', who: 'Maria', about: text })
    const page = await openScreen(office, 'olek', '/calls')
    await page
      .getByText(HARMFUL.at(-1) ?? '')
      .first()
      .waitFor()
    const read = await page.evaluate<string>('document.body.innerText')
    expect(HARMFUL.filter((text) => !read.includes(text))).toEqual([])
    expect(await page.evaluate(TRACES)).toEqual([])
  },
  TEST_MS,
)
