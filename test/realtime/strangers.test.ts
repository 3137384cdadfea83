import { seconds } from '../../models/domain/clock.ts'
import { cookieOf, withToken } from '../api/support/say.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { makeCorridor, Tablet } from '../support/tablet.ts'
import { Connection, refused } from './support/connection.ts'

/** A handshake by hand: what it opens is held open, and never says who it is. */
async function opens(office: TestOffice, headers: Readonly<Record<string, string>> = {}): Promise<boolean> {
  const reply = await fetch(`${office.baseUrl}/socket.io/?EIO=4&transport=polling`, {
    headers: { origin: office.baseUrl, ...headers },
  })
  await reply.text()
  return reply.status === 200
}

const MANY = 60

async function howManyOpen(office: TestOffice, headers?: Readonly<Record<string, string>>): Promise<number> {
  let opened = 0
  for (let tried = 0; tried < MANY; tried += 1) opened += (await opens(office, headers)) ? 1 : 0
  return opened
}

test('one address without a session holds a few connections, and keeps nobody out', async () => {
  const office = await startOffice()
  const cookie = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  const held = await howManyOpen(office)
  expect(held).toBeGreaterThan(0)
  expect(held).toBeLessThan(30)
  // Nor does a made-up session open more.
  expect(await howManyOpen(office, { cookie: withToken(cookie) })).toBe(0)
  const connection = await Connection.open(office.baseUrl, { cookie })
  expect(connection.isOpen).toBe(true)
  connection.close()
  expect(await howManyOpen(office, { cookie })).toBe(MANY)
  const noted = (await office.memory.securityLog.since(0)).filter(({ what }) => what === 'tooManyStrangers')
  expect(noted).toHaveLength(2 * MANY - held)
  expect(office.limitsLogged()).toEqual([expect.stringMatching(/^connections without a session: .*127\.0\.0\.1$/)])
  expect(noted[0]).toMatchObject({ result: 'refused', address: expect.stringContaining('127.0.0.1') })
})

test('whoever comes with a session that has ended is told so, and is no stranger for long', async () => {
  const office = await startOffice()
  const cookie = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  await howManyOpen(office)
  await office.advance(seconds(5))
  expect(await refused(office.baseUrl, { cookie: withToken(cookie) })).toBe('notSignedIn')
})

test('a tablet of a corridor is no stranger', async () => {
  const office = await startOffice()
  const { code } = await makeCorridor(await office.visitor('admin'), { kind: 'floor', building: 'main', floor: 2 })
  const tablet = await Tablet.pair(office.baseUrl, code)
  await howManyOpen(office)
  await tablet.connect()
  expect(tablet.isConnected).toBe(true)
  tablet.disconnect()
})
