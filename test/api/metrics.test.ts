import supertest from 'supertest'
import { prometheusMetrics } from '../../api/metrics/prometheus.ts'
import { seconds } from '../../models/domain/clock.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

const TOKEN = 'a-token-of-the-machine-room'

let office: TestOffice
beforeEach(async () => {
  office = await startOffice({ metrics: prometheusMetrics(TOKEN) })
})

const scrape = (token = TOKEN) => supertest(office.baseUrl).get('/metrics').set('Authorization', `Bearer ${token}`)

/** What stands behind a name, its labels included, in the text that is scraped. */
async function figure(name: string): Promise<number | undefined> {
  const line = (await scrape()).text.split('\n').find((each) => each.startsWith(`${name} `))
  return line === undefined ? undefined : Number(line.slice(name.length))
}

test('the figures are for whoever has the token', async () => {
  expect((await scrape()).headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
  for (const token of ['', `${TOKEN}x`, TOKEN.slice(1)]) {
    const { status, text, headers } = await scrape(token)
    expect([status, text]).toEqual([401, 'A token is needed.\n'])
    expect(headers['www-authenticate']).toBe('Bearer')
  }
  expect((await supertest(office.baseUrl).get('/metrics')).status).toBe(401)
})

test('what the office does is counted: raised, rung, delivered, arrived, ended', async () => {
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  expect(await figure('parter_open_requests{status="calling"}')).toBe(1)
  expect(await figure('parter_request_entries_total{kind="raise"}')).toBe(1)
  expect(await figure('parter_page_delivery_seconds_count')).toBe(1)
  await ewa.makes('accept', id, { minutes: 3 })
  await clerk.makes('arrive', id, {})
  await ewa.makes('finish', id, { outcome: 'settled' })
  expect(await figure('parter_open_requests{status="calling"}')).toBe(0)
  expect(await figure('parter_request_entries_total{kind="finish"}')).toBe(1)
  expect(await figure('parter_http_answer_seconds_count{route="raise",method="POST",status="201"}')).toBe(1)
  expect(await figure('parter_connections')).toBeGreaterThanOrEqual(2)
  expect(await figure('parter_store_up')).toBe(1)
  expect(await figure('parter_mail_up')).toBeUndefined()
})

test('a page that no device received is counted, and how late each step was', async () => {
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const { code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.advance(seconds(30))
  await ewa.expectPage(code)
  expect(await figure('parter_step_late_seconds_count')).toBe(1)
  // Ewa is asked already: it is his turn.
  olek.mute = true
  const second = await clerk.raise({ matter: 'idCard' })
  await olek.expectPage(second.code)
  await office.advance(seconds(5))
  await ewa.expectPage(second.code)
  expect(await figure('parter_pages_undelivered_total')).toBe(1)
})

test('nobody outside can make the text grow, and no name is in it', async () => {
  for (const path of ['/a', '/b/c', '/api/nothing', '/api/requests/../x', '/dzwonek/zzzz'])
    await supertest(office.baseUrl).get(path)
  const { text } = await scrape()
  const routes = new Set([...text.matchAll(/route="([^"]*)"/g)].map(([, route]) => route))
  expect([...routes]).toEqual(['other'])
  expect(text).not.toMatch(/ewa|olek/i)
})

test('without a token there is no such address', async () => {
  const plain = await startOffice()
  const { status } = await supertest(plain.baseUrl).get('/metrics').set('Authorization', `Bearer ${TOKEN}`)
  expect(status).toBe(404)
})
