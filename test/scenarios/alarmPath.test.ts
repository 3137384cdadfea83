import express from 'express'
import { pino } from 'pino'
import { io } from 'socket.io-client'
import supertest from 'supertest'
import { steadyClock } from '../../api/clock.ts'
import { Auditor } from '../../api/escalation/auditor.ts'
import { Runner } from '../../api/escalation/runner.ts'
import { healthRoutes } from '../../api/platform/health/routes.ts'
import { Advancer } from '../../api/requests/advancer.ts'
import { FollowUps } from '../../api/requests/followUps.ts'
import { RequestRepository } from '../../api/requests/requestRepository.ts'
import { minutes, seconds } from '../../models/domain/clock.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import { openStore, type Store } from '../../models/store/store.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'
import { officeAddress } from '../support/officeAddress.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { startOffice } from '../support/startOffice.ts'
import { TestClock } from '../support/testClock.ts'

let store: Store
const running: { stop(): Promise<void> }[] = []

beforeEach(async () => {
  store = await openStore(officeAddress())
})

afterEach(async () => {
  for (const each of running.splice(0)) await each.stop()
  await store.backend.erase()
})

const noAnswer = (): Promise<never> => Promise.reject(new Error('no answer'))

const well = { isWell: () => true }

/** Only what watches the deadlines, so that a part of it can be stopped and the server goes on. */
async function deadlines({ requests = store.requests, signOfLife = store.signOfLife } = {}) {
  const time = new TestClock(MONDAY_TEN)
  const needed = { clock: steadyClock(time), log: pino({ level: 'silent' }) }
  const repository = new RequestRepository({ ...needed, office: () => smallOffice().office }, requests)
  const context = (): never => {
    throw new Error('Nothing is due here.')
  }
  // No visit has a request here that another one waits for.
  const followUps = new FollowUps({
    repository,
    context,
    raising: undefined as never,
    turns: undefined as never,
    waysOut: undefined as never,
  })
  const advancer = new Advancer({ ...needed, repository, context, followUps })
  const runner = new Runner({ ...needed, repository, advancer, lagMs: () => 0 })
  const auditor = new Auditor({ ...needed, repository, signOfLife, runner })
  const both = { isWell: () => runner.isWell() && auditor.isWell() }
  const page = { ...well, lastMs: undefined }
  const servers = { areThere: false, areHeard: true }
  const web = express().use(healthRoutes({ store: well, runner: both, page, servers }))
  await runner.start()
  await auditor.begin()
  running.push(auditor, runner)
  const pass = (ms: number): Promise<void> =>
    time.advanceTo(time.now() + ms, async () => {
      await auditor.idle()
      await runner.idle()
    })
  return { runner, pass, web, health: () => supertest(web).get('/readyz') }
}

test('the health page is green while the runner looks and the auditor compares', async () => {
  const { pass, health } = await deadlines()
  await pass(minutes(2))
  expect((await health()).body).toEqual({ store: true, runner: true, page: true })
})

test('R22: the scheduler alone stops, and the health page is red within half a minute', async () => {
  const { runner, pass, health } = await deadlines()
  await pass(seconds(45))
  await runner.stop()
  expect((await health()).status).toBe(200)
  await pass(seconds(29))
  const { status, body } = await health()
  expect([status, body]).toEqual([503, { store: true, runner: false, page: true }])
})

test('an auditor that cannot compare is a fault as well: whoever checks is checked', async () => {
  let isBroken = false
  const { signOfLife } = store
  const write = (at: number) => (isBroken ? noAnswer() : signOfLife.write(at))
  const { pass, health } = await deadlines({ signOfLife: { ...signOfLife, write } })
  await pass(seconds(45))
  isBroken = true
  await pass(seconds(29))
  expect((await health()).status).toBe(503)
})

test('a scheduler that wakes but cannot read what is due is red within half a minute', async () => {
  let isBroken = false
  const due: RequestStore['due'] = (now, limit) => (isBroken ? noAnswer() : store.requests.due(now, limit))
  const { pass, health } = await deadlines({ requests: { ...store.requests, due } })
  await pass(seconds(45))
  isBroken = true
  await pass(seconds(29))
  expect((await health()).status).toBe(503)
  isBroken = false
  await pass(seconds(11))
  expect((await health()).status).toBe(200)
})

test('a person reads the same in words, in their language', async () => {
  const { runner, pass, web } = await deadlines()
  await pass(seconds(5))
  const polish = await supertest(web).get('/health').set('accept-language', 'pl')
  expect([polish.status, polish.type]).toEqual([200, 'text/html'])
  expect(polish.text).toContain('Parter działa: wezwania docierają.')
  await runner.stop()
  await pass(seconds(29))
  const english = await supertest(web).get('/health').set('accept-language', 'en')
  expect(english.status).toBe(503)
  expect(english.text).toContain('<li>Watching the deadlines: <strong>does not work</strong></li>')
  expect(english.text).toContain('<html lang="en">')
})

test('whoever asks how Parter is costs no write: the store is tried by the server itself, every few seconds', async () => {
  let isFull = false
  let tried = 0
  const probe = async (): Promise<void> => {
    tried += 1
    if (isFull) await noAnswer()
  }
  const office = await startOffice({ spoil: (store) => ({ ...store, backend: { ...store.backend, probe } }) })
  const ready = async () => (await supertest(office.baseUrl).get('/readyz')).status
  for (let asked = 0; asked < 20; asked += 1) await supertest(office.baseUrl).get(asked % 2 ? '/health' : '/readyz')
  expect(tried).toBe(0)
  isFull = true
  await office.advance(seconds(4))
  expect([await ready(), tried]).toEqual([503, 1])
  isFull = false
  await office.advance(seconds(4))
  expect([await ready(), tried]).toEqual([200, 2])
})

describe('a robot is called every minute', () => {
  test('by the whole path, and the health page says how long it took', async () => {
    const office = await startOffice()
    await office.advance(minutes(2))
    const { status, body } = await supertest(office.baseUrl).get('/readyz')
    expect(status).toBe(200)
    expect(body).toMatchObject({ page: true, pageMs: expect.any(Number) })
  })

  test('and nobody sees it: no board, no history of the day, no list of who is there', async () => {
    const office = await startOffice()
    const [clerk] = await office.devices('clerk', 'ewa')
    await office.advance(minutes(5))
    expect(await clerk.board()).toEqual([])
    expect(await office.requests.open()).toEqual([])
    expect((await office.memory.duties.all()).map(({ personId }) => personId).sort()).toEqual(['clerk', 'ewa'])
    await office.expectSilence()
  })

  test('none passes for three minutes: an alarm, once, and green again when one passes', async () => {
    let isBroken = false
    const office = await startOffice({
      expectErrors: true,
      spoil: (store) => ({
        ...store,
        syntheticPages: { write: (page) => (isBroken ? noAnswer() : store.syntheticPages.write(page)) },
      }),
    })
    await office.advance(minutes(1))
    isBroken = true
    await office.advance(minutes(2))
    expect((await supertest(office.baseUrl).get('/readyz')).status).toBe(200)
    await office.advance(minutes(3))
    const red = await supertest(office.baseUrl).get('/readyz')
    expect([red.status, red.body.page]).toEqual([503, false])
    expect(office.errorsLogged().filter((line) => line.includes('synthetic'))).toHaveLength(1)
    isBroken = false
    await office.advance(minutes(1))
    expect((await supertest(office.baseUrl).get('/readyz')).status).toBe(200)
  })

  test('whoever is no robot does not get its connection', async () => {
    const office = await startOffice()
    for (const secret of [undefined, '', 'x'.repeat(43), 'x'.repeat(44)]) {
      const line = io(`${office.baseUrl}/robot`, {
        forceNew: true,
        reconnection: false,
        transports: ['websocket'],
        extraHeaders: { origin: office.baseUrl, ...(secret === undefined ? {} : { 'x-parter-robot': secret }) },
      })
      const why = await new Promise<string>((done) => line.once('connect_error', ({ message }) => done(message)))
      expect(why).toBe('notAllowed')
      line.disconnect()
    }
  })
})

test('whoever cannot be told keeps it from nobody else: the request stands, and the next ones hear of it', async () => {
  const errors: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => errors.push(line) })
  const clock = steadyClock(new TestClock(MONDAY_TEN))
  const repository = new RequestRepository({ clock, log, office: () => smallOffice().office }, store.requests)
  const told: string[] = []
  repository.onSaved(() => {
    throw new Error('A view that cannot be made.')
  })
  repository.onSaved(({ id }) => told.push(id))
  const request = anyRequest(anyContext(MONDAY_TEN))
  expect(await repository.add(request)).toBeUndefined()
  expect(told).toEqual([request.id])
  expect(await store.requests.find(request.id)).toMatchObject({ id: request.id })
  expect(errors.join()).toContain('A view that cannot be made.')
})
