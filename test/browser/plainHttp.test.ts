import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { accessibilityFaults, CLIENT_DIR, openPage, picture, signInByKeyboard } from '../support/browser.ts'
import { PassingTime } from '../support/passingTime.ts'
import { OFFICE_HOST, startOffice } from '../support/startOffice.ts'
import { WebsocketBlocker } from '../support/websocketBlocker.ts'

const words = textsFor('pl')

/* An office that has no certificate yet, from a computer that is not the server: it works, and says what does not. */
async function officeOnPlainHttp() {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  new PassingTime(office)
  return { office, baseURL: office.baseUrl.replace('127.0.0.1', OFFICE_HOST) }
}

test('the sign-in warns of the open network, and at the machine itself it does not', async () => {
  const { office, baseURL } = await officeOnPlainHttp()
  const page = await openPage(office, '/sign-in', { baseURL })
  await page.getByText(words.signIn.insecure).waitFor()
  await picture(page, 'sign-in-plain-http')
  expect(await accessibilityFaults(page)).toEqual([])
  const here = await openPage(office, '/sign-in')
  await here.getByLabel('Login').waitFor()
  expect(await here.getByText(words.signIn.insecure).count()).toBe(0)
})

test('a call is raised and rings where a proxy refuses every websocket; what does not work is named, to others too', async () => {
  const { office } = await officeOnPlainHttp()
  const proxy = await WebsocketBlocker.before(office)
  const throughProxy = { baseURL: `http://${OFFICE_HOST}:${proxy.port}`, badNetwork: true }
  const screenOf = async (person: string, path: string) => {
    const page = await openPage(office, '/sign-in', throughProxy)
    await signInByKeyboard(page, person)
    await page.goto(path)
    return page
  }
  const ewa = await screenOf('ewa', '/calls')
  expect(await ewa.evaluate<boolean>('isSecureContext')).toBe(false)
  await ewa.getByRole('button', { name: words.calls.duty.start }).click()
  await ewa.getByRole('button', { name: words.calls.duty.heardYes, exact: true }).click()
  await ewa.getByText(words.calls.duty.levels.partly).first().waitFor()
  await ewa.getByText(words.calls.duty.obstacles.notificationsInsecure).waitFor()
  await ewa.getByText(words.calls.duty.remedies.notificationsInsecure).waitFor()
  await picture(ewa, 'calls-plain-http')
  // Another program swallows them instead: then polling is tried, too.
  proxy.manner = 'swallows'
  const clerk = await screenOf('clerk', '/counter')
  await askForPin(clerk)
  await clerk.getByText(words.reach.proven, { exact: true }).waitFor()
  await clerk.keyboard.press('Control+Enter')
  await ewa.getByRole('dialog', { name: words.calls.card.heading('BOK-1') }).waitFor()
  await clerk.goto('/readiness')
  await clerk.getByText(words.readiness.obstacles.notificationsInsecure).first().waitFor()
  await picture(clerk, 'readiness-plain-http')
  // No connection of any kind: who is called can still be told, and the board is asked for.
  proxy.manner = 'passes no connection'
  const other = await screenOf('otherClerk', '/counter')
  await other.getByRole('heading', { name: /BOK-1/ }).waitFor()
  await askForPin(other)
  await other.keyboard.press('Control+Enter')
  await other.getByRole('heading', { name: /BOK-2/ }).waitFor()
  await picture(other, 'counter-without-connection')
})

async function askForPin(clerk: Page): Promise<void> {
  await clerk.getByRole('combobox', { name: words.counter.search }).fill('pin')
  await clerk.getByRole('option', { name: /PIN/ }).first().waitFor()
  await clerk.keyboard.press('Enter')
}
