import { hours, type Instant, minutes } from '../../models/domain/clock.ts'
import { advanceMessage } from '../../models/domain/messages/advanceMessage.ts'
import { decideMessage, type MessageOrder } from '../../models/domain/messages/decideMessage.ts'
import { MESSAGE_MOVES, type Message, movesOf } from '../../models/domain/messages/message.ts'
import { takeMessage } from '../../models/domain/messages/takeMessage.ts'
import type { Reach } from '../../models/domain/request/responders.ts'
import { afterWorkingDays } from '../../models/domain/schedule/workingDays.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { inWarsaw } from '../support/plans.ts'
import { smallOffice } from '../support/smallOffice.ts'

const office = smallOffice()
const order = {
  id: 'm',
  key: 'clerk:key',
  digest: 'd',
  forId: 'ewa',
  takenBy: 'clerk',
  contact: { who: 'Maria Kos', reach: '601 202 303', about: 'a new card' },
}
const taken = takeMessage(order, { now: MONDAY_TEN, directory: office })
const by = (personId: string) => ({ personId, roles: ['employee' as const] })
const decide = (message: Message, who: string, said: MessageOrder, now: Instant = MONDAY_TEN) =>
  decideMessage(message, by(who), said, { now, directory: office })

interface When {
  readonly now: Instant
  readonly reach?: Readonly<Record<string, Reach>>
}
const advance = (message: Message, { now, reach = {} }: When) =>
  advanceMessage(message, { now, isTimeSure: true, directory: office, reachOf: (id) => reach[id] ?? 'proven' })
const whom = ({ recipients }: Message) => recipients.map(({ personId }) => personId)

test.each([
  ['a Monday', '2026-11-23 10:15', 1, '2026-11-24 10:15'],
  ['a Friday', '2026-11-27 10:15', 1, '2026-11-30 10:15'],
  ['a Saturday', '2026-11-28 9:00', 1, '2026-11-30 9:00'],
  ['before the office opens', '2026-11-23 6:00', 1, '2026-11-24 8:00'],
  ['after it has closed', '2026-11-23 20:00', 1, '2026-11-24 16:00'],
  ['before the clocks go back', '2026-10-23 10:15', 1, '2026-10-26 10:15'],
  ['before the clocks go forward', '2027-03-26 10:15', 1, '2027-03-29 10:15'],
  ['three days over a weekend', '2026-11-26 10:15', 3, '2026-12-01 10:15'],
])('a working day after %s', (_name, at, days, expected) => {
  expect(afterWorkingDays(office.office, inWarsaw(at), days)).toBe(inWarsaw(expected))
})

test('a holiday is no working day', () => {
  const closedDays = [{ day: '2026-11-30', name: { pl: 'Święto', en: 'Holiday' }, isHoliday: true }]
  expect(afterWorkingDays({ ...office.office, closedDays }, inWarsaw('2026-11-27 10:15'), 1)).toBe(
    inWarsaw('2026-12-01 10:15'),
  )
})

test('whoever it is for may take note of it, pass it on and end it; whoever wrote it down may take it back; nobody else', () => {
  expect(movesOf(taken, 'ewa')).toEqual(['shown', 'acknowledge', 'passOn', 'done'])
  expect(movesOf(taken, 'clerk')).toEqual(['withdraw'])
  expect(movesOf(taken, 'olek')).toEqual([])
  for (const move of MESSAGE_MOVES)
    expect(() => decide(taken, 'olek', { move, personId: 'piotr' } as MessageOrder)).toThrow('notFound')
  expect(() => decide(taken, 'ewa', { move: 'withdraw' })).toThrow('notAllowed')
  expect(() => decide(taken, 'clerk', { move: 'done' })).toThrow('notAllowed')
})

test.each([
  ['done', 'ewa'],
  ['withdraw', 'clerk'],
] as const)('%s leaves nothing of the client, not even a digest, and twice is once', (move, who) => {
  const after = decide(taken, who, { move })
  expect(JSON.stringify(after)).not.toMatch(/Maria|601 202|card|"d"/)
  expect(decide(after, who, { move })).toBe(after)
  expect(() => decide(after, 'ewa', { move: 'acknowledge' })).toThrow('tooLate')
})

test('somebody above is told a working day later, each day the next, and in the end all of them again', () => {
  const first = advance(taken, { now: MONDAY_TEN })
  expect(first.recipients).toMatchObject([{ personId: 'ewa', toldAt: MONDAY_TEN }])
  expect(advance(first, { now: inWarsaw('2026-11-24 9:59') })).toBe(first)
  const second = advance(first, { now: inWarsaw('2026-11-24 10:00') })
  expect(whom(second)).toEqual(['ewa', 'manager'])
  const third = advance(second, { now: inWarsaw('2026-11-25 10:00') })
  expect(whom(third)).toEqual(['ewa', 'manager', 'secretary'])
  const fourth = advance(third, { now: inWarsaw('2026-11-26 10:00') })
  expect(whom(fourth)).toEqual(whom(third))
  expect(fourth.recipients.every(({ toldAt }) => toldAt === inWarsaw('2026-11-26 10:00'))).toBe(true)
  // Whatever else grows, the history does not.
  expect(fourth.history).toEqual(third.history)
})

test('where the manager is absent, whoever stands in for them is told', () => {
  const late = advance(taken, { now: inWarsaw('2026-11-24 10:00'), reach: { manager: 'planned' } })
  expect(whom(late)).toEqual(['ewa', 'deputy'])
})

test('the manager’s own message goes to the one above', () => {
  const own = takeMessage({ ...order, forId: 'manager' }, { now: MONDAY_TEN, directory: office })
  expect(whom(advance(own, { now: inWarsaw('2026-11-24 10:00') }))).toEqual(['manager', 'secretary'])
})

test('taking note of it gives three working days for the answer', () => {
  const noted = decide(taken, 'ewa', { move: 'acknowledge' }, inWarsaw('2026-11-23 11:00'))
  expect(noted.escalateAt).toBe(inWarsaw('2026-11-26 11:00'))
  expect(advance(noted, { now: inWarsaw('2026-11-25 10:00') }).recipients).toHaveLength(1)
})

test('whoever is out is told when they are back, and nobody while the office is closed', () => {
  const away = advance(taken, { now: MONDAY_TEN, reach: { ewa: 'planned' } })
  expect(away).toBe(taken)
  expect(advance(away, { now: inWarsaw('2026-11-23 21:00') })).toBe(away)
  const back = inWarsaw('2026-11-23 14:00')
  expect(advance(away, { now: back }).recipients).toMatchObject([{ toldAt: back }])
})

test('passed on, it is the colleague’s alone, and their working day begins', () => {
  const known = advance(taken, { now: inWarsaw('2026-11-24 10:00') })
  const passed = decide(known, 'ewa', { move: 'passOn', personId: 'olek' }, inWarsaw('2026-11-24 11:00'))
  expect(whom(passed)).toEqual(['olek', 'manager'])
  expect(passed).toMatchObject({ state: 'waiting', forId: 'olek', escalateAt: inWarsaw('2026-11-25 11:00') })
  expect(passed.eraseAt).toBe(taken.eraseAt)
  expect(() => decide(taken, 'ewa', { move: 'passOn', personId: 'ewa' })).toThrow('notFound')
  expect(() => decide(taken, 'ewa', { move: 'passOn', personId: 'nobody' })).toThrow('notFound')
})

test('it goes from hand to hand only so often, and what is full then is not said to be a request', () => {
  const [ewa, olek] = ['ewa', 'olek']
  let kept = taken
  const passesOn = (from: string, to: string) => {
    kept = decide(kept, from, { move: 'passOn', personId: to })
  }
  for (let time = 0; time < 10; time += 1) {
    passesOn(ewa, olek)
    passesOn(olek, ewa)
  }
  expect(() => passesOn(ewa, olek)).toThrow('stepsFull')
})

test('of somebody who has left the office, whoever is above hears at once', () => {
  const employees = new Map(office.employees)
  employees.delete('ewa')
  const item = office.employees.get('ewa')
  const former = new Map([['employee ewa', { kind: 'employee' as const, item, since: 0 }]])
  const after = { ...office, employees, former } as typeof office
  const next = advanceMessage(taken, {
    now: MONDAY_TEN + minutes(1),
    isTimeSure: true,
    directory: after,
    reachOf: () => 'proven',
  })
  expect(next.recipients.at(-1)?.as).toBe('superior')
})

test('after two weeks the contact is erased whatever has come of it, also at night', () => {
  const last = MONDAY_TEN + hours(14 * 24)
  expect(advance(taken, { now: last - 1 }).contact).toBeDefined()
  const after = advance(taken, { now: inWarsaw('2026-12-08 3:00') })
  expect(after).toMatchObject({ state: 'lapsed' })
  expect(JSON.stringify(after)).not.toMatch(/Maria|601 202/)
})
