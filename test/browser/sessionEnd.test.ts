import type { Page } from 'playwright-core'
import { hours, minutes } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { Me } from '../../models/wire/views.ts'
import { CLIENT_DIR, expectRefusals, openScreen, picture } from '../support/browser.ts'
import { DIALOG, expectAccessibleInEveryGuise } from '../support/guises.ts'
import { PASSWORD, startOffice } from '../support/startOffice.ts'

const words = textsFor('pl')
const { frame } = words

/** As if somebody had signed in almost twelve hours ago; what the server does after twelve is tested without a browser. */
async function signedInLongAgo(page: Page): Promise<void> {
  await page.route('**/api/session', async (route) => {
    if (route.request().method() !== 'GET') return route.continue()
    const response = await route.fetch()
    const me = (await response.json()) as Me
    await route.fulfill({ response, json: { ...me, expiresAt: me.expiresAt - hours(12) + minutes(10) } })
  })
  await page.reload()
}

test('the end of the twelve hours is announced and put off with the password, and nothing on the page is lost', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const page = await openScreen(office, 'clerk', '/counter')
  const other = await page.context().newPage()
  await other.goto('/telephones')
  await page.getByRole('button', { name: words.counter.noteAdd }).press('Enter')
  await page.getByLabel(words.counter.note).fill('Czeka przy oknie')
  await signedInLongAgo(page)
  await page.getByRole('button', { name: frame.sessionStay }).click()
  await page.locator(DIALOG).getByRole('button', { name: frame.staySubmit }).click()
  await page.getByText(frame.stayMissing).waitFor()
  await expectAccessibleInEveryGuise(page, 'dialog-session-end', DIALOG)
  await picture(page, 'session-end')
  await page.locator(DIALOG).getByLabel(words.signIn.password).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: frame.sessionStay }).waitFor({ state: 'hidden' })
  await page.getByText(frame.connected, { exact: true }).waitFor()
  expect(await page.getByLabel(words.counter.note).inputValue()).toBe('Czeka przy oknie')
  // Another tab of the same browser stays too, with a new line.
  await other.getByText(frame.connected, { exact: true }).waitFor()
  expect(new URL(other.url()).pathname).toBe('/telephones')
  expect(new URL(page.url()).pathname).toBe('/counter')
}, 120_000)

test('a session that is ended elsewhere leads to the sign-in page, which says that what was typed waits', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const page = await openScreen(office, 'clerk', '/counter')
  await page.getByRole('button', { name: words.counter.noteAdd }).press('Enter')
  await page.getByLabel(words.counter.note).fill('Czeka przy oknie')
  const elsewhere = await office.visitor('clerk')
  await elsewhere.send('DELETE', '/api/sessions', undefined, {})
  await page.waitForURL((url) => url.pathname === '/sign-in')
  await page.getByText(words.signIn.kept).waitFor()
  await page.getByLabel('Login').fill('clerk')
  await page.getByLabel(words.signIn.password).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/counter')
  expect(await page.getByLabel(words.counter.note).inputValue()).toBe('Czeka przy oknie')
})

test('when somebody else signs in in another tab, nothing is sent in their name, and what was typed waits', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const page = await openScreen(office, 'clerk', '/counter')
  expectRefusals(page)
  await page.getByRole('button', { name: words.counter.noteAdd }).press('Enter')
  await page.getByLabel(words.counter.note).fill('Czeka przy oknie')
  // As the other tab signs in: the browser has one cookie for both.
  const body = { login: 'otherclerk', password: PASSWORD }
  const headers = { origin: office.baseUrl }
  expect((await page.request.post(`${office.baseUrl}/api/session`, { data: body, headers })).status()).toBe(200)
  await page.waitForURL((url) => url.pathname === '/sign-in')
  await page.getByText(words.signIn.takenBy('otherClerk')).waitFor()
  await page.getByLabel('Login').fill('clerk')
  await page.getByLabel(words.signIn.password).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/counter')
  expect(await page.getByLabel(words.counter.note).inputValue()).toBe('Czeka przy oknie')
})
