import { randomUUID } from 'node:crypto'
import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { advance } from '../../models/domain/request/advance.ts'
import { allowedMoves } from '../../models/domain/request/allowedMoves.ts'
import { decide } from '../../models/domain/request/decide.ts'
import { MOST_ENTRIES } from '../../models/domain/request/history.ts'
import type { Order } from '../../models/domain/request/orders.ts'
import { isOpen, type Request } from '../../models/domain/request/request.ts'
import type { Reach } from '../../models/domain/request/responders.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'
import { PEOPLE, type PersonName } from '../support/smallOffice.ts'

function move(request: Request, who: PersonName, order: Order, now = MONDAY_TEN): Request {
  const actor = { personId: who, roles: PEOPLE[who].roles }
  return decide(request, actor, order, anyContext(now), { key: randomUUID(), digest: JSON.stringify(order) })
}

/** As people write it full: telephoned and telephoned, an hour's worth in an instant. */
function fullHistory(at = MONDAY_TEN): Request {
  let request = anyRequest(anyContext(at))
  for (let count = 0; ; count += 1) {
    try {
      request = move(request, 'clerk', { move: 'phoned', personId: count % 2 === 0 ? 'ewa' : 'olek' }, at + count * 70)
      request = move(request, 'clerk', { move: 'reassign', target: { kind: 'matter', matterId: 'idCard' } }, at)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'historyFull') return request
      throw error
    }
  }
}

test('the same note within a minute changes nothing; after it, or about somebody else, it is written down', () => {
  const phoned: Order = { move: 'phoned', personId: 'ewa' }
  const first = move(anyRequest(anyContext(MONDAY_TEN)), 'clerk', phoned)
  expect(move(first, 'clerk', phoned, MONDAY_TEN + seconds(59))).toBe(first)
  expect(move(first, 'clerk', { move: 'phoned', personId: 'olek' })).not.toBe(first)
  expect(move(first, 'clerk', phoned, MONDAY_TEN + seconds(60))).not.toBe(first)
})

test('who takes note of a call that has rung again silences it again', () => {
  const raised = anyRequest(anyContext(MONDAY_TEN))
  const noted = move(raised, 'ewa', { move: 'noted' }, MONDAY_TEN + seconds(10))
  expect(move(noted, 'ewa', { move: 'noted' }, MONDAY_TEN + seconds(20))).toBe(noted)
  const rungAgain = advance(noted, anyContext(MONDAY_TEN + seconds(30)))
  const silenced = move(rungAgain, 'ewa', { move: 'noted' }, MONDAY_TEN + seconds(31))
  expect(silenced.pages[0]).toMatchObject({ rings: 2, notedAt: MONDAY_TEN + seconds(31) })
})

test('in a full history only what leads to the end is written, and nobody is offered anything else', () => {
  const full = fullHistory()
  const clerk = { personId: 'clerk', roles: PEOPLE.clerk.roles }
  expect(allowedMoves(full, clerk)).toEqual(['arrive', 'finish'])
  expect(() => move(full, 'ewa', { move: 'accept' })).toThrow('historyFull')
  const arrived = move(full, 'clerk', { move: 'arrive', personId: 'ewa' })
  const leaving = move(arrived, 'clerk', { move: 'finish', outcome: 'settled', wayOut: true })
  const ended = move(leaving, 'clerk', { move: 'left' })
  expect(ended).toMatchObject({ status: 'ended', arrivedId: 'ewa', ending: { outcome: 'settled' } })
  expect(ended.undoable).toBeUndefined()
  expect(ended.history.length).toBeLessThanOrEqual(MOST_ENTRIES)
})

test('however full its history, a request is escalated until somebody comes or the office closes', () => {
  const start = MONDAY_TEN + hours(5)
  let request = fullHistory(start)
  const secretaryRang: number[] = []
  for (let now = start; now < start + hours(8); now = request.dueAt ?? Number.POSITIVE_INFINITY) {
    request = advance(request, anyContext(now))
    const called = request.pages.find((page) => page.personId === 'secretary' && isOpen(page))
    if (called?.rungAt === now) secretaryRang.push(now - start)
    expect(request.history.length).toBeLessThanOrEqual(MOST_ENTRIES)
  }
  const repeats = secretaryRang.filter((after) => after >= minutes(8))
  expect(repeats.length).toBeGreaterThan(20)
  for (const [index, after] of repeats.slice(1).entries())
    expect(after - (repeats[index] ?? 0)).toBeLessThanOrEqual(minutes(3))
  expect(request.history.at(-1)?.kind).toBe('closed')
  expect(request.history.some(({ times = 1 }) => times > 20)).toBe(true)
})

test('somebody who comes and goes a thousand times is called and passed over, and the request stays as large as it is', () => {
  let reach: Reach = 'proven'
  let request = anyRequest(anyContext(MONDAY_TEN))
  for (let count = 1; count <= 2_000; count += 1) {
    reach = reach === 'out' ? 'proven' : 'out'
    const context = anyContext(MONDAY_TEN + count * 10, (personId) => (personId === 'ewa' ? reach : 'proven'))
    request = advance(request, context)
  }
  expect(request.history.length).toBeLessThanOrEqual(MOST_ENTRIES)
  expect(request.pages.length).toBeLessThanOrEqual(MOST_ENTRIES)
  expect(request.pages.some((page) => page.personId === 'ewa' && isOpen(page))).toBe(true)
})
