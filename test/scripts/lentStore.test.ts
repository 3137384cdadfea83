import { startOffice } from '../support/startOffice.ts'

/* One store serves the offices of a file one after the other: no test may find what another one has left. */

test('an office finds nothing of the one that had its store before', async () => {
  const first = await startOffice()
  const { connection } = first.memory.backend
  const [clerk, ewa] = await first.devices('clerk', 'ewa')
  const { code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  expect(await first.memory.sessions.all()).toHaveLength(2)
  await first.stop()

  const second = await startOffice()
  expect(second.memory.backend.connection).toBe(connection)
  const { requests, visits, sessions, duties, securityLog, accounts, signOfLife } = second.memory
  expect(await requests.highestNumber('2026-11-23', 'BOK')).toBe(0)
  expect([await visits.open(), await sessions.all(), await duties.all(), await securityLog.since(0)]).toEqual([
    [],
    [],
    [],
    [],
  ])
  expect(await accounts.all()).toHaveLength(14)
  expect(await signOfLife.read()).toBe(second.clock.now())
})

test('what an office that has stopped still asks of its store is refused, and does not reach the next one', async () => {
  const office = await startOffice()
  const { duties } = office.memory
  await office.stop()
  await expect(duties.all()).rejects.toThrow('The store is closed')
})

test('an office that is stopped twice gives its store back once', async () => {
  const office = await startOffice()
  await office.stop()
  await office.stop()
  const [one, other] = [await startOffice(), await startOffice()]
  expect(one.memory.backend.connection).not.toBe(other.memory.backend.connection)
})

test('a restart opens the store anew', async () => {
  const office = await startOffice()
  const { connection } = office.memory.backend
  const [clerk] = await office.devices('clerk')
  const { code } = await clerk.raise({ matter: 'tax' })
  await office.restart()
  expect(office.memory.backend.connection).not.toBe(connection)
  expect((await clerk.board()).map((request) => request.code)).toEqual([code])
})
