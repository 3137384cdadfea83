import { seconds } from '../../models/domain/clock.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice } from '../support/startOffice.ts'

async function raisedBy(clerk: OfficePerson) {
  return clerk.raise({ matter: 'pin' })
}

const clerkOf = async (reader: OfficePerson, visitId: string) => (await reader.visit(visitId)).clerk.id

test('whoever raises is responsible for the visit, as long as they are there', async () => {
  const office = await startOffice()
  const [clerk, otherClerk] = await office.devices('clerk', 'otherClerk')
  const { visitId } = await raisedBy(clerk)
  await office.advance(seconds(25))
  expect(await clerkOf(otherClerk, visitId)).toBe('clerk')
})

test('a clerk signs out: after half a minute the visit passes to another clerk at that place', async () => {
  const office = await startOffice()
  const [clerk, otherClerk] = await office.devices('clerk', 'otherClerk')
  const { id, visitId } = await raisedBy(clerk)
  await otherClerk.follows('clerk')
  clerk.disconnect()
  await office.advance(seconds(20))
  expect(await clerkOf(otherClerk, visitId)).toBe('clerk')
  await office.advance(seconds(20))
  expect(await clerkOf(otherClerk, visitId)).toBe('otherClerk')
  expect(otherClerk.onBoard.get(id)?.visit?.clerk.id).toBe('otherClerk')
})

test.each([
  ['says that they are out', (clerk: OfficePerson) => clerk.is('out')],
  [
    'goes off duty',
    (clerk: OfficePerson) => clerk.reports({ onDuty: false, sound: 'unknown', notifications: 'granted' }),
  ],
])('a clerk %s: the visit passes on at once', async (_what, goes) => {
  const office = await startOffice()
  const [clerk, otherClerk] = await office.devices('clerk', 'otherClerk')
  const { visitId } = await raisedBy(clerk)
  await office.advance(seconds(1))
  await goes(clerk)
  await office.settle()
  expect(await clerkOf(otherClerk, visitId)).toBe('otherClerk')
})

test('no other clerk is there: it is shown as unattended, also to the managers, until one comes', async () => {
  const office = await startOffice()
  const [clerk, mayor, ewa] = await office.devices('clerk', 'mayor', 'ewa')
  const { id, visitId } = await raisedBy(clerk)
  await ewa.expectPage('BOK-1')
  await mayor.follows('supervisor')
  await office.advance(seconds(1))
  await clerk.is('absent')
  await office.settle()
  expect(mayor.onBoard.get(id)?.visit).toMatchObject({ unattendedSince: office.clock.now() })
  const otherClerk = await office.device('otherClerk')
  await office.settle()
  expect(await clerkOf(otherClerk, visitId)).toBe('otherClerk')
  expect(mayor.onBoard.get(id)?.visit?.unattendedSince).toBeUndefined()
})

test('a clerk takes a visit of another', async () => {
  const office = await startOffice()
  const [clerk, otherClerk] = await office.devices('clerk', 'otherClerk')
  const { visitId } = await raisedBy(clerk)
  expect((await otherClerk.movesVisit('take', visitId, {})).body).toMatchObject({ clerk: { id: 'otherClerk' } })
})

test('a restart of the server takes nobody out of their responsibility', async () => {
  const office = await startOffice()
  const [clerk, otherClerk] = await office.devices('clerk', 'otherClerk')
  const { visitId } = await raisedBy(clerk)
  await office.restart()
  await office.advance(seconds(40))
  expect(await clerkOf(otherClerk, visitId)).toBe('clerk')
})
