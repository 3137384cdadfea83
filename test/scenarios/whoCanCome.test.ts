import { seconds } from '../../models/domain/clock.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice } from '../support/startOffice.ts'

/* What a manager decides by: who could come at once, and what keeps the client waiting. */

const readyFor = (manager: OfficePerson, id: string) =>
  manager.onBoard.get(id)?.canCome?.ready.map(({ person, reach }) => [person.id, reach])
const holdUpOf = (manager: OfficePerson, id: string) => manager.onBoard.get(id)?.canCome?.holdUp

test('a manager reads who else could come, and calls them; whoever is with another client is said to be', async () => {
  const office = await startOffice()
  const [clerk, manager, ewa, olek] = await office.devices('clerk', 'manager', 'ewa', 'olek')
  await manager.follows('supervisor')
  const first = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(first.code)
  expect(readyFor(manager, first.id)).toEqual([['olek', 'proven']])
  const second = await clerk.raise({ matter: 'idCard' })
  await olek.expectPage(second.code)
  // Ewa is called elsewhere: she could come, but not at once. Olek has just become busy too, which the first one's row says.
  expect(readyFor(manager, second.id)).toEqual([['ewa', 'withClient']])
  await office.advance(seconds(1))
  expect(readyFor(manager, first.id)).toEqual([['olek', 'withClient']])
  expect(holdUpOf(manager, first.id)).toBeUndefined()
  await manager.makes('reassign', first.id, { target: { kind: 'person', personId: 'olek' } })
  await olek.expectPage(first.code)
})

test('what the office can mend is said at once, for whom one waits only when a step was needed', async () => {
  const office = await startOffice()
  const [clerk, manager] = await office.devices('clerk', 'manager')
  await manager.follows('supervisor')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  // Nobody below can be reached: it goes to the manager at once, who reads why.
  await manager.expectPage(code)
  expect(holdUpOf(manager, id)).toBe('offline')
  const ewa = await office.device('ewa')
  await ewa.expectPage(code)
  await office.advance(seconds(1))
  // The office has mended its part: now it waits for a human.
  expect(holdUpOf(manager, id)).toBe('notSeen')
  await ewa.is('absent')
  await office.advance(seconds(1))
  expect(holdUpOf(manager, id)).toBe('nobodyThere')
})

test('a call that was seen and not answered waits for people; a clerk is told nothing of it', async () => {
  const office = await startOffice()
  const [clerk, manager, ewa] = await office.devices('clerk', 'manager', 'ewa')
  await manager.follows('supervisor')
  await clerk.follows('clerk')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.advance(seconds(30))
  await ewa.expectPage(code)
  expect(holdUpOf(manager, id)).toBe('notSeen')
  await ewa.sees(id)
  expect(holdUpOf(manager, id)).toBe('notAnswered')
  await ewa.makes('accept', id, {})
  expect(holdUpOf(manager, id)).toBeUndefined()
  await office.advance(seconds(300))
  await manager.expectPage(code)
  expect(holdUpOf(manager, id)).toBe('onTheWay')
  expect(clerk.onBoard.get(id)?.canCome).toBeUndefined()
})

test('a manager whose screen was closed meanwhile is told when all is as they saw it before', async () => {
  const office = await startOffice()
  const [clerk, manager, ewa, olek] = await office.devices('clerk', 'manager', 'ewa', 'olek')
  await manager.follows('supervisor')
  const first = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(first.code)
  await office.advance(seconds(1))
  expect(readyFor(manager, first.id)).toEqual([['olek', 'proven']])
  manager.disconnect()
  await manager.hasLeft()
  const second = await clerk.raise({ matter: 'idCard' })
  await olek.expectPage(second.code)
  await office.advance(seconds(1))
  await manager.connect()
  await manager.follows('supervisor')
  expect(readyFor(manager, first.id)).toEqual([['olek', 'withClient']])
  await clerk.makes('finish', second.id, { outcome: 'mistake' })
  await office.advance(seconds(1))
  expect(readyFor(manager, first.id)).toEqual([['olek', 'proven']])
})
