import { minutes, seconds } from '../../models/domain/clock.ts'
import { startOffice } from '../support/startOffice.ts'

test('after somebody accepted and arrived in time nobody is rung any more', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa', 'olek', 'manager', 'secretary')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.advance(seconds(20))
  await ewa.makes('accept', id, { minutes: 3 })
  await office.advance(minutes(2))
  await clerk.makes('arrive', id, {})
  await office.advance(minutes(30))
  await office.expectSilence()
})

test('accepting does not stop the clock: when nobody arrives the manager rings, then the secretary for ever', async () => {
  const office = await startOffice()
  const [clerk, ewa, , manager, secretary] = await office.devices('clerk', 'ewa', 'olek', 'manager', 'secretary')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, { minutes: 30 })
  await office.advance(seconds(299))
  await office.expectSilence()
  await office.advance(seconds(1))
  await manager.expectPage(code)
  expect((await clerk.request(id)).lateSince).toBe(office.clock.now())
  await office.advance(seconds(179))
  await office.expectSilence()
  for (let round = 0; round < 3; round += 1) {
    await office.advance(round === 0 ? seconds(1) : seconds(180))
    await secretary.expectPage(code)
    await office.expectSilence()
  }
})

test('while one is on the way, the others stop ringing and are told who comes', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.advance(seconds(30))
  await ewa.expectPage(code)
  await office.advance(seconds(30))
  await olek.expectPage(code)
  await ewa.makes('accept', id, {})
  expect(await olek.expectGone(code)).toMatchObject({ why: 'accepted', byName: 'ewa' })
  expect(ewa.call(id)).toMatchObject({ my: 'responder', status: 'accepted', ringing: false })
})

test('somebody who declines is not rung again, and the next one is called at once', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek, manager] = await office.devices('clerk', 'ewa', 'olek', 'manager')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('decline', id, { reason: 'withClient' })
  await olek.expectPage(code)
  await ewa.expectGone(code)
  await office.advance(seconds(30))
  await olek.expectPage(code)
  await office.advance(seconds(90))
  await manager.expectPage(code)
  await office.expectSilence()
})

test('when everybody has declined, the clerk sees that nobody could be notified', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek, manager] = await office.devices('clerk', 'ewa', 'olek', 'manager')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  for (const person of [ewa, olek, manager]) {
    await person.expectPage(code)
    expect((await clerk.request(id)).nobodySince).toBeUndefined()
    await person.makes('decline', id, { reason: 'meeting' })
  }
  expect((await clerk.request(id)).nobodySince).toBe(office.clock.now())
})

test('the clerk records who answered by telephone and whom they have already rung', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await clerk.makes('phoned', id, { personId: 'ewa' })
  await clerk.makes('phoned', id, { personId: 'olek' })
  await clerk.makes('accept', id, { personId: 'olek', minutes: 4 })
  expect(await ewa.expectGone(code)).toMatchObject({ byName: 'olek' })
  const { phoned, responder } = await clerk.request(id)
  expect(phoned.map((each) => each.personId)).toEqual(['ewa', 'olek'])
  expect(responder).toMatchObject({ person: { id: 'olek' }, byPhone: true })
  expect(responder?.expectedAt).toBe(office.clock.now() + minutes(4))
})

test('a request for one person calls that person, then their substitute', async () => {
  const office = await startOffice()
  const [clerk, ewa, , zofia] = await office.devices('clerk', 'ewa', 'olek', 'zofia')
  const { code } = await clerk.raise({ person: 'ewa' })
  await ewa.expectPage(code)
  await office.advance(seconds(60))
  await ewa.expectPage(code)
  await zofia.expectPage(code)
  await office.expectSilence()
})

test('a request for a unit calls its people and in the end its manager', async () => {
  const office = await startOffice()
  const [clerk, zofia, piotr, taxManager] = await office.devices('clerk', 'zofia', 'piotr', 'taxManager')
  const { code } = await clerk.raise({ unit: 'taxes' })
  await zofia.expectPage(code)
  await office.advance(seconds(60))
  await zofia.expectPage(code)
  await piotr.expectPage(code)
  await office.advance(seconds(60))
  await taxManager.expectPage(code)
  await office.expectSilence()
})

test('the second of two requests is offered to the colleague who is free, and both are shown to a person alone', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const first = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(first.code)
  const second = await clerk.raise({ matter: 'idCard' })
  await olek.expectPage(second.code)
  const onlyHers = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(onlyHers.code)
  expect([ewa.call(first.id)?.ringing, ewa.call(onlyHers.id)?.ringing]).toEqual([true, true])
  await office.expectSilence()
})

test('among equals the one who was paged least today is called first', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  for (const person of [ewa, olek, ewa]) {
    const { id, code } = await clerk.raise({ matter: 'idCard' })
    await person.expectPage(code)
    await clerk.makes('finish', id, { outcome: 'mistake' })
  }
})

test('a supervisor records who answered the telephone', async () => {
  const office = await startOffice()
  const [clerk, ewa, manager] = await office.devices('clerk', 'ewa', 'manager')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await manager.makes('accept', id, { personId: 'olek' })
  await ewa.expectGone(code)
  expect((await clerk.request(id)).responder).toMatchObject({ person: { id: 'olek' }, byPhone: true })
})

test('the clerk sees who is not coming and why', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('decline', id, { reason: 'withClient' })
  await olek.expectPage(code)
  expect((await clerk.request(id)).declined).toMatchObject([{ person: { id: 'ewa' }, reason: 'withClient' }])
})
