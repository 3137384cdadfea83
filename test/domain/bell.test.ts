import { mutedAt } from '../../models/domain/bell/bell.ts'
import { bellStanding } from '../../models/domain/bell/bellStanding.ts'
import { bellOrder } from '../../models/domain/bell/ringBell.ts'
import { minutes, seconds } from '../../models/domain/clock.ts'
import { directoryOf } from '../../models/domain/directory/directory.ts'
import { advance } from '../../models/domain/request/advance.ts'
import { decide } from '../../models/domain/request/decide.ts'
import type { DecisionContext } from '../../models/domain/request/draft.ts'
import { raise } from '../../models/domain/request/raise.ts'
import type { Request } from '../../models/domain/request/request.ts'
import type { Reach } from '../../models/domain/request/responders.ts'
import { endAnswered, endWaiting } from '../../models/domain/visit/turns.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { smallOffice } from '../support/smallOffice.ts'

const office = smallOffice()
const EVERYBODY = (): Reach => 'proven'

function context(now = MONDAY_TEN, reachOf: (id: string) => Reach = EVERYBODY, directory = office): DecisionContext {
  let ids = 0
  return { now, directory, newId: () => `${now}-${++ids}`, presence: { reachOf, pagedToday: () => 0 } }
}

function rung(around = context(), placeId = 'desk'): Request {
  const order = bellOrder(around, { placeId, ticket: 'A'.repeat(22), needs: ['seat'] })
  return raise(around, { ...order, number: 1, visitId: 'visit', digest: '' })
}

const called = ({ pages }: Request) => pages.map(({ personId }) => personId)
const lookedAt = (bell: Request, ms: number, reachOf?: (id: string) => Reach) =>
  advance(bell, context(MONDAY_TEN + ms, reachOf))

test('a bell rings for all clerks of its building at once, and is the first one’s until somebody takes it', () => {
  const bell = rung()
  expect(called(bell)).toEqual(['clerk', 'otherClerk'])
  expect(bell).toMatchObject({ status: 'calling', raisedBy: 'clerk', needs: ['seat'] })
  expect(bell.history[0]?.by).toBeUndefined()
})

test('a building without a clerk rings in the office’s BOK; one with a clerk of its own only there', () => {
  const { employees, places, units, matters, office: facts } = office
  const annexe = { id: 'annexe', name: { pl: 'A', en: 'A' }, building: 'annexe', floor: 0, room: '', codePrefix: 'A' }
  const withAnnexe = (building: string) =>
    directoryOf({
      office: facts,
      employees: [...employees.values()].map((each) => (each.id === 'otherClerk' ? { ...each, building } : each)),
      units: [...units.values()],
      matters: [...matters.values()],
      places: [...places.values(), annexe],
    })
  expect(called(rung(context(MONDAY_TEN, EVERYBODY, withAnnexe('main')), 'annexe'))).toEqual(['clerk', 'otherClerk'])
  expect(called(rung(context(MONDAY_TEN, EVERYBODY, withAnnexe('annexe')), 'annexe'))).toEqual(['otherClerk'])
})

test('no clerk can be reached: the secretariat is called in the same second', () => {
  const bell = rung(context(MONDAY_TEN, (id) => (id.toLowerCase().includes('clerk') ? 'unreachable' : 'proven')))
  expect(called(bell)).toEqual(['secretariat'])
})

test('nobody at all can be reached: the client is told so at once, and somebody who comes is called', () => {
  const bell = rung(context(MONDAY_TEN, () => 'unreachable'))
  expect(bellStanding(bell, MONDAY_TEN)).toEqual({ phase: 'nobody', isLonger: false, mayTakeBack: true })
  const later = lookedAt(bell, seconds(20), (id) => (id === 'otherClerk' ? 'proven' : 'unreachable'))
  expect(called(later)).toEqual(['otherClerk'])
  expect(bellStanding(later, MONDAY_TEN + seconds(20)).phase).toBe('called')
})

test('any clerk may take it, also one on whose screen nothing rings; nobody else may', () => {
  const bell = rung()
  const by = (personId: string, role: 'clerk' | 'employee') => () =>
    decide(bell, { personId, roles: [role] }, { move: 'accept' }, context(), { key: 'k', digest: 'd' })
  expect(by('secretariat', 'clerk')().responder).toMatchObject({ personId: 'secretariat', byPhone: false })
  expect(by('ewa', 'employee')).toThrow(expect.objectContaining({ code: 'notAllowed' }))
})

test('the bound is put off a minute before it is over, and never goes by while somebody waits', () => {
  const bell = rung()
  for (let ms = 0; ms < minutes(60); ms += seconds(5)) {
    const now = MONDAY_TEN + ms
    const { comesBy = 0 } = bellStanding(bell, now)
    expect(comesBy - now).toBeGreaterThan(seconds(55))
    expect(comesBy - now).toBeLessThanOrEqual(minutes(5))
  }
})

test('whoever goes and says when is believed; the bound that follows is theirs', () => {
  const at = MONDAY_TEN + minutes(2)
  const clerk = { personId: 'clerk', roles: ['clerk'] as const }
  const order = { move: 'accept', minutes: 8 } as const
  const bell = decide(rung(), clerk, order, context(at), { key: 'k', digest: 'd' })
  expect(bellStanding(bell, at)).toMatchObject({ phase: 'coming', comesBy: at + minutes(8), isLonger: false })
})

test('the bell ends when somebody else is called for the client, and not for one who only helps', () => {
  const bell = rung()
  const other = { ...bell, id: 'other' }
  expect(endAnswered(bell, context(), [bell])).toBe(bell)
  expect(endAnswered(bell, context(), [bell, { ...other, helps: bell.id }])).toBe(bell)
  expect(endAnswered(bell, context(), [bell, other])).toMatchObject({
    status: 'ended',
    ending: { outcome: 'passedOn' },
  })
})

test('what was taken back is told as such, and what a clerk has ended as over', () => {
  const bell = rung()
  expect(bellStanding(endWaiting(bell, context()), MONDAY_TEN).phase).toBe('takenBack')
  const order = { move: 'finish', outcome: 'mistake' } as const
  const mistake = decide(bell, { personId: 'clerk', roles: ['clerk'] }, order, context(), { key: 'k', digest: 'd' })
  expect(bellStanding(mistake, MONDAY_TEN)).toEqual({
    phase: 'over',
    isLonger: false,
    mayTakeBack: false,
    overSince: MONDAY_TEN,
  })
})

test('a muted bell rings again by itself', () => {
  const muted = { by: 'clerk', at: MONDAY_TEN, until: MONDAY_TEN + minutes(10) }
  const bell = { id: 'desk', version: 1, code: 'A', phone: '1', madeBy: 'admin', madeAt: 0, muted }
  expect(mutedAt(bell, MONDAY_TEN + minutes(10) - 1)).toEqual(muted)
  expect(mutedAt(bell, MONDAY_TEN + minutes(10))).toBeUndefined()
})
