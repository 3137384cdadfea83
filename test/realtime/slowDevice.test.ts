import type { Writable } from 'node:stream'
import { personRoom } from '../../api/platform/web/sockets.ts'
import { MOST_WAITING_BYTES } from '../../api/platform/web/waitingBytes.ts'
import { openBareSockets } from './support/bareSockets.ts'

/* The sockets alone, so that a test can put as much before a device as it likes, faster than any device reads. */
async function doorsForEwa() {
  const { io, connectionOf, said, stop } = await openBareSockets()
  const connection = await connectionOf('ewa', ['employee'])
  const tell = (count: number, size: number): void => {
    const gone = { requestId: 'r', code: 'x'.repeat(size), why: 'ended' } as const
    for (let told = 0; told < count; told += 1) io.to(personRoom('ewa')).emit('call:gone', gone)
  }
  return { connection, tell, said, stop: () => stop(connection) }
}

const KIB = 1_024
const MOST_OF_A_KIB = MOST_WAITING_BYTES / KIB

test('a device is told much at once, and hears all of it', async () => {
  const { connection, tell, said, stop } = await doorsForEwa()
  tell(MOST_OF_A_KIB / 2, KIB)
  await connection.until(() => connection.heard.length === MOST_OF_A_KIB / 2)
  expect(connection.isOpen).toBe(true)
  expect(said).toEqual([])
  await stop()
})

test('the board of a very large office is heard, and what is said behind it', async () => {
  const { connection, tell, said, stop } = await doorsForEwa()
  tell(1, 2 * MOST_WAITING_BYTES)
  tell(MOST_OF_A_KIB / 2, KIB)
  await connection.until(() => connection.heard.length === 1 + MOST_OF_A_KIB / 2)
  expect(said).toEqual([])
  await stop()
})

test.each([
  ['small', 8 * MOST_OF_A_KIB, 10],
  ['large', 8, MOST_WAITING_BYTES / 4],
])('a device before which too much piles up is closed at once, and may come again: %s messages', async (...told) => {
  const [, count, size] = told
  const { connection, tell, said, stop } = await doorsForEwa()
  tell(count, size)
  await connection.closed()
  expect(connection.heard.length).toBeLessThan(count)
  expect(said.filter((each) => each.includes('does not read'))).toHaveLength(1)
  await stop()
})

test('of one connection one message is taken in a turn, however many came in one breath: others are heard in between', async () => {
  const { io, connectionOf, stop } = await openBareSockets()
  let [now, most, all] = [0, 0, 0]
  io.engine.on('connection', (connection: { on(event: 'packet', heard: () => void): void }) =>
    connection.on('packet', () => {
      if (now === 0)
        setImmediate(() => {
          now = 0
        })
      now += 1
      all += 1
      most = Math.max(most, now)
    }),
  )
  const connection = await connectionOf('ewa', ['employee'])
  for (let count = 0; count < 500; count += 1) connection.mumble('nothing', count)
  await connection.until(() => all > 500)
  expect(most).toBe(1)
  await stop(connection)
})

test('what waits for a device goes to it in one write, whatever it is; a message by itself goes at once', async () => {
  const { io, connectionOf, stop } = await openBareSockets()
  let writes = 0
  io.engine.on('connection', ({ request: { socket } }: { readonly request: { readonly socket: Writable } }) => {
    // What a stream hands on to the network: alone, or several together.
    const [one, several] = [socket._write.bind(socket), socket._writev?.bind(socket)]
    socket._write = (...given) => {
      writes += 1
      one(...given)
    }
    socket._writev = (...given) => {
      writes += 1
      several?.(...given)
    }
  })
  const connection = await connectionOf('ewa', ['employee'])
  writes = 0
  for (let told = 0; told < 100; told += 1)
    io.to(personRoom('ewa')).emit('call:gone', { requestId: 'r', code: 'x', why: 'ended' })
  await connection.until(() => connection.heard.length === 100)
  // The first does not wait for company.
  expect(writes).toBe(2)
  await stop(connection)
})
