import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { Accounts } from '../../../api/accounts/accounts.ts'
import { Sessions } from '../../../api/accounts/sessions.ts'
import { steadyClock } from '../../../api/clock.ts'
import { SecurityLog } from '../../../api/platform/audit/securityLog.ts'
import { SESSION_MS } from '../../../api/platform/web/cookies.ts'
import { createSockets } from '../../../api/platform/web/socketServer.ts'
import { enterAtOnce, type hearEvents, onConnection, type ParterSocket } from '../../../api/platform/web/sockets.ts'
import { tokenCookie } from '../../../api/platform/web/tokenCookie.ts'
import type { Role } from '../../../models/domain/directory/directory.ts'
import { openStore } from '../../../models/store/store.ts'
import { MONDAY_TEN } from '../../support/anyContext.ts'
import { officeAddress } from '../../support/officeAddress.ts'
import { TestClock } from '../../support/testClock.ts'
import { Connection } from './connection.ts'

type Around = Parameters<typeof hearEvents>[0]

/** The sockets alone, with nobody's work behind them: what a test tells a room is all that anybody hears. */
export async function openBareSockets(welcome: (socket: ParterSocket, around: Around) => void = () => undefined) {
  const store = await openStore(officeAddress())
  const clock = steadyClock(new TestClock(MONDAY_TEN))
  const said: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => void said.push(line) })
  const accounts = new Accounts({ clock, log }, store.accounts)
  const sessions = new Sessions({ clock, log }, store.sessions)
  const http = createServer()
  const securityLog = new SecurityLog({ clock, store: store.securityLog, timeZone: () => 'UTC' })
  const around = { log, securityLog, trustProxy: 0 }
  const io = createSockets(http, {
    ...around,
    clock,
    accounts,
    sessions,
    cookies: { session: tokenCookie('parter', { maxAge: SESSION_MS, secure: false }) },
    secure: false,
    isDevice: () => false,
    isOwnHost: () => true,
    publicOrigin: undefined,
  })
  onConnection(io, log, async (socket) => {
    welcome(socket, around)
    await enterAtOnce(socket)
  })
  await new Promise<void>((done) => void http.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`

  /** Somebody comes with a screen. */
  async function connectionOf(personId: string, roles: readonly Role[]): Promise<Connection> {
    const account = { personId, version: 1, login: personId, passwordHash: '-', disabled: false }
    await accounts.add({ ...account, roles })
    return Connection.open(url, {
      cookie: `parter=${await sessions.start(personId, 'a telephone')}`,
      auth: { person: personId },
    })
  }

  const stop = async (...connections: readonly Connection[]): Promise<void> => {
    for (const connection of connections) connection.close()
    await io.close()
    await store.backend.erase()
  }
  return { io, connectionOf, said, stop }
}
