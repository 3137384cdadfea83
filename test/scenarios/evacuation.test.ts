import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { EvacuationView, OwnHelpView } from '../../models/wire/evacuation.ts'
import { editsAllTheSame, removed } from '../support/directoryEdits.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { MONDAY_TEN, startOffice } from '../support/startOffice.ts'

/*
 * Whoever leads people out of the building has one list: the clients whose visit goes on and who need help to leave, with
 * where they are and who is with them; and the employees who have put themselves on it. Nobody's name but theirs.
 */

const list = async (reader: OfficePerson): Promise<EvacuationView> =>
  (await reader.get<EvacuationView>('/api/evacuation')).body

const own = async (person: OfficePerson): Promise<OwnHelpView['wanted']> =>
  (await person.get<OwnHelpView>('/api/evacuation/mine')).body.wanted

const asks = (person: OfficePerson, needs: readonly string[]) =>
  person.send('PUT', '/api/evacuation/mine', { needs }, {})
const takesBack = (person: OfficePerson) => person.send('DELETE', '/api/evacuation/mine', undefined, {})

test('a client with such a need is on the list from the call to the end, with the place and who is with them', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const admin = await office.visitor('admin')
  const { id, code } = await clerk.raise({ matter: 'pin', needs: ['wheelchair', 'largePrint'], placeId: 'quietRoom' })
  await ewa.expectPage(code)
  const at = office.clock.now()
  expect(await list(admin)).toMatchObject({
    at,
    clients: [
      {
        codes: [code],
        place: { name: { pl: 'Quiet room' }, building: 'main', floor: 0, room: '5' },
        needs: ['wheelchair', 'largePrint'],
        with: [],
        coming: [],
      },
    ],
  })
  await ewa.makes('accept', id, { minutes: 3 })
  expect((await list(clerk)).clients[0]).toMatchObject({ with: [], coming: [{ id: 'ewa' }] })
  await clerk.makes('arrive', id, {})
  expect((await list(clerk)).clients[0]).toMatchObject({ with: [{ id: 'ewa' }], coming: [] })
  await clerk.makes('finish', id, { outcome: 'settled', wayOut: true, leads: { kind: 'person', personId: 'clerk' } })
  expect((await list(clerk)).clients[0]).toMatchObject({ with: [{ id: 'clerk' }] })
  await clerk.makes('left', id, {})
  expect((await list(clerk)).clients).toEqual([])
})

test('two requests of one client are one line; whoever needs no help to leave is on none', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const { requests } = await clerk.raise({ matter: 'pin', unit: 'taxes', inTurn: true, needs: ['signLanguage'] })
  await clerk.raise({ matter: 'idCard', needs: ['largePrint'] })
  const { clients } = await list(clerk)
  expect(clients.map(({ codes }) => codes)).toEqual([requests.map(({ code }) => code)])
})

test('what was left over yesterday is nobody in the building', async () => {
  const office = await startOffice({ at: MONDAY_TEN + hours(5) })
  const clerk = await office.visitor('clerk')
  await clerk.raise({ matter: 'pin', needs: ['wheelchair'] })
  await office.restart({ downMs: hours(3) })
  await clerk.signIn('a password of a test')
  expect((await list(clerk)).clients).toHaveLength(1)
  await office.restart({ downMs: hours(16) })
  await clerk.signIn('a password of a test')
  expect((await list(clerk)).clients).toEqual([])
})

test('an employee puts themself on the list, changes it, and takes themself off; nobody else can', async () => {
  const office = await startOffice()
  const [ewa, olek, manager] = await office.devices('ewa', 'olek', 'manager')
  expect(await own(ewa)).toBeUndefined()
  await asks(ewa, ['noStairs'])
  const since = office.clock.now()
  await office.advance(minutes(1))
  await asks(ewa, ['noStairs', 'guide'])
  expect(await own(ewa)).toEqual({ needs: ['noStairs', 'guide'], since })
  expect(await own(olek)).toBeUndefined()
  expect((await list(manager)).colleagues).toMatchObject([{ person: { id: 'ewa' }, needs: ['noStairs', 'guide'] }])
  expect((await ewa.get('/api/evacuation')).status).toBe(403)
  await takesBack(ewa)
  await takesBack(ewa)
  expect((await list(manager)).colleagues).toEqual([])
})

test('who is out is marked as probably not there, and stays on the list', async () => {
  const office = await startOffice()
  const [ewa, manager] = await office.devices('ewa', 'manager')
  await asks(ewa, [])
  expect((await list(manager)).colleagues).toMatchObject([{ isAway: false }])
  await ewa.is('absent')
  expect((await list(manager)).colleagues).toMatchObject([{ isAway: true }])
})

test('who leaves the office leaves the list, and nothing is kept of it', async () => {
  const office = await startOffice()
  const [olek, admin] = [await office.visitor('olek'), await office.visitor('admin')]
  await asks(olek, ['noStairs'])
  await editsAllTheSame(admin, await removed(admin, 'employee', 'olek'))
  await office.settle()
  expect((await list(admin)).colleagues).toEqual([])
  expect(await office.memory.helpWanted.all()).toEqual([])
})

test('the list and the consent are there after a restart', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { code } = await clerk.raise({ matter: 'tax', needs: ['wheelchair'] })
  await asks(ewa, ['noStairs'])
  await office.restart()
  const { clients, colleagues } = await list(clerk)
  expect(clients.map(({ codes }) => codes)).toEqual([[code]])
  expect(colleagues).toMatchObject([{ person: { id: 'ewa' } }])
})

test('those who may read it hear of every change, and of nothing that changes nothing', async () => {
  const office = await startOffice()
  const clerk = await office.device('clerk')
  const manager = await office.device('manager')
  const told = () => manager.timesHeard('evacuation:changed')
  const { id, code } = await clerk.raise({ matter: 'complaint', needs: ['wheelchair'] })
  await manager.expectPage(code)
  await office.settle()
  const once = told()
  expect(once).toBeGreaterThan(0)
  await manager.sees(id)
  await office.settle()
  expect(told()).toBe(once)
  await manager.makes('accept', id, {})
  await office.settle()
  expect(told()).toBe(once + 1)
  await clerk.raise({ matter: 'tax', needs: [] })
  await office.settle()
  expect(told()).toBe(once + 1)
})

test('who has read it is noted once a day', async () => {
  const office = await startOffice()
  const clerk = await office.visitor('clerk')
  const noted = async () =>
    (await office.memory.securityLog.since(0))
      .filter(({ what }) => what === 'evacuation')
      .map(({ personId }) => personId)
  await list(clerk)
  await office.advance(seconds(30))
  await list(clerk)
  expect(await noted()).toEqual(['clerk'])
})
