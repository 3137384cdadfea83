import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { accessibilityFaults, CLIENT_DIR, openScreen, picture } from '../support/browser.ts'
import { startOffice } from '../support/startOffice.ts'
import { until } from '../support/until.ts'

const words = textsFor('pl')
const { news, mine } = words.calls
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Ewa has answered on her telephone and goes down the stairs. */
async function onTheStairs() {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const [clerk, manager] = await office.devices('clerk', 'manager')
  const ewa = await openScreen(office, 'ewa', '/calls', PHONE)
  await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
  const { id, code, visitId } = await clerk.raise({ matter: 'pin' })
  await ewa.getByRole('button', { name: words.calls.answers.now }).click()
  await ewa.getByRole('button', { name: mine.here }).waitFor()
  return { office, clerk, manager, ewa, id, code, visitId }
}

const dialog = (page: Page, title: string) => page.getByRole('dialog', { name: title })

test('somebody else takes over: it fills the screen of who is on the stairs, until they have read it', async () => {
  const { manager, ewa, id, code } = await onTheStairs()
  await manager.makes('takeOver', id, {})
  await dialog(ewa, news.stop).getByText(words.calls.gone.accepted(code, 'manager')).waitFor()
  // In turn with the title of the page.
  await until(ewa, `document.title.includes('${code}')`)
  expect(await accessibilityFaults(ewa)).toEqual([])
  await picture(ewa, 'news-stop-phone')
  // What was said before, that they are coming, is not said again beside it.
  expect(await dialog(ewa, news.stop).getByText(words.calls.done.accept(code)).count()).toBe(0)
  // A key meant for something else reads nothing for them.
  await ewa.keyboard.press('Enter')
  await dialog(ewa, news.stop).getByRole('button', { name: news.understood }).click()
  await dialog(ewa, news.stop).waitFor({ state: 'hidden' })
  await until(ewa, `!document.title.includes('${code}')`)
})

test('somebody else takes over while the next call rings: it is told as soon as that one is answered', async () => {
  const { clerk, manager, ewa, id, code } = await onTheStairs()
  const next = await clerk.raise({ person: 'ewa' })
  const card = dialog(ewa, words.calls.card.heading(next.code))
  await card.waitFor()
  await manager.makes('takeOver', id, {})
  await card.getByRole('region', { name: words.calls.gone.title }).getByText(code).waitFor()
  await card.getByRole('button', { name: words.calls.answers.now }).click()
  await dialog(ewa, news.stop).getByText(words.calls.gone.accepted(code, 'manager')).waitFor()
  await ewa.locator('h1:focus', { hasText: news.stop }).waitFor()
})

test('what was decided while the telephone slept is told when it wakes', async () => {
  const { office, clerk, ewa, id } = await onTheStairs()
  await ewa.close()
  const later = await openScreen(office, 'ewa', '/calls', PHONE)
  expect(await dialog(later, news.stop).count()).toBe(0)
  await later.getByRole('button', { name: mine.here }).waitFor()
  // Away from the network, as in a lift shaft.
  await later.goto('about:blank')
  await clerk.makes('finish', id, { outcome: 'clientLeft' })
  await later.goBack()
  await dialog(later, news.stop).waitFor()
})

test.each([
  { person: 'ewa', by: 'manager', answer: words.calls.answers.now, done: words.calls.done.accept },
  { person: 'manager', by: 'mayor', answer: words.calls.answers.takeOver, done: words.calls.done.takeOver },
] as const)(
  'the connection dies unnoticed while $person answers: what was decided then is told when it is back',
  async (of) => {
    const office = await startOffice({ clientDir: CLIENT_DIR })
    const [clerk, other] = await office.devices('clerk', of.by)
    const called = await openScreen(office, of.person, 'about:blank', PHONE)
    let isDead = false
    let breakOff = () => undefined as unknown
    await called.routeWebSocket('**/socket.io/**', (line) => {
      const server = line.connectToServer()
      server.onMessage((said) => {
        if (!isDead) line.send(said)
      })
      breakOff = () => Promise.all([line.close(), server.close()])
    })
    await called.goto('/calls')
    await called.getByText(words.frame.connected, { exact: true }).waitFor()
    const { id, code } = await clerk.raise({ matter: 'pin' })
    const now = called.getByRole('button', { name: of.answer })
    await now.waitFor()
    isDead = true
    await now.click()
    await called.getByText(of.done(code)).first().waitFor()
    await other.makes('takeOver', id, {})
    isDead = false
    await breakOff()
    await dialog(called, news.stop).waitFor()
  },
)

test('the clerk does not see them: the card says where the client waits, and goes on saying it', async () => {
  const { clerk, ewa, id, code } = await onTheStairs()
  await ewa.getByRole('button', { name: mine.here }).click()
  await ewa.getByText(mine.claimed).waitFor()
  await clerk.makes('confirmArrival', id, { here: false })
  await dialog(ewa, news.notSeen).getByText(`${code}: klient czeka`).waitFor()
  await picture(ewa, 'news-not-seen-phone')
  await dialog(ewa, news.notSeen).getByRole('button', { name: news.understood }).click()
  await ewa.getByRole('article').getByText(news.notSeen).waitFor()
  await ewa.getByRole('button', { name: mine.here }).click()
  await ewa.getByText(mine.claimed).waitFor()
  expect(await ewa.getByText(news.notSeen).count()).toBe(0)
})

test('the client is sent to another place: whoever comes is told on the way', async () => {
  const { clerk, ewa, visitId } = await onTheStairs()
  await ewa.getByRole('button', { name: mine.here }).focus()
  await clerk.amendsVisit(visitId, { placeId: 'quietRoom' })
  await dialog(ewa, news.moved).getByText('Quiet room').waitFor()
  await dialog(ewa, news.moved).getByRole('button', { name: news.understood }).click()
  await ewa.locator(':focus', { hasText: mine.here }).waitFor()
  await clerk.amendsVisit(visitId, { needs: ['moreTime'] })
  await ewa.getByText(words.needs.moreTime).first().waitFor()
  expect(await ewa.getByRole('dialog').count()).toBe(0)
})

test('the notice of one answer covers no answer to the next call', async () => {
  const { clerk, ewa } = await onTheStairs()
  const { code } = await clerk.raise({ person: 'ewa' })
  const card = ewa.getByRole('dialog', { name: words.calls.card.heading(code) })
  await card.getByRole('button', { name: words.calls.undo }).waitFor()
  const answer = card.getByRole('button', { name: words.calls.answers.notMine })
  await answer.scrollIntoViewIfNeeded()
  await picture(ewa, 'undo-beside-the-next-call-phone')
  const { x = 0, y = 0, width = 0, height = 0 } = (await answer.boundingBox()) ?? {}
  const inTheMiddle = `document.elementFromPoint(${x + width / 2}, ${y + height / 2})`
  await until(ewa, `${inTheMiddle}?.closest('button')?.textContent.includes('${words.calls.answers.notMine}')`)
  expect(await card.getByRole('button', { name: words.calls.undo }).isVisible()).toBe(true)
})

test('a slip of the thumb is taken back by a key, and the call rings again', async () => {
  const { clerk, ewa, id, code } = await onTheStairs()
  await ewa.getByRole('button', { name: words.calls.undo }).waitFor()
  await ewa.keyboard.press('Control+z')
  await dialog(ewa, words.calls.card.heading(code)).waitFor()
  expect(await clerk.request(id)).toMatchObject({ status: 'calling' })
  expect((await clerk.request(id)).responder).toBeUndefined()
})
