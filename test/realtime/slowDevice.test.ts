import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { Accounts } from '../../api/accounts/accounts.ts'
import { Sessions } from '../../api/accounts/sessions.ts'
import { steadyClock } from '../../api/clock.ts'
import { SecurityLog } from '../../api/platform/audit/securityLog.ts'
import { SESSION_MS } from '../../api/platform/web/cookies.ts'
import { createSockets } from '../../api/platform/web/socketServer.ts'
import { personRoom } from '../../api/platform/web/sockets.ts'
import { tokenCookie } from '../../api/platform/web/tokenCookie.ts'
import { MOST_WAITING_BYTES } from '../../api/platform/web/waitingBytes.ts'
import { openStore } from '../../models/store/store.ts'
import { MONDAY_TEN } from '../support/anyScene.ts'
import { officeAddress } from '../support/officeAddress.ts'
import { TestClock } from '../support/testClock.ts'
import { Line } from './support/line.ts'

/* The doors alone, so that a test can put as much before a device as it likes, faster than any device reads. */
async function doorsForEwa() {
  const store = await openStore(officeAddress())
  const clock = steadyClock(new TestClock(MONDAY_TEN))
  const account = { personId: 'ewa', version: 1, login: 'ewa', passwordHash: '-', disabled: false }
  const said: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => void said.push(line) })
  const accounts = new Accounts({ clock, log }, store.accounts)
  const sessions = new Sessions({ clock, log }, store.sessions)
  await accounts.add({ ...account, roles: ['employee'] })
  const http = createServer()
  const securityLog = new SecurityLog({ clock, store: store.securityLog, timeZone: () => 'UTC' })
  const cookies = { session: tokenCookie('parter', { maxAge: SESSION_MS, secure: false }) }
  const needed = {
    clock,
    log,
    accounts,
    sessions,
    securityLog,
    cookies,
    secure: false,
    isDevice: () => false,
    isOwnHost: () => true,
    publicOrigin: undefined,
    trustProxy: 0,
  }
  const io = createSockets(http, needed)
  io.on('connection', (socket) => void socket.join(personRoom('ewa')))
  await new Promise<void>((done) => void http.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const cookie = `parter=${await sessions.start('ewa', 'a telephone')}`
  const line = await Line.open(url, { cookie, auth: { person: 'ewa' } })
  const tell = (count: number, size: number): void => {
    const gone = { requestId: 'r', code: 'x'.repeat(size), why: 'ended' } as const
    for (let told = 0; told < count; told += 1) io.to(personRoom('ewa')).emit('call:gone', gone)
  }
  const stop = async (): Promise<void> => {
    line.close()
    await io.close()
    await store.backend.erase()
  }
  return { line, tell, said, stop }
}

const KIB = 1_024
const MOST_OF_A_KIB = MOST_WAITING_BYTES / KIB

test('a device is told much at once, and hears all of it', async () => {
  const { line, tell, said, stop } = await doorsForEwa()
  tell(MOST_OF_A_KIB / 2, KIB)
  await line.until(() => line.heard.length === MOST_OF_A_KIB / 2)
  expect(line.isOpen).toBe(true)
  expect(said).toEqual([])
  await stop()
})

test('the board of a very large office is heard, and what is said behind it', async () => {
  const { line, tell, said, stop } = await doorsForEwa()
  tell(1, 2 * MOST_WAITING_BYTES)
  tell(MOST_OF_A_KIB / 2, KIB)
  await line.until(() => line.heard.length === 1 + MOST_OF_A_KIB / 2)
  expect(said).toEqual([])
  await stop()
})

test.each([
  ['small', 8 * MOST_OF_A_KIB, 10],
  ['large', 8, MOST_WAITING_BYTES / 4],
])('a device before which too much piles up is closed at once, and may come again: %s messages', async (...told) => {
  const [, count, size] = told
  const { line, tell, said, stop } = await doorsForEwa()
  tell(count, size)
  await line.closed()
  expect(line.heard.length).toBeLessThan(count)
  expect(said.filter((each) => each.includes('does not read'))).toHaveLength(1)
  await stop()
})
