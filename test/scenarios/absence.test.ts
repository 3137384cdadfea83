import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { PresenceView } from '../../models/wire/views.ts'
import { inWarsaw, marks, plans, presenceOf, worksOnly } from '../support/plans.ts'
import { startOffice } from '../support/startOffice.ts'

test('a planned absence begins while the person is being called: the call goes on to the next at that moment', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  await plans(ewa, { from: '2026-11-23 10:01', to: '2026-11-23 11:00' })
  await office.advance(seconds(40))
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.advance(seconds(19))
  await office.expectSilence()
  await office.advance(seconds(1))
  await olek.expectPage(code)
  expect(await ewa.expectGone(code)).toMatchObject({ why: 'away' })
  expect((await clerk.request(id)).skipped).toMatchObject([{ person: { id: 'ewa' }, why: 'planned' }])
  const entry = (await clerk.history(id)).find(({ kind }) => kind === 'wentAway')
  expect(entry).toMatchObject({ at: inWarsaw('2026-11-23 10:01'), person: { id: 'ewa' } })
})

test('a planned absence ends while a client waits: the person is called at that moment', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  await plans(ewa, { from: '2026-11-23 10:00', to: '2026-11-23 10:01' })
  await office.advance(seconds(40))
  const { code } = await clerk.raise({ matter: 'idCard' })
  await olek.expectPage(code)
  await office.advance(seconds(19))
  await office.expectSilence()
  await office.advance(seconds(1))
  await ewa.expectPage(code)
})

test('half a day off: in the morning the substitute is called, after noon the person', async () => {
  const office = await startOffice({ at: inWarsaw('2026-11-23 11:58') })
  const [clerk, ewa, zofia] = await office.devices('clerk', 'ewa', 'zofia')
  await plans(ewa, { from: '2026-11-23 8:00', to: '2026-11-23 12:00' })
  const morning = await clerk.raise({ matter: 'pin' })
  await zofia.expectPage(morning.code)
  expect((await clerk.request(morning.id)).calls).toMatchObject([{ as: 'substitute' }])
  await clerk.makes('finish', morning.id, { outcome: 'mistake' })
  await office.advance(minutes(2))
  const noon = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(noon.code)
})

test('who was named for this absence stands before the usual substitute, and the substitute of one who is out too', async () => {
  const office = await startOffice()
  const [clerk, ewa, zofia, piotr, taxManager] = await office.devices('clerk', 'ewa', 'zofia', 'piotr', 'taxManager')
  await plans(ewa, { from: '2026-11-23 8:00', to: '2026-11-24 24:00', substitutes: ['taxManager'] })
  const first = await clerk.raise({ matter: 'pin' })
  await taxManager.expectPage(first.code)
  await clerk.makes('finish', first.id, { outcome: 'mistake' })
  await plans(taxManager, { from: '2026-11-23 8:00', to: '2026-11-23 24:00' })
  const second = await clerk.raise({ matter: 'pin' })
  await zofia.expectPage(second.code)
  await clerk.makes('finish', second.id, { outcome: 'mistake' })
  await plans(zofia, { from: '2026-11-23 8:00', to: '2026-11-23 24:00' })
  const third = await clerk.raise({ matter: 'pin' })
  await piotr.expectPage(third.code)
  expect((await clerk.request(third.id)).skipped.map(({ person, why }) => [person.id, why])).toEqual(
    expect.arrayContaining([
      ['ewa', 'planned'],
      ['taxManager', 'planned'],
      ['zofia', 'planned'],
    ]),
  )
})

test('outside their working hours somebody is not called, though a browser of theirs is open', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  await worksOnly(ewa, '12:00-16:00 8:00-16:00 8:00-16:00 8:00-16:00 - - -')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await olek.expectPage(code)
  const [, step] = await clerk.history(id)
  expect(step?.skipped).toMatchObject([{ person: { id: 'ewa' }, why: 'offHours' }])
  expect(await presenceOf(ewa)).toMatchObject({
    reach: 'offHours',
    away: { why: 'offHours', until: inWarsaw('2026-11-23 12:00') },
  })
})

test('who works to the end of opening hours is called for the client of the last minute too', async () => {
  const office = await startOffice({ at: inWarsaw('2026-11-23 15:59') })
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  await worksOnly(ewa, '8:00-16:00 8:00-16:00 8:00-16:00 8:00-16:00 - - -')
  const { code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  await office.advance(minutes(2))
  await ewa.expectPage(code)
})

test('who comes in spite of their plan says so and is called; a browser that is merely open is not', async () => {
  const office = await startOffice()
  const [clerk, ewa, zofia] = await office.devices('clerk', 'ewa', 'zofia')
  await plans(ewa, { from: '2026-11-23 8:00', to: '2026-11-23 12:00' })
  await ewa.connect()
  const first = await clerk.raise({ matter: 'pin' })
  await zofia.expectPage(first.code)
  await clerk.makes('finish', first.id, { outcome: 'mistake' })
  await ewa.is('here')
  expect(await presenceOf(ewa)).toMatchObject({ reach: 'proven', overrulesUntil: inWarsaw('2026-11-23 12:00') })
  const second = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(second.code)
})

test('"I am here" holds no longer than the day: tomorrow the absence goes on', async () => {
  const office = await startOffice({ timePasses: true })
  const [ewa] = await office.devices('ewa')
  await plans(ewa, { from: '2026-11-23 8:00', to: '2026-11-27 24:00' })
  await ewa.is('here')
  expect(await presenceOf(ewa)).toMatchObject({ reach: 'proven', overrulesUntil: inWarsaw('2026-11-24 0:00') })
  await office.restart({ downMs: inWarsaw('2026-11-24 8:00') - office.clock.now() })
  expect(await presenceOf(ewa)).toMatchObject({
    reach: 'planned',
    away: { why: 'planned', until: inWarsaw('2026-11-30 8:00') },
  })
})

test('the boards hear at the moment when an absence begins and ends, and midnight is such a moment', async () => {
  const office = await startOffice({ at: inWarsaw('2026-11-23 23:59'), timePasses: true })
  const [ewa] = await office.devices('ewa')
  const clerk = await office.device('clerk')
  const heard: PresenceView[] = []
  await clerk.follows('clerk', (presence) => heard.push(presence))
  await plans(ewa, { from: '2026-11-24 0:00', to: '2026-11-24 0:10' })
  await office.advance(seconds(59))
  expect(heard.filter(({ personId }) => personId === 'ewa')).toEqual([])
  await office.advance(seconds(1))
  expect(heard.at(-1)).toMatchObject({ personId: 'ewa', reach: 'planned' })
  await office.advance(minutes(10) - 1)
  expect(heard.at(-1)).toMatchObject({ personId: 'ewa', reach: 'planned' })
  await office.advance(1)
  // That she heard the sound yesterday says nothing about today.
  expect(heard.at(-1)).toMatchObject({ personId: 'ewa', reach: 'live' })
})

test('a restart in the middle of an absence forgets nothing of it', async () => {
  const office = await startOffice()
  const [clerk, ewa, zofia, piotr] = await office.devices('clerk', 'ewa', 'zofia', 'piotr')
  await plans(ewa, { from: '2026-11-23 8:00', to: '2026-11-23 12:00', substitutes: ['piotr'] })
  await office.restart()
  const { id, code } = await clerk.raise({ matter: 'pin' })
  await piotr.expectPage(code)
  expect((await clerk.request(id)).skipped).toMatchObject([{ person: { id: 'ewa' }, why: 'planned' }])
  expect(zofia.call(id)).toBeUndefined()
})

test('an absence that ended while the server was down is over when it is up', async () => {
  const office = await startOffice()
  const [clerk, ewa, zofia] = await office.devices('clerk', 'ewa', 'zofia')
  await plans(ewa, { from: '2026-11-23 8:00', to: '2026-11-23 10:05' })
  const { code } = await clerk.raise({ matter: 'pin' })
  await zofia.expectPage(code)
  await office.advance(minutes(1))
  zofia.unexpectedPages()
  await office.restart({ downMs: minutes(5) })
  await ewa.expectPage(code)
  zofia.unexpectedPages()
})

test('an absence that began while the server was down takes the call to the next when it is up', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  await plans(ewa, { from: '2026-11-23 10:01', to: '2026-11-23 11:00' })
  await office.advance(seconds(50))
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  // Her browser does not come back: nothing but the plan says that she is gone.
  await office.restart({ downMs: seconds(15), without: [ewa] })
  await olek.expectPage(code)
  expect((await clerk.request(id)).skipped).toMatchObject([{ person: { id: 'ewa' }, why: 'planned' }])
})

test('who says that they are out while they are called is passed over at once, and nobody waits for the timer', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.is('out', 5)
  await olek.expectPage(code)
  expect((await clerk.request(id)).calls).toMatchObject([
    { person: { id: 'ewa' }, state: 'closed' },
    { person: { id: 'olek' } },
  ])
})

test('the last one who could be called goes: the manager is called, and where nobody is left the clerk sees it', async () => {
  const office = await startOffice()
  const [clerk, ewa, manager] = await office.devices('clerk', 'ewa', 'manager')
  const { id, code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  await ewa.is('absent')
  await manager.expectPage(code)
  await manager.is('absent')
  expect((await clerk.request(id)).nobodySince).toBe(office.clock.now())
})

test('who is on the way already comes, though their absence begins', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa', 'olek')
  await plans(ewa, { from: '2026-11-23 10:01', to: '2026-11-23 11:00' })
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await office.advance(minutes(2))
  expect((await clerk.request(id)).responder?.person.id).toBe('ewa')
  await office.expectSilence()
})

test('a person is marked out by their manager, sees who did it, and takes it back', async () => {
  const office = await startOffice()
  const [clerk, ewa, zofia, manager] = await office.devices('clerk', 'ewa', 'zofia', 'manager')
  expect((await marks(manager, 'ewa', 'absent')).body).toMatchObject({ setBy: 'manager' })
  expect(await presenceOf(ewa)).toMatchObject({
    reach: 'absent',
    setBy: 'manager',
    until: inWarsaw('2026-11-24 0:00'),
  })
  const { id, code } = await clerk.raise({ matter: 'pin' })
  await zofia.expectPage(code)
  await ewa.is('here')
  await ewa.expectPage(code)
  expect(await presenceOf(ewa)).not.toHaveProperty('setBy')
  expect(zofia.call(id)).toBeDefined()
  const noted = (await office.memory.securityLog.since(0)).filter(({ what }) => what === 'marked:absent')
  expect(noted).toMatchObject([{ personId: 'manager', object: 'ewa' }])
})

test('a mark ends with the day, also when the person never looks', async () => {
  const office = await startOffice({ at: inWarsaw('2026-11-23 15:00'), timePasses: true })
  const [ewa, secretariat] = await office.devices('ewa', 'secretariat')
  await marks(secretariat, 'ewa', 'out', 600)
  expect(await presenceOf(ewa)).toMatchObject({ reach: 'out', until: inWarsaw('2026-11-24 0:00') })
  await office.restart({ downMs: hours(17) })
  expect(await presenceOf(ewa)).toMatchObject({ reach: 'proven', availability: 'here' })
})

test('who marks somebody out: managers of the unit and above, the secretary and the secretariat, nobody else', async () => {
  const office = await startOffice()
  const [manager, secretary, secretariat] = await office.devices('manager', 'secretary', 'secretariat')
  for (const person of [manager, secretary, secretariat]) expect((await marks(person, 'olek', 'out')).status).toBe(200)
  for (const person of await office.devices('clerk', 'taxManager', 'deputy', 'zofia'))
    expect((await marks(person, 'olek', 'out')).status).toBe(403)
  expect((await marks(manager, 'manager', 'out')).status).toBe(403)
})

test('what somebody has said themselves is not taken back by others', async () => {
  const office = await startOffice()
  const [ewa, manager] = await office.devices('ewa', 'manager')
  await ewa.is('absent')
  expect((await marks(manager, 'ewa', 'here')).body).toMatchObject({ availability: 'absent' })
  await marks(manager, 'olek', 'out')
  expect((await marks(manager, 'olek', 'here')).body).toMatchObject({ availability: 'here' })
})

test('a mark cuts nothing short that somebody has said themselves, and keeps that they came in spite of a plan', async () => {
  const office = await startOffice()
  const [ewa, olek, manager] = await office.devices('ewa', 'olek', 'manager')
  await ewa.is('absent')
  expect((await marks(manager, 'ewa', 'out', 10)).body).toMatchObject({ availability: 'absent' })
  await plans(manager, { from: '2026-11-23 8:00', to: '2026-11-23 24:00', for: 'olek' })
  await olek.is('here')
  expect((await marks(manager, 'olek', 'out', 10)).body).toMatchObject({ reach: 'out', setBy: 'manager' })
  await office.advance(minutes(11))
  expect(await presenceOf(ewa)).toMatchObject({ reach: 'absent' })
  expect(await presenceOf(olek)).toMatchObject({ reach: 'proven', availability: 'here' })
})

test('when somebody was away is forgotten a month later, also by a server that is never restarted', async () => {
  const office = await startOffice({ at: inWarsaw('2026-11-23 23:59'), timePasses: true })
  const ewa = await office.visitor('ewa')
  const day = { from: { day: '2026-10-24', minute: 0 }, to: { day: '2026-10-24', minute: 1440 } }
  const old = { id: 'old', version: 1, personId: 'ewa', ...day, substituteIds: [], setBy: 'ewa', setAt: 0 }
  await office.memory.absences.insert([old])
  await office.restart()
  await plans(ewa, { from: '2026-11-24 0:00', to: '2026-11-24 24:00' })
  const kept = async () => (await office.memory.absences.endingFrom('')).map(({ personId, to }) => [personId, to.day])
  expect(await kept()).toEqual([
    ['ewa', '2026-10-24'],
    ['ewa', '2026-11-24'],
  ])
  await office.advance(minutes(2))
  expect(await kept()).toEqual([['ewa', '2026-11-24']])
})
