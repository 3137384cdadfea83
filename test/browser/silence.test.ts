import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { say } from '../api/support/say.ts'
import { builtServer, newOfficeFolder, removeFolder, ServerProcess } from '../faults/support/serverProcess.ts'
import { expectDisconnection, openScreen } from '../support/browser.ts'
import { LISTEN, machineNow, noticedSince, untilIn } from '../support/loudspeaker.ts'

const words = textsFor('pl')

/*
 * The living pulse: the server is really killed and started again on its address. Within ten seconds the screens say so,
 * with a falling pair of notes once and the numbers to ring; then they are true again by themselves.
 */
const SAID_WITHIN_MS = 10_000
/** These machines do other work meanwhile. */
const BUSY_MS = 1_500
const FALLING = [659, 440]

let program = ''
let dataDir = ''
let server: ServerProcess

beforeAll(async () => {
  program = builtServer()
  dataDir = await newOfficeFolder()
  server = await ServerProcess.start(program, { DATA_DIR: dataDir })
})

const leaving: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave()
})

afterAll(async () => {
  await server?.stop()
  removeFolder(dataDir)
})

/** The clerk's has the worker that keeps the screens; installing it takes longer than all that is looked at here. */
async function screenOf(person: string, path: string): Promise<Page> {
  const office = { baseUrl: server.url, beforeStop: (leave: () => Promise<void>) => void leaving.push(leave) }
  const serviceWorkers = person === 'clerk' ? 'allow' : 'block'
  const page = await openScreen(office, person, path, { isWhole: true, serviceWorkers })
  expectDisconnection(page)
  await page.addInitScript(LISTEN)
  await page.reload()
  await page.getByText(words.frame.connected).filter({ visible: true }).first().waitFor()
  return page
}

/** Until the page says so; by the machine's clock. */
async function saysSilence(page: Page): Promise<number> {
  await page.getByText(`${words.frame.silentTitle}.`, { exact: true }).waitFor({ timeout: 20_000 })
  return machineNow()
}

test('the server stops and comes back', async () => {
  const clerk = await screenOf('clerk', '/counter')
  const ewa = await screenOf('ewa', '/calls')
  await ewa.getByRole('button', { name: words.calls.duty.start }).click()
  await ewa.getByRole('button', { name: words.calls.duty.heardYes, exact: true }).click()
  const wall = await screenOf('manager', '/supervision?wall')
  // The clerk is not on duty, but has used the keyboard: that is enough to be heard.
  await clerk.keyboard.press('Escape')
  // What is opened without a server comes from the worker that keeps the screens: it has to have them.
  await clerk.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  const stoppedAt = machineNow()
  await server.stop()
  for (const saidAt of await Promise.all([clerk, ewa, wall].map(saysSilence)))
    expect(saidAt - stoppedAt).toBeLessThan(SAID_WITHIN_MS + BUSY_MS)
  for (const page of [clerk, ewa]) {
    await untilIn(
      page,
      `self.noticed.tones.filter(({ askedAt }) => askedAt > ${stoppedAt}).length >= ${FALLING.length}`,
    )
    const { tones } = await noticedSince(page, stoppedAt)
    expect(tones.map(({ hertz }) => hertz)).toEqual(FALLING)
    await page.getByRole('link', { name: words.telephones.title }).first().waitFor()
  }
  // What the clerk needs now is a number, also on a page opened anew.
  await clerk.goto(`${server.url}/telephones`)
  await clerk.getByText('olek').first().waitFor()
  await clerk.goto(`${server.url}/counter`)
  await clerk.getByRole('link', { name: words.telephones.title }).first().waitFor()

  server = await ServerProcess.start(program, { DATA_DIR: dataDir, PORT: server.port })
  for (const page of [clerk, ewa, wall]) {
    await page.getByText(words.frame.connected).filter({ visible: true }).first().waitFor()
    await page.getByText(`${words.frame.silentTitle}.`, { exact: true }).waitFor({ state: 'detached' })
  }
  const cookie = await server.cookieOf('otherClerk')
  const body = { placeId: 'desk', kind: 'serve', needs: [], targets: [{ kind: 'person', personId: 'ewa' }] }
  expect((await say(server.url, 'POST', '/api/requests', { cookie, body })).status).toBe(201)
  await ewa.getByRole('dialog', { name: /BOK-/ }).waitFor()
  await clerk.getByRole('article').filter({ hasText: 'BOK-' }).first().waitFor()
  await untilIn(ewa, 'self.noticed.tones.some(({ hertz }) => hertz === 784)')
  const { tones } = await noticedSince(ewa, stoppedAt)
  expect(tones.filter(({ hertz }) => hertz === FALLING[1])).toHaveLength(1)
}, 180_000)
