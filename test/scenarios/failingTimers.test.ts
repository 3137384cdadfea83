import supertest from 'supertest'
import type { SteadyClock } from '../../api/clock.ts'
import { prometheusMetrics } from '../../api/metrics/prometheus.ts'
import { minutes, seconds } from '../../models/domain/clock.ts'
import type { Pulse } from '../../models/wire/events.ts'
import { cookieOf } from '../api/support/say.ts'
import { Connection } from '../realtime/support/connection.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'

const TOKEN = 'a-token-of-the-machine-room'

let office: TestOffice
/** The clock by which every room of the office sets its timers. */
let clock: SteadyClock
beforeEach(async () => {
  const metrics = prometheusMetrics(TOKEN)
  office = await startOffice({
    expectErrors: true,
    metrics: {
      ...metrics,
      follow(measured, io) {
        metrics.follow(measured, io)
        clock = (measured as typeof measured & { readonly clock: SteadyClock }).clock
      },
    },
  })
})

const readiness = () => supertest(office.baseUrl).get('/readyz')

const boom = (): never => {
  throw new Error('nobody has thought of this')
}

test.each<[string, () => unknown]>([
  ['at once', boom],
  ['later', async () => boom()],
])('what a timer was set for fails %s: it is logged and counted, and the office goes on calling', async (_, fails) => {
  clock.after(seconds(1), fails)
  await office.advance(seconds(2))
  expect(office.errorsLogged()).toEqual([expect.stringContaining('nobody has thought of this')])
  const { text } = await supertest(office.baseUrl).get('/metrics').set('Authorization', `Bearer ${TOKEN}`)
  expect(text).toContain('\nparter_timer_failures 1\n')
  // Once is an error in the log, and no alarm on every screen.
  expect((await readiness()).status).toBe(200)

  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.advance(seconds(30))
  await ewa.expectPage(code)
})

test('while it happens again and again the alarm path is not well, and every screen hears so', async () => {
  const screen = await Connection.open(office.baseUrl, { cookie: await cookieOf(office.baseUrl, 'ewa', PASSWORD) })
  const hears = (runnerOk: boolean) =>
    screen.until(
      () => (screen.heard.findLast(([event]) => event === 'pulse')?.[1] as Pulse | undefined)?.runnerOk === runnerOk,
    )
  for (const after of [10, 20, 30]) clock.after(seconds(after), boom)
  await office.advance(seconds(25))
  await hears(true)
  await office.advance(seconds(10))
  expect((await readiness()).body).toMatchObject({ runner: false })
  await hears(false)
  await office.advance(minutes(5))
  expect((await readiness()).body).toMatchObject({ runner: true })
  await hears(true)
  screen.close()
})
