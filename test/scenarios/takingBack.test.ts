import { minutes, seconds } from '../../models/domain/clock.ts'
import { startOffice } from '../support/startOffice.ts'

test('a wrong press is taken back within ten seconds: it rings again and is as it was', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.advance(seconds(5))
  const before = await clerk.request(id)
  await ewa.makes('accept', id, {})
  await office.advance(seconds(10))
  await ewa.makes('undo', id, {})
  await ewa.expectPage(code)
  expect(await clerk.request(id)).toMatchObject({ status: 'calling', nextCall: before.nextCall })
  await office.advance(seconds(15))
  await ewa.expectPage(code)
  await office.expectSilence()
})

test('after ten seconds it is too late to take a press back', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await office.advance(seconds(11))
  expect(await ewa.tries('undo', id, {})).toMatchObject({ status: 409, body: { code: 'tooLate' } })
})

test('nobody takes back what somebody else has pressed', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('decline', id, { reason: 'other' })
  await olek.expectPage(code)
  await olek.makes('accept', id, {})
  expect((await ewa.tries('undo', id, {})).status).toBe(409)
  expect((await clerk.tries('undo', id, {})).status).toBe(403)
  expect((await clerk.request(id)).status).toBe('accepted')
})

test('taking back a decline silences whoever was called instead', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('decline', id, { reason: 'other' })
  await olek.expectPage(code)
  await ewa.makes('undo', id, {})
  await ewa.expectPage(code)
  await olek.expectGone(code)
  await office.advance(seconds(60))
  await ewa.expectPage(code)
  await olek.expectPage(code)
})

test('once the timer has taken a step, the press before it cannot be taken back', async () => {
  const office = await startOffice()
  const [clerk, ewa, manager] = await office.devices('clerk', 'ewa', 'manager')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await office.advance(seconds(295))
  await ewa.makes('extend', id, { minutes: 1, reason: 'onTheWay' })
  await ewa.makes('undo', id, {})
  await ewa.makes('handOver', id, { personId: 'manager', reason: 'meeting' })
  await manager.expectPage(code)
  await office.advance(seconds(5))
  expect((await ewa.tries('undo', id, {})).status).not.toBe(200)
  await manager.expectPage(code)
})

test('what fell due between a press and its undo happens at once, late', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.advance(seconds(55))
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await office.advance(seconds(8))
  await ewa.makes('undo', id, {})
  await ewa.expectPage(code)
  await office.advance(0)
  await olek.expectPage(code)
  expect((await clerk.history(id)).at(-1)).toMatchObject({ kind: 'step', lateMs: seconds(3) })
})

test('an end is taken back as long as nothing was started because of it', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await clerk.makes('arrive', id, { personId: 'ewa' })
  await ewa.makes('finish', id, { outcome: 'settled' })
  await ewa.makes('undo', id, {})
  expect(await clerk.request(id)).toMatchObject({ status: 'arrived' })
  await office.advance(minutes(10))
  await office.expectSilence()
})

test('an end that has started the next request cannot be taken back', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr')
  const { id } = await clerk.raise({
    inTurn: true,
    targets: [
      { kind: 'matter', matterId: 'idCard' },
      { kind: 'matter', matterId: 'tax' },
    ],
  })
  await ewa.expectPage('BOK-1')
  await clerk.makes('arrive', id, { personId: 'ewa' })
  await ewa.makes('finish', id, { outcome: 'settled' })
  await piotr.expectPage('BOK-2')
  expect((await ewa.tries('undo', id, {})).status).not.toBe(200)
})

test('the note about the client is erased as soon as the end can no longer be taken back', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'idCard', note: 'Ma dokumenty przy sobie.' })
  await ewa.expectPage(code)
  await clerk.makes('finish', id, { outcome: 'mistake' })
  await clerk.makes('undo', id, {})
  await ewa.expectPage(code)
  expect((await clerk.request(id)).note).toBe('Ma dokumenty przy sobie.')
  await clerk.makes('finish', id, { outcome: 'mistake' })
  await office.advance(seconds(12))
  const kept = await office.requests.find(id)
  expect(kept).not.toHaveProperty('note')
  expect(kept).not.toHaveProperty('undoable')
  expect(kept).not.toHaveProperty('dueAt')
})

test.each(['PESEL 44051401359', 'tel. 601 234 567'])(
  'a note with "%s" is refused, and nothing is stored',
  async (note) => {
    const office = await startOffice()
    const [clerk] = await office.devices('clerk')
    const reply = await clerk.tryRaise({ matter: 'idCard', note })
    expect(reply.status).toBe(400)
    expect(await clerk.board()).toEqual([])
  },
)
