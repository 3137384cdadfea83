import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { CorridorScope } from '../../models/domain/devices/device.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'
import { devicesOf, makeCorridor, Tablet } from '../support/tablet.ts'

/*
 * A tablet on a corridor rings for those who sit there, and only while they are called. Whoever passes learns which
 * door to knock at, and nothing about the client. It answers for nobody.
 */

const SECOND: CorridorScope = { kind: 'floor', building: 'main', floor: 2 }
const FIRST: CorridorScope = { kind: 'floor', building: 'main', floor: 1 }
const TAXES: CorridorScope = { kind: 'unit', unitId: 'taxes' }

/** Taxes sit on the first floor, everybody else on the second. */
function twoFloors(): Directory {
  const directory = smallOffice()
  const employees = [...directory.employees].map(
    ([id, employee]) => [id, employee.unitId === 'taxes' ? { ...employee, floor: 1 } : employee] as const,
  )
  return { ...directory, employees: new Map(employees) }
}

async function hang(office: TestOffice, scope: CorridorScope): Promise<Tablet> {
  const admin = await office.visitor('admin')
  const { code } = await makeCorridor(admin, scope)
  const tablet = await Tablet.pair(office.baseUrl, code)
  await tablet.connect()
  office.beforeStop(async () => tablet.disconnect())
  return tablet
}

test('it rings for its floor and falls silent the moment somebody answers', async () => {
  const office = await startOffice({ directory: twoFloors() })
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const second = await hang(office, SECOND)
  const first = await hang(office, FIRST)
  const { code, id } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  expect(await second.rings()).toEqual([`${code} 203 1`])
  expect(await first.rings()).toEqual([])
  await office.advance(seconds(30))
  await ewa.expectPage(code)
  expect(await second.rings()).toEqual([`${code} 203 2`])
  await ewa.makes('accept', id, { minutes: 3 })
  expect(await second.rings()).toEqual([])
  await clerk.makes('finish', id, { outcome: 'clientLeft' })
})

test('it rings for its unit, wherever in the house its people sit', async () => {
  const office = await startOffice({ directory: twoFloors() })
  const [clerk, piotr, ewa] = await office.devices('clerk', 'piotr', 'ewa')
  const taxes = await hang(office, TAXES)
  const { code } = await clerk.raise({ matter: 'tax' })
  const other = await clerk.raise({ matter: 'pin' })
  await piotr.expectPage(code)
  await ewa.expectPage(other.code)
  expect(await taxes.rings()).toEqual([`${code} 206 1`])
})

/** Every text and number in it, whole: an id or a moment may have any digits. */
function valuesIn(said: unknown): readonly string[] {
  if (typeof said !== 'object' || said === null) return [String(said)]
  return Object.values(said).flatMap(valuesIn)
}

test('it says code, room and position, and nothing else about anybody', async () => {
  const office = await startOffice({ directory: twoFloors() })
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const tablet = await hang(office, SECOND)
  const { code, id, visitId } = await clerk.raise({
    matter: 'pin',
    needs: ['wheelchair', 'signLanguage'],
    note: 'Ma dokumenty przy sobie.',
  })
  await ewa.expectPage(code)
  await tablet.rings()
  await ewa.makes('accept', id, {})
  await tablet.rings()
  const told = JSON.stringify(tablet.heard)
  expect(told).toContain('position of ewa')
  for (const secret of [id, visitId, 'PIN', 'pin', 'wheelchair', 'signLanguage', 'dokumenty', 'Desk', 'desk', 'clerk'])
    expect(told).not.toContain(secret)
  expect(told).not.toMatch(/"ewa"|extension/)
  expect(valuesIn(tablet.heard)).not.toContain('303')
})

test('several at once are all shown, and each goes by itself', async () => {
  const office = await startOffice({ directory: twoFloors() })
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const tablet = await hang(office, SECOND)
  const first = await clerk.raise({ person: 'ewa' })
  const second = await clerk.raise({ person: 'olek' })
  await ewa.expectPage(first.code)
  await olek.expectPage(second.code)
  expect([...(await tablet.rings())].sort()).toEqual([`${first.code} 203 1`, `${second.code} 204 1`])
  await ewa.makes('accept', first.id, {})
  expect(await tablet.rings()).toEqual([`${second.code} 204 1`])
  await clerk.makes('arrive', second.id, { personId: 'olek' })
  expect(await tablet.rings()).toEqual([])
})

test('a wrong press taken back rings again; a manager who has taken note is left in peace', async () => {
  const office = await startOffice({ directory: twoFloors() })
  const [clerk, ewa, manager] = await office.devices('clerk', 'ewa', 'manager')
  const tablet = await hang(office, SECOND)
  const { code, id } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  expect(await tablet.rings()).toEqual([])
  await ewa.makes('undo', id, {})
  await ewa.expectPage(code)
  expect(await tablet.rings()).toEqual([`${code} 203 2`])
  await ewa.makes('decline', id, { reason: 'meeting' })
  await manager.expectPage(code)
  expect(await tablet.rings()).toEqual([`${code} 207 1`])
  await manager.makes('noted', id, {})
  expect(await tablet.rings()).toEqual([])
})

test('it makes nobody reachable and delivers nothing: a person without a screen is passed over as before', async () => {
  const office = await startOffice({ directory: twoFloors() })
  const [clerk, olek] = await office.devices('clerk', 'olek')
  const tablet = await hang(office, SECOND)
  // Ewa has no screen: the corridor before her door changes nothing.
  const { code } = await clerk.raise({ matter: 'idCard' })
  await olek.expectPage(code)
  olek.mute = true
  const other = await clerk.raise({ person: 'olek' })
  await olek.expectPage(other.code)
  expect(await tablet.rings()).toContain(`${other.code} 204 1`)
  await office.advance(seconds(5))
  const request = await office.requests.find(other.id)
  expect(request?.pages[0]).toMatchObject({ personId: 'olek', undeliveredAt: expect.any(Number) })
  expect(request?.pages[0]?.deliveredAt).toBeUndefined()
})

test('a tablet that was cut off comes back to what rings, and to nothing that was answered meanwhile', async () => {
  const office = await startOffice({ directory: twoFloors() })
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const tablet = await hang(office, SECOND)
  const answered = await clerk.raise({ person: 'olek' })
  await olek.expectPage(answered.code)
  expect(await tablet.rings()).toEqual([`${answered.code} 204 1`])
  tablet.disconnect()
  await olek.makes('accept', answered.id, {})
  const { code } = await clerk.raise({ person: 'ewa' })
  await ewa.expectPage(code)
  await tablet.connect()
  expect(await tablet.rings()).toEqual([`${code} 203 1`])
})

test('after a restart of the server it is the same tablet, and rings on', async () => {
  const office = await startOffice({ directory: twoFloors() })
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const tablet = await hang(office, SECOND)
  const { code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  await office.restart({ downMs: seconds(3) })
  tablet.moveTo(office.baseUrl)
  await tablet.connect()
  expect(tablet.screen).toMatchObject({ name: 'corridor', language: 'pl' })
  expect(await tablet.rings()).toEqual([`${code} 203 1`])
})

test('revoked, it is cut off at once and never comes back', async () => {
  const office = await startOffice({ directory: twoFloors() })
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const tablet = await hang(office, SECOND)
  const mayor = await office.visitor('mayor')
  const [device] = await devicesOf(mayor)
  expect(device).toMatchObject({ state: 'connected', report: { sound: 'armed' } })
  await mayor.send('DELETE', `/api/devices/${device?.id}/pairing`, undefined, {})
  await tablet.closed()
  expect(tablet.isRevoked).toBe(true)
  await expect(tablet.connect()).rejects.toThrow('notPaired')
  const { code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  expect(await devicesOf(mayor)).toMatchObject([{ state: 'unpaired' }])
  const noted = (await office.memory.securityLog.since(0)).map(({ what, result }) => `${what} ${result}`)
  expect(noted).toEqual(expect.arrayContaining(['makeDevice done', 'pairDevice done', 'revokeDevice done']))
})

test('renamed, or hung up for others, it shows so at once', async () => {
  const office = await startOffice({ directory: twoFloors() })
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const tablet = await hang(office, SECOND)
  const { code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  const admin = await office.visitor('admin')
  const [device] = await devicesOf(admin)
  await admin.send('PATCH', `/api/devices/${device?.id}`, { name: 'stairs', scope: FIRST, language: 'en' }, {})
  expect(await tablet.rings()).toEqual([])
  expect(tablet.screen).toMatchObject({ name: 'stairs', language: 'en' })
  await admin.send('PATCH', `/api/devices/${device?.id}`, { scope: SECOND }, {})
  expect(await tablet.rings()).toEqual([`${code} 203 1`])
})

test('practice does not ring there', async () => {
  const office = await startOffice({ directory: twoFloors() })
  const [manager, ewa] = await office.devices('manager', 'ewa')
  const tablet = await hang(office, SECOND)
  await manager.post('/api/drills', { personId: 'ewa' }, { key: 'a-key-of-a-drill' })
  await office.settle()
  expect(ewa.drills.size).toBe(1)
  expect(await tablet.rings()).toEqual([])
})

test('what is left over after closing time rings nowhere', async () => {
  // Called once, so that nothing but closing time ends it.
  const policy = [{ afterMs: 0, unless: 'accepted', call: 'first' }] as const
  const { office: rules, ...others } = twoFloors()
  const directory = { ...others, office: { ...rules, policy } }
  const office = await startOffice({ directory, at: Date.UTC(2026, 10, 23, 14, 50) })
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const tablet = await hang(office, SECOND)
  const { code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  expect((await tablet.rings()).length).toBeGreaterThan(0)
  await office.advance(minutes(41))
  expect(await tablet.rings()).toEqual([])
})

test('a device has no shift: it stays for weeks, and must be paired again after three months in a drawer', async () => {
  const office = await startOffice({ directory: twoFloors(), timePasses: true })
  const tablet = await hang(office, SECOND)
  tablet.disconnect()
  await office.restart({ downMs: hours(24 * 80) })
  tablet.moveTo(office.baseUrl)
  await tablet.connect()
  tablet.disconnect()
  await office.restart({ downMs: hours(24 * 91) })
  tablet.moveTo(office.baseUrl)
  await expect(tablet.connect()).rejects.toThrow('notPaired')
})
