import { prometheusMetrics } from '../../api/metrics/prometheus.ts'
import { minutes } from '../../models/domain/clock.ts'
import { startOffice } from '../support/startOffice.ts'
import { CLIENT_ID, CLIENT_SECRET, TestProvider } from '../support/testProvider.ts'
import { say } from './support/say.ts'

const TOKEN = 'a token of a test, long'.replaceAll(' ', '-')

test('whoever watches Parter sees that the sign-in server is down, or its clock wrong, before anybody needs it', async () => {
  const office = await startOffice({ at: Date.now(), metrics: prometheusMetrics(TOKEN) })
  const ready = async () => (await say(office.baseUrl, 'GET', '/readyz')).body
  const figures = async () => {
    const { text } = await say(office.baseUrl, 'GET', '/metrics', { headers: { authorization: `Bearer ${TOKEN}` } })
    return text.split('\n').filter((line) => line.startsWith('parter_sign_on'))
  }
  expect(await ready()).not.toHaveProperty('signOn')
  expect(await figures()).toEqual([])
  const provider = await TestProvider.start({ office: office.baseUrl })
  const admin = await office.visitor('admin')
  const body = { edition: 0, issuer: provider.issuer, clientId: CLIENT_ID, secret: CLIENT_SECRET, isOn: true }
  await admin.send('PUT', '/api/sign-on', body, {})
  await office.settle()
  expect(await ready()).toMatchObject({ signOn: true })
  provider.aheadMs = 40_000
  await office.advance(minutes(10))
  expect(await ready()).toMatchObject({ signOn: false })
  expect((await say(office.baseUrl, 'GET', '/health')).text).toContain('serwer logowania urzędu')
  // The office's clock has gone ten minutes further meanwhile.
  expect(await figures()).toEqual([
    'parter_sign_on_up 0',
    expect.stringMatching(/^parter_sign_on_clock_ahead_seconds -5[56]\d$/),
  ])
  provider.aheadMs = minutes(11)
  await office.advance(minutes(1))
  expect(await ready()).toMatchObject({ signOn: true })
  await provider.stop()
  await office.advance(minutes(10))
  expect(await ready()).toMatchObject({ signOn: false })
  expect(office.errorsLogged()).toEqual([])
})
