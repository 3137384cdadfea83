import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { OrderFields } from '../../models/domain/request/orders.ts'
import { MONDAY_TEN, startOffice } from '../support/startOffice.ts'

const KEY = 'key-of-one-intention'

test('fifty repeats in parallel are one request, one page and one answer for all', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa', 'olek')
  const replies = await Promise.all(Array.from({ length: 50 }, () => clerk.tryRaise({ matter: 'idCard', key: KEY })))
  expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1)
  expect(replies.map((reply) => reply.status)).toEqual(replies.map(() => 201))
  await ewa.expectPage('BOK-1')
  expect(await clerk.board()).toHaveLength(1)
})

test('a repeat after a restart, or after closing time, returns the first answer', async () => {
  const office = await startOffice({ at: MONDAY_TEN + hours(6) - seconds(1) })
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const first = await clerk.tryRaise({ matter: 'idCard', key: KEY })
  await ewa.expectPage('BOK-1')
  await office.restart({ downMs: seconds(5) })
  const repeat = await clerk.tryRaise({ matter: 'idCard', key: KEY })
  expect(repeat).toMatchObject({ status: 201, body: first.body })
})

test('the same key with another body is refused, for a raise and for a move', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'idCard', key: KEY })
  await ewa.expectPage(code)
  expect(await clerk.tryRaise({ matter: 'tax', key: KEY })).toMatchObject({ status: 422, body: { code: 'keyReused' } })
  await ewa.makes('accept', id, { minutes: 3 }, KEY)
  const changed = await ewa.tries('accept', id, { minutes: 5 }, KEY)
  expect(changed).toMatchObject({ status: 422, body: { code: 'keyReused' } })
})

test('two people may choose the same key', async () => {
  const office = await startOffice()
  const [clerk, otherClerk] = await office.devices('clerk', 'otherClerk')
  await clerk.raise({ matter: 'tax', key: KEY })
  await otherClerk.raise({ matter: 'tax', key: KEY })
  expect(await clerk.board()).toHaveLength(2)
})

type Step = { [M in keyof OrderFields]: readonly [string, M, OrderFields[M]] }[keyof OrderFields]
const WAY: readonly Step[] = [
  ['clerk', 'amend', { kind: 'escort' }],
  ['clerk', 'phoned', { personId: 'ewa' }],
  ['ewa', 'noted', {}],
  ['ewa', 'handOver', { personId: 'olek', reason: 'meeting' }],
  ['olek', 'decline', { reason: 'withClient' }],
  ['clerk', 'reassign', { target: { kind: 'matter', matterId: 'pin' } }],
  ['ewa', 'notMine', { target: { kind: 'unknown' } }],
  ['clerk', 'assign', { target: { kind: 'matter', matterId: 'pin' } }],
  ['ewa', 'notMine', { target: { kind: 'matter', matterId: 'idCard' } }],
  ['olek', 'accept', { minutes: 3 }],
  ['olek', 'extend', { minutes: 2, reason: 'onTheWay' }],
  ['olek', 'release', { reason: 'urgentWork' }],
  ['olek', 'undo', {}],
  ['manager', 'takeOver', {}],
  ['manager', 'arrive', {}],
  ['clerk', 'confirmArrival', { here: true }],
  ['manager', 'stillGoing', {}],
  ['clerk', 'finish', { outcome: 'settled', wayOut: true }],
  ['clerk', 'left', {}],
]

test('a repeat of any move, also five at once, returns the same receipt and moves nothing', async () => {
  const office = await startOffice()
  const people = await office.devices('clerk', 'ewa', 'olek', 'manager')
  const [clerk] = people
  const { id } = await clerk.raise({ matter: 'idCard' })
  for (const [index, [name, move, fields]] of WAY.entries()) {
    const person = people.find((each) => each.name === name)
    if (!person) throw new Error(name)
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => person.tries(move, id, fields, `key-of-${index}`)),
    )
    expect([move, ...replies.map((reply) => reply.status)]).toEqual([move, 200, 200, 200, 200, 200])
    const once = replies[0]?.body
    expect(replies.map((reply) => reply.body)).toEqual(replies.map(() => once))
    await office.settle()
    const { version } = await clerk.request(id)
    expect((await person.tries(move, id, fields, `key-of-${index}`)).body).toEqual(once)
    expect((await clerk.request(id)).version).toBe(version)
  }
  for (const person of people) person.unexpectedPages()
  await office.advance(minutes(10))
})

test('noting the same again within a minute is answered as done, and changes nothing', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  const first = await clerk.tries('phoned', id, { personId: 'ewa' }, 'telephoned-once')
  const again = await clerk.tries('phoned', id, { personId: 'ewa' }, 'telephoned-again')
  expect([again.status, again.body]).toEqual([200, first.body])
  expect((await clerk.request(id)).phoned).toHaveLength(1)
  await office.advance(minutes(1))
  const later = await clerk.tries('phoned', id, { personId: 'ewa' }, 'telephoned-later')
  expect(later.body).not.toEqual(first.body)
  ewa.unexpectedPages()
})
