import { minutes, seconds } from '../../models/domain/clock.ts'
import { startOffice } from '../support/startOffice.ts'

test('somebody called hands over: the colleague rings and the one who handed over is free', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek, piotr] = await office.devices('clerk', 'ewa', 'olek', 'piotr')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('handOver', id, { personId: 'piotr', reason: 'withClient' })
  await piotr.expectPage(code)
  await ewa.expectGone(code)
  await piotr.makes('decline', id, { reason: 'other' })
  await olek.expectPage(code)
  await office.expectSilence()
})

test('somebody on the way who hands over stays responsible until the colleague accepts', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await ewa.makes('handOver', id, { personId: 'piotr', reason: 'urgentWork' })
  await piotr.expectPage(code)
  expect((await clerk.request(id)).responder?.person.id).toBe('ewa')
  await piotr.makes('accept', id, {})
  expect(await ewa.expectGone(code)).toMatchObject({ byName: 'piotr' })
  expect((await clerk.request(id)).responder?.person.id).toBe('piotr')
})

test('a colleague who declines leaves the request with the one who has it', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr', 'olek')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await ewa.makes('handOver', id, { personId: 'piotr', reason: 'urgentWork' })
  await piotr.expectPage(code)
  await piotr.makes('decline', id, { reason: 'withClient' })
  expect(await clerk.request(id)).toMatchObject({ status: 'accepted', responder: { person: { id: 'ewa' } } })
  await office.expectSilence()
})

test('a hand-over that reaches no device leaves the request with the one who has it', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr', 'olek')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  piotr.mute = true
  await ewa.makes('handOver', id, { personId: 'piotr', reason: 'meeting' })
  await piotr.expectPage(code)
  await office.advance(seconds(30))
  expect(await clerk.request(id)).toMatchObject({
    status: 'accepted',
    responder: { person: { id: 'ewa' } },
    skipped: [{ person: { id: 'piotr' }, why: 'undelivered' }],
  })
  await office.expectSilence()
})

test('nothing is handed over to somebody who cannot be reached', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  const refused = await ewa.tries('handOver', id, { personId: 'piotr', reason: 'withClient' })
  expect(refused).toMatchObject({ status: 409, body: { code: 'personNotAvailable' } })
  expect(ewa.call(id)?.ringing).toBe(true)
})

test('not my matter, but I know whose: that person rings', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('notMine', id, { target: { kind: 'matter', matterId: 'tax' } })
  await piotr.expectPage(code)
  await ewa.expectGone(code)
  expect((await clerk.request(id)).wanted.target).toEqual({ kind: 'matter', matterId: 'tax' })
})

test('not my matter, and I do not know whose: the secretariat finds out', async () => {
  const office = await startOffice()
  const [clerk, ewa, secretariat] = await office.devices('clerk', 'ewa', 'secretariat')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('notMine', id, { target: { kind: 'unknown' } })
  await secretariat.expectPage(code)
  expect((await clerk.request(id)).status).toBe('routing')
})

test('a supervisor takes over: the first responder is freed and told', async () => {
  const office = await startOffice()
  const [clerk, ewa, manager] = await office.devices('clerk', 'ewa', 'manager')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await manager.makes('takeOver', id, { minutes: 5 })
  expect(await ewa.expectGone(code)).toMatchObject({ why: 'accepted', byName: 'manager' })
  const late = await ewa.tries('arrive', id, {})
  expect(late).toMatchObject({ status: 409, body: { detail: { by: 'manager', move: 'takeOver' } } })
})

test('reassigning calls the new person, also one who had declined before', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek, piotr] = await office.devices('clerk', 'ewa', 'olek', 'piotr')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('decline', id, { reason: 'withClient' })
  await olek.expectPage(code)
  await clerk.makes('reassign', id, { target: { kind: 'person', personId: 'piotr' } })
  await piotr.expectPage(code)
  await olek.expectGone(code)
  await clerk.makes('reassign', id, { target: { kind: 'person', personId: 'ewa' } })
  await ewa.expectPage(code)
  await office.expectSilence()
})

test('after a release the calling begins anew, but the client has waited all the same', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek, manager] = await office.devices('clerk', 'ewa', 'olek', 'manager')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await office.advance(seconds(230))
  await ewa.makes('release', id, { reason: 'urgentWork' })
  await olek.expectPage(code)
  await office.advance(seconds(29))
  await office.expectSilence()
  await office.advance(seconds(1))
  await olek.expectPage(code)
  await office.advance(seconds(30))
  // 290 s: "next" has nobody left, so the manager is called now. 300 s: nobody has arrived.
  await manager.expectPage(code)
  await office.advance(seconds(10))
  await manager.expectPage(code)
  await office.expectSilence()
})

test('an extension moves the arrival steps once; the manager sees it and is not rung', async () => {
  const office = await startOffice()
  const [clerk, ewa, manager] = await office.devices('clerk', 'ewa', 'manager')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await ewa.makes('extend', id, { minutes: 10, reason: 'fetchingFiles' })
  expect(await ewa.tries('extend', id, { minutes: 5, reason: 'other' })).toMatchObject({
    status: 409,
    body: { code: 'alreadyExtended' },
  })
  await office.advance(minutes(10) + seconds(299))
  await office.expectSilence()
  expect((await manager.board()).map((each) => each.extendedMs)).toEqual([minutes(10)])
  await office.advance(seconds(1))
  await manager.expectPage(code)
})
