import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import { MONDAY_TEN, startOffice } from '../support/startOffice.ts'

/** Five minutes before the office closes at four. */
const FIVE_TO_FOUR = MONDAY_TEN + hours(6) - minutes(5)

test('half an hour after closing time nobody is paged any more, and the request waits to be cleared up', async () => {
  const office = await startOffice({ at: FIVE_TO_FOUR })
  const [clerk, manager] = await office.devices('clerk', 'manager')
  const { id, code } = await clerk.raise({ matter: 'complaint' })
  await manager.expectPage(code)
  await manager.makes('noted', id, {})
  await office.restart({ downMs: minutes(33) })
  await office.advance(minutes(1) + seconds(59))
  manager.unexpectedPages()
  await office.advance(seconds(1))
  expect(await manager.expectGone(code)).toMatchObject({ why: 'closed' })
  expect(await clerk.request(id)).toMatchObject({ status: 'calling', leftoverSince: office.clock.now() })
  await office.advance(minutes(10))
  await office.expectSilence()
})

test('what was left over yesterday pages nobody today, and the clerk finishes it', async () => {
  const office = await startOffice({ at: FIVE_TO_FOUR })
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.restart({ downMs: hours(16) })
  await office.advance(minutes(5))
  await office.expectSilence()
  expect((await clerk.board()).map((each) => each.leftoverSince !== undefined)).toEqual([true])
  await clerk.makes('finish', id, { outcome: 'byPhone' })
  expect(await clerk.board()).toEqual([])
})

test('no move makes a leftover ring again', async () => {
  const office = await startOffice({ at: FIVE_TO_FOUR })
  const [clerk, ewa] = await office.devices('clerk', 'ewa', 'olek')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await office.restart({ downMs: hours(1) })
  const reassigned = await clerk.tries('reassign', id, { target: { kind: 'person', personId: 'olek' } })
  expect(reassigned).toMatchObject({ status: 409, body: { code: 'officeClosed' } })
  expect((await ewa.tries('release', id, { reason: 'other' })).status).toBe(409)
  const { moves } = await clerk.request(id)
  expect([...moves].sort()).toEqual(['amend', 'arrive', 'finish', 'phoned'])
})

test('a turn that waits behind one that ends after closing calls nobody', async () => {
  const office = await startOffice({ at: FIVE_TO_FOUR })
  const [clerk, ewa] = await office.devices('clerk', 'ewa', 'piotr')
  const { id } = await clerk.raise({
    inTurn: true,
    targets: [
      { kind: 'matter', matterId: 'idCard' },
      { kind: 'matter', matterId: 'tax' },
    ],
  })
  await ewa.expectPage('BOK-1')
  await clerk.makes('arrive', id, { personId: 'ewa' })
  await office.restart({ downMs: hours(1) })
  await ewa.makes('finish', id, { outcome: 'settled' })
  await office.expectSilence()
  expect(await clerk.board()).toMatchObject([{ code: 'BOK-2', status: 'waiting' }])
})

test('a client who is still here after closing time is passed on, but not when nobody would be called any more', async () => {
  const office = await startOffice({ at: FIVE_TO_FOUR })
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr')
  const first = await clerk.raise({ matter: 'idCard' })
  const second = await clerk.raise({ matter: 'pin' })
  const onward = { target: { kind: 'matter', matterId: 'tax' } } as const
  for (const { id, code } of [first, second]) {
    await ewa.expectPage(code)
    await clerk.makes('arrive', id, { personId: 'ewa' })
  }
  await office.restart({ downMs: minutes(15) })
  await ewa.makes('passOn', first.id, onward)
  await piotr.expectPage('BOK-3')
  await office.restart({ downMs: hours(1) })
  expect(await ewa.tries('passOn', second.id, onward)).toMatchObject({ status: 409, body: { code: 'officeClosed' } })
  expect((await clerk.request(second.id)).status).toBe('arrived')
})

test.each([
  ['before opening', MONDAY_TEN - hours(2) - minutes(1)],
  ['after closing', MONDAY_TEN + hours(6)],
  ['on a Sunday', MONDAY_TEN - hours(24)],
])('nothing is raised %s', async (_when, at) => {
  const office = await startOffice({ at })
  const [clerk] = await office.devices('clerk', 'ewa')
  expect(await clerk.tryRaise({ matter: 'idCard' })).toMatchObject({ status: 409, body: { code: 'officeClosed' } })
})
