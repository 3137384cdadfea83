import type { Page } from 'playwright-core'
import { seconds } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { DrillView } from '../../models/wire/drills.ts'
import { drillTag, noticeTag } from '../../models/wire/pushed.ts'
import type { RequestDetail } from '../../models/wire/views.ts'
import { closeBrowser } from '../realtime/support/closing.ts'
import { beforeAskingAgain } from '../support/asking.ts'
import { CLIENT_DIR, expectDisconnection, openScreen, signIn } from '../support/browser.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { OneAddress } from '../support/oneAddress.ts'
import { PassingTime } from '../support/passingTime.ts'
import type { PushBrowser } from '../support/pushBrowser.ts'
import { BrowserWorker } from '../support/serviceWorker.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { TestPushService } from '../support/testPushService.ts'

const words = textsFor('pl')

let address: OneAddress
let kept: Promise<Page> | undefined
beforeAll(async () => {
  address = await OneAddress.open()
})
afterAll(() => address.stop())

/** Ewa's browser, with the worker that it has installed. It is signed in, connected, and shows no notification. */
async function ewasBrowser(office: TestOffice): Promise<{ page: Page; worker: BrowserWorker }> {
  address.leadTo(office)
  // To install the worker with all its files takes longer than most of these tests.
  const opened = kept !== undefined
  kept ??= openScreen(address, 'ewa', '/calls', { isWhole: true, isKept: true })
  const page = await kept
  if (opened) {
    await page.context().setOffline(false)
    await page.context().clearCookies()
    await signIn(page, 'ewa')
    await page.goto('/calls')
  }
  const worker = await BrowserWorker.of(page)
  await worker.closeNotices()
  return { page, worker }
}

/** Ewa is on duty and has closed every page: a push is all that reaches her browser, and it is passed on to it here. */
async function ewaHasClosedEverything(): Promise<{
  office: TestOffice
  time: PassingTime
  page: Page
  worker: BrowserWorker
  browser: PushBrowser
  clerk: OfficePerson
}> {
  const service = await TestPushService.start()
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true, pushService: service })
  const { page, worker } = await ewasBrowser(office)
  await page.goto('about:blank')
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const browser = service.browser()
  await browser.prove(ewa)
  await closeBrowser(office, ewa)
  return { office, time: new PassingTime(office), page, worker, browser, clerk }
}

const stateOf = async (clerk: OfficePerson, id: string) => (await clerk.request(id)).calls[0]?.state

async function until(fact: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000
  while (!(await fact())) {
    if (performance.now() > end) throw new Error('it did not come to that')
    await beforeAskingAgain()
  }
}

test('a closed browser shows the call, says that it has it, and “I am coming” accepts', async () => {
  const { worker, browser, clerk } = await ewaHasClosedEverything()
  const { id, code } = await clerk.raise({ matter: 'pin', note: 'a blue coat' })
  const pushed = await browser.expects('page')
  await worker.push(pushed)
  const notice = await worker.notice(({ tag }) => tag === noticeTag(pushed.pageId))
  expect(notice).toEqual({
    title: words.calls.notification.title(code),
    body: 'Desk',
    tag: noticeTag(pushed.pageId),
    actions: [words.push.come, words.push.cannot],
  })
  await until(async () => (await stateOf(clerk, id)) === 'delivered')
  await worker.press(notice.tag, 'come')
  await until(async () => (await clerk.request(id)).responder?.person.id === 'ewa')
  await worker.notice(({ body }) => body === words.calls.done.accept(code))
})

test('a hurried hand presses twice: one answer, and no complaint', async () => {
  const { worker, browser, clerk } = await ewaHasClosedEverything()
  const { id, code } = await clerk.raise({ matter: 'pin' })
  const pushed = await browser.expects('page')
  await worker.push(pushed)
  const { tag } = await worker.notice(({ actions }) => actions.length === 2)
  await worker.press(tag, 'come', 2)
  await worker.notice(({ body, actions }) => body === words.calls.done.accept(code) && actions.length === 0)
  const history = (await clerk.get<RequestDetail>(`/api/requests/${id}`)).body.history
  expect(history.filter(({ kind }) => kind === 'accept')).toHaveLength(1)
})

test('signed out meanwhile: the answer is not taken, and what to do is said', async () => {
  const { page, worker, browser, clerk } = await ewaHasClosedEverything()
  const { id, code } = await clerk.raise({ matter: 'pin' })
  const pushed = await browser.expects('page')
  await worker.push(pushed)
  const { tag } = await worker.notice(({ actions }) => actions.length === 2)
  await page.context().clearCookies()
  await worker.press(tag, 'come')
  await worker.notice(({ body }) => body === words.push.signIn(code))
  expect((await clerk.request(id)).responder).toBeUndefined()
})

test('somebody else has signed in meanwhile: the answer is given in nobody’s name', async () => {
  const { page, worker, browser, clerk } = await ewaHasClosedEverything()
  const { id, code } = await clerk.raise({ matter: 'pin' })
  const pushed = await browser.expects('page')
  await worker.push(pushed)
  const { tag } = await worker.notice(({ actions }) => actions.length === 2)
  const data = { login: 'zofia', password: PASSWORD }
  await page.request.post('/api/session', { data, headers: { origin: address.baseUrl } })
  await worker.press(tag, 'come')
  await worker.notice(({ body }) => body === words.push.refused(code, words.errors.otherPerson))
  expect((await clerk.request(id)).responder).toBeUndefined()
})

test('no server answers the press: the notification says so and keeps its buttons; pressed again, it is one answer', async () => {
  const { page, worker, browser, clerk } = await ewaHasClosedEverything()
  const { id, code } = await clerk.raise({ matter: 'pin' })
  const pushed = await browser.expects('page')
  await worker.push(pushed)
  const { tag } = await worker.notice(({ actions }) => actions.length === 2)
  await page.context().setOffline(true)
  await worker.press(tag, 'come')
  await worker.notice(({ body, actions }) => body === words.push.unsent(code) && actions.length === 2)
  await page.context().setOffline(false)
  await worker.press(tag, 'come')
  await worker.notice(({ body }) => body === words.calls.done.accept(code))
  expect((await clerk.request(id)).responder?.person.id).toBe('ewa')
})

test('“I cannot” calls the next person', async () => {
  const { office, worker, browser, clerk } = await ewaHasClosedEverything()
  const [zofia] = await office.devices('zofia')
  const { code } = await clerk.raise({ matter: 'pin' })
  const pushed = await browser.expects('page')
  await worker.push(pushed)
  await worker.notice(({ tag }) => tag === noticeTag(pushed.pageId))
  await worker.press(noticeTag(pushed.pageId), 'cannot')
  await zofia.expectPage(code)
})

test('whoever was faster is named, and a late push says that it is over', async () => {
  const { office, time, worker, browser, clerk } = await ewaHasClosedEverything()
  const [zofia] = await office.devices('zofia')
  const { id, code } = await clerk.raise({ matter: 'pin' })
  const pushed = await browser.expects('page')
  await worker.push(pushed)
  const { tag } = await worker.notice(({ actions }) => actions.length === 2)
  await until(async () => (await stateOf(clerk, id)) === 'delivered')
  await time.jump(seconds(60))
  await zofia.expectPage(code)
  await zofia.makes('accept', id, {})
  await worker.press(tag, 'come')
  await worker.notice(({ body }) =>
    body.startsWith(`${code}: ${words.errors.moveNotPossible} Pierwsza osoba: zofia, o `),
  )
  await worker.push({ ...pushed, rings: 9 })
  await worker.notice(({ body }) => body === words.calls.gone.answered(code))
})

test('a page that nobody looks at shows the call with the same two buttons', async () => {
  const service = await TestPushService.start()
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true, pushService: service })
  new PassingTime(office)
  const page = await openScreen(office, 'ewa', '/calls', { isWhole: true })
  const worker = await BrowserWorker.of(page)
  // Playwright lets every page believe that it is looked at.
  await page.evaluate('document.hasFocus = () => false')
  await worker.countShowsOf(page)
  const clerk = await office.device('clerk')
  const { id, code } = await clerk.raise({ matter: 'pin' })
  await until(() => page.evaluate<boolean>('self.shows > 0'))
  const { tag, title, actions } = await worker.notice((notice) => notice.actions.length === 2)
  expect({ title, actions }).toEqual({
    title: words.calls.notification.title(code),
    actions: [words.push.come, words.push.cannot],
  })
  await worker.press(tag, 'come')
  await until(async () => (await clerk.request(id)).responder?.person.id === 'ewa')
  await page.getByRole('dialog', { name: words.calls.card.heading(code) }).waitFor({ state: 'hidden' })
})

test('“I am on duty” subscribes, proves it by a test push, and says so; the end of the duty takes it back', async () => {
  const service = await TestPushService.start()
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true, pushService: service })
  new PassingTime(office)
  const browser = service.browser()
  const page = await openScreen(office, 'ewa', '/calls', { isWhole: true })
  // A private window cannot subscribe: the test stands in for the browser's own push service.
  await page.addInitScript(`
    const fake = { endpoint: ${JSON.stringify(browser.endpoint)}, options: {}, toJSON: () => (${JSON.stringify(browser.subscription)}) }
    let now = null
    PushManager.prototype.getSubscription = async () => now
    PushManager.prototype.subscribe = async () => (now = fake)`)
  await page.reload()
  const worker = await BrowserWorker.of(page)
  await page.getByRole('button', { name: words.calls.duty.start }).press('Enter')
  const test = await browser.expects('test')
  await page.getByText(words.push.states.checking).waitFor()
  await worker.push(test)
  await worker.notice(({ title }) => title === words.push.testTitle)
  await page.getByText(words.push.states.works).waitFor()
  expect(await office.memory.pushSubscriptions.all()).toMatchObject([{ personId: 'ewa', endpoint: browser.endpoint }])
  await page.getByRole('button', { name: words.calls.duty.end }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: words.readiness.leaving.endDuty }).press('Enter')
  await until(async () => (await office.memory.pushSubscriptions.all()).length === 0)
})

test('practice comes to a closed browser as practice; a press is the answer, and a real call takes it down', async () => {
  const { office, worker, browser, clerk } = await ewaHasClosedEverything()
  const manager = await office.visitor('manager')
  const drills = async () => (await manager.get<readonly DrillView[]>('/api/drills')).body
  const lastDrill = async () => (await drills())[0]
  const isShown = async (tag: string) => (await worker.notices()).some((each) => each.tag === tag)
  await manager.post('/api/drills', { personId: 'ewa' }, { key: 'a-key-of-a-drill' })
  const pushed = await browser.expects('drill')
  await worker.push(pushed)
  const notice = await worker.notice(({ tag }) => tag === drillTag(pushed.drillId))
  expect(notice).toMatchObject({
    title: words.push.drill.title,
    body: words.push.drill.body('manager'),
    actions: [words.push.drill.hear],
  })
  await until(async () => (await lastDrill())?.lines[0]?.state === 'delivered')
  await worker.press(notice.tag, 'hear')
  await until(async () => (await lastDrill())?.endedAt !== undefined)
  expect((await lastDrill())?.lines).toMatchObject([{ state: 'answered', channel: 'push' }])
  await until(async () => !(await isShown(notice.tag)))

  await manager.post('/api/drills', { personId: 'ewa' }, { key: 'another-key-of-a-drill' })
  const second = await browser.expects('drill')
  await worker.push(second)
  await worker.notice(({ tag }) => tag === drillTag(second.drillId))
  // Else the worker may hear that the practice is over, and draw that, while the call is looked for.
  await until(async () => (await drills()).find(({ id }) => id === second.drillId)?.lines[0]?.state === 'delivered')
  await clerk.raise({ matter: 'pin' })
  const call = await browser.expects('page')
  await worker.push(call)
  await worker.notice(({ tag }) => tag === noticeTag(call.pageId))
  expect(await isShown(drillTag(second.drillId))).toBe(false)
  await worker.push(second)
  await worker.notice(({ body }) => body === words.push.drill.over)
})

test('the telephone list opens without a server', async () => {
  const { office, page } = await ewaHasClosedEverything()
  await page.goto('/telephones')
  await page.getByText('olek').first().waitFor()
  expectDisconnection(page)
  await page.context().setOffline(true)
  await page.goto('/telephones')
  await page.getByText('olek').first().waitFor()
  expect(office.errorsLogged()).toEqual([])
})
