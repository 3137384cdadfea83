import { startOffice, type TestOffice } from '../support/startOffice.ts'

/** Ewa is on the way to a client. */
async function onTheWay() {
  const office = await startOffice()
  const [clerk, ewa, olek, manager] = await office.devices('clerk', 'ewa', 'olek', 'manager')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  return { office, clerk, ewa, olek, manager, id, code }
}

const quiet = async (office: TestOffice) => {
  await office.advance(0)
  await office.expectSilence()
}

test('whoever says that they are there and is not seen hears of it, until they say so again', async () => {
  const { office, clerk, ewa, id } = await onTheWay()
  expect(ewa.call(id)?.claimDeniedAt).toBeUndefined()
  await ewa.makes('arrive', id, {})
  await clerk.makes('confirmArrival', id, { here: false })
  expect(ewa.call(id)).toMatchObject({ status: 'accepted', claimDeniedAt: office.clock.now() })
  await ewa.makes('arrive', id, {})
  expect(ewa.call(id)?.claimDeniedAt).toBeUndefined()
  await clerk.makes('confirmArrival', id, { here: true })
  expect(ewa.call(id)).toMatchObject({ status: 'arrived' })
  await quiet(office)
})

test('a "not here" that is taken back was never said', async () => {
  const { office, clerk, ewa, id } = await onTheWay()
  await ewa.makes('arrive', id, {})
  await clerk.makes('confirmArrival', id, { here: false })
  await clerk.makes('undo', id, {})
  expect(ewa.call(id)?.claimDeniedAt).toBeUndefined()
  await quiet(office)
})

test('whoever is called and was not seen is rung again and told why', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('arrive', id, {})
  await clerk.makes('confirmArrival', id, { here: false })
  await ewa.expectPage(code)
  expect(ewa.call(id)).toMatchObject({ ringing: true, claimDeniedAt: office.clock.now() })
})

test('whoever was on the way is told so when a manager takes over', async () => {
  const { ewa, manager, id, code } = await onTheWay()
  await manager.makes('takeOver', id, {})
  expect(await ewa.expectGone(code)).toMatchObject({ why: 'accepted', byName: 'manager', wasComing: true })
})

test('the same when the clerk lets them go, calls somebody else, or the client leaves', async () => {
  const released = await onTheWay()
  await released.clerk.makes('release', released.id, { reason: 'withClient' })
  expect(await released.ewa.expectGone(released.code)).toMatchObject({ why: 'released', wasComing: true })
  await released.olek.expectPage(released.code)

  const reassigned = await onTheWay()
  await reassigned.clerk.makes('reassign', reassigned.id, { target: { kind: 'person', personId: 'olek' } })
  expect(await reassigned.ewa.expectGone(reassigned.code)).toMatchObject({ why: 'reassigned', wasComing: true })
  await reassigned.olek.expectPage(reassigned.code)

  const left = await onTheWay()
  await left.clerk.makes('finish', left.id, { outcome: 'clientLeft' })
  expect(await left.ewa.expectGone(left.code)).toMatchObject({ why: 'ended', wasComing: true })
})

test('a colleague who takes it over sets the first one free', async () => {
  const { ewa, olek, id, code } = await onTheWay()
  await ewa.makes('handOver', id, { personId: 'olek', reason: 'withClient' })
  await olek.expectPage(code)
  await olek.makes('accept', id, {})
  expect(await ewa.expectGone(code)).toMatchObject({ why: 'accepted', byName: 'olek', wasComing: true })
})

test('whoever turns back by themselves, or was only called, is not told to turn back', async () => {
  const { clerk, ewa, olek, id, code } = await onTheWay()
  await ewa.makes('release', id, { reason: 'withClient' })
  expect((await ewa.expectGone(code)).wasComing).toBeUndefined()
  await olek.expectPage(code)
  await clerk.makes('arrive', id, { personId: 'manager' })
  expect((await olek.expectGone(code)).wasComing).toBeUndefined()
})
