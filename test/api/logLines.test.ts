import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { createLog } from '../../api/platform/audit/logLines.ts'
import { MOST_CALLERS } from '../../api/platform/audit/refusalLog.ts'
import { RateLimiter } from '../../api/platform/web/rateLimiter.ts'
import { answerFaults } from '../../api/platform/web/refusals.ts'
import { minutes, seconds } from '../../models/domain/clock.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { TestClock } from '../support/testClock.ts'
import { say } from './support/say.ts'

const FORGED = 'x\r\n{"level":30,"msg":"admin signed in"}\u001b[2K\u0007\u2028\u2029\u202e\u2066\u0085 end'

test('whatever somebody has typed, one event is one line of the log, and nothing in it moves a terminal', () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line: string) => void lines.push(line) })
  log.error({ err: new Error(FORGED), path: FORGED, [FORGED]: FORGED }, FORGED)
  log.warn(FORGED)
  expect(lines).toHaveLength(2)
  for (const line of lines) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/)
    expect(line.endsWith('\n')).toBe(true)
    expect(JSON.parse(line).msg).toBe(FORGED)
  }
})

test('a fault nobody expected is told neutrally with its number, and logged once with the same number', async () => {
  const lines: string[] = []
  const log = createLog('error', { write: (line: string) => void lines.push(line) })
  const web = express()
  web.get('/broken', () => {
    throw new Error(`the password is hunter2 ${FORGED}`)
  })
  web.get('/odd', () => {
    throw 'a text'
  })
  web.use(answerFaults({ log, newId: () => 'fault-17' }))
  const http = createServer(web)
  await new Promise<void>((done) => void http.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  for (const path of ['/broken', '/odd']) {
    const reply = await say(url, 'GET', path, { headers: { 'accept-language': 'en' } })
    expect(reply.status).toBe(500)
    expect(reply.body).toEqual({ code: 'internal', message: expect.any(String), detail: {}, id: 'fault-17' })
    expect(reply.text).not.toMatch(/hunter2|a text|at /)
  }
  http.closeAllConnections()
  await new Promise((done) => void http.close(done))
  expect(lines).toHaveLength(2)
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(['fault-17', 'fault-17'])
})

/** A limiter that gives everybody one try, and what it has logged since it was last asked. */
function limiterOfOne() {
  const clock = new TestClock(MONDAY_TEN)
  const lines: string[] = []
  const log = createLog('info', { write: (line: string) => void lines.push(line) })
  const limiter = new RateLimiter({ clock, log }, 'tries', { atOnce: 1, aSecond: 0.001 })
  const logged = () => lines.splice(0).map((line) => JSON.parse(line))
  const passes = (ms: number) => clock.advanceTo(clock.now() + ms, async () => undefined)
  return { limiter, logged, passes }
}

test('whoever is refused stands in the log at once, and then once a minute with how often', async () => {
  const { limiter, logged, passes } = limiterOfOne()
  expect(limiter.take('ewa')).toBe(true)
  expect(logged()).toEqual([])
  for (let tries = 0; tries < 100; tries += 1) expect(limiter.take('ewa')).toBe(false)
  expect(logged()).toMatchObject([{ level: 40, limit: 'tries', caller: 'ewa', refused: 1 }])
  // Another's run is not hidden behind hers.
  for (let tries = 0; tries < 4; tries += 1) limiter.take('olek')
  expect(logged()).toMatchObject([{ caller: 'olek', refused: 1 }])
  await passes(minutes(1))
  expect(logged()).toMatchObject([
    { caller: 'ewa', refused: 99 },
    { caller: 'olek', refused: 2 },
  ])
  await passes(seconds(30))
  limiter.take('ewa')
  expect(logged()).toEqual([])
  await passes(seconds(30))
  expect(logged()).toMatchObject([{ caller: 'ewa', refused: 1 }])
  // After a quiet minute the next refusal is news again.
  await passes(minutes(1))
  limiter.take('ewa')
  expect(logged()).toMatchObject([{ caller: 'ewa', refused: 1 }])
})

test('a crowd that is refused shares one line, and fills no log', async () => {
  const { limiter, logged, passes } = limiterOfOne()
  for (let tries = 0; tries < 2; tries += 1)
    for (let stranger = 0; stranger < MOST_CALLERS + 50; stranger += 1) limiter.take(`10.0.0.${stranger}`)
  const lines = logged()
  expect(lines).toHaveLength(MOST_CALLERS + 1)
  expect(lines.at(-1)).toMatchObject({ caller: 'others', refused: 1 })
  await passes(minutes(1))
  expect(logged()).toMatchObject([{ caller: 'others', refused: 49 }])
})
