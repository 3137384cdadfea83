import { consequencesOfLeaving, type ReadinessRow, readinessOf } from '../../models/domain/readiness/readiness.ts'
import type { Reach } from '../../models/domain/request/responders.ts'
import { smallOffice } from '../support/smallOffice.ts'

const directory = smallOffice()

/** Everybody is in the room unless it is said otherwise. */
const office = (reaches: Readonly<Record<string, Reach>>) => ({
  reachOf: (personId: string): Reach => reaches[personId] ?? 'proven',
})

const nameOf = ({ target }: ReadinessRow): string =>
  target.kind === 'unit' ? target.unitId : target.kind === 'matter' ? target.matterId : target.kind

function rowOf(name: string, reaches: Readonly<Record<string, Reach>>): ReadinessRow | undefined {
  return readinessOf(directory, office(reaches)).find((row) => nameOf(row) === name)
}

const leaving = (personId: string, reaches: Readonly<Record<string, Reach>> = {}) =>
  consequencesOfLeaving(directory, office(reaches), personId)

test('in a full office every unit is ready, and only what hangs on one person is named beside it', () => {
  const rows = readinessOf(directory, office({}))
  expect(rows.filter(({ target }) => target.kind === 'unit').map(({ level }) => level)).toEqual([
    'ready',
    'ready',
    'ready',
    'ready',
  ])
  expect(rows.filter(({ target }) => target.kind === 'matter').map((row) => [nameOf(row), row.level])).toEqual([
    ['pin', 'lastOne'],
    ['complaint', 'lastOne'],
    ['tax', 'lastOne'],
  ])
})

test('what nobody would answer comes first, with each person’s reason', () => {
  const rows = readinessOf(
    directory,
    office({ ewa: 'out', olek: 'absent', deputy: 'unreachable', zofia: 'absent', piotr: 'out' }),
  )
  expect(rows.map((row) => [nameOf(row), row.level]).slice(0, 3)).toEqual([
    ['idCards', 'nobody'],
    ['taxes', 'nobody'],
    ['complaint', 'lastOne'],
  ])
  expect(rows[0]?.people).toEqual([
    { personId: 'ewa', reach: 'out' },
    { personId: 'olek', reach: 'absent' },
    { personId: 'deputy', reach: 'unreachable' },
  ])
})

test('a matter is named when it stands worse than its unit, or better', () => {
  expect(rowOf('pin', { ewa: 'out' })).toMatchObject({ level: 'substitute', people: [{ reach: 'out' }] })
  const alone = { ewa: 'out', olek: 'out', deputy: 'out', zofia: 'out', piotr: 'out' } as const
  expect(rowOf('idCards', alone)?.level).toBe('nobody')
  expect(rowOf('complaint', alone)?.level).toBe('lastOne')
  expect(rowOf('pin', alone)).toBeUndefined()
})

test('a substitute of a substitute counts, and is named behind the one who is out too', () => {
  expect(rowOf('pin', { ewa: 'out', zofia: 'absent' })).toMatchObject({
    level: 'substitute',
    substitutes: [
      { personId: 'piotr', reach: 'proven' },
      { personId: 'zofia', reach: 'absent' },
    ],
  })
})

test('somebody with a client, or reached by a push alone, can be called', () => {
  const rest = { ewa: 'withClient', olek: 'push', deputy: 'absent' } as const
  expect(rowOf('idCards', rest)?.level).toBe('ready')
})

test('what is handled elsewhere is nobody’s here', () => {
  expect(rowOf('passport', {})).toBeUndefined()
})

test('the last one for a matter learns who would be called instead', () => {
  expect(leaving('ewa')).toEqual([{ matterId: 'pin', instead: { personId: 'zofia', as: 'substitute' } }])
  expect(leaving('piotr')).toEqual([{ matterId: 'tax', instead: { personId: 'taxManager', as: 'manager' } }])
})

test('with a colleague out, one more matter hangs on the last one', () => {
  expect(leaving('ewa', { olek: 'out' }).map(({ matterId }) => matterId)).toEqual(['idCard', 'pin'])
})

test('the last substitute is told as well', () => {
  expect(leaving('zofia', { ewa: 'absent', piotr: 'out' })).toEqual([
    { matterId: 'pin', instead: { personId: 'manager', as: 'manager' } },
  ])
  expect(leaving('zofia', { ewa: 'absent' }).map(({ matterId }) => matterId)).toEqual([])
})

test('where nobody is left, that is said', () => {
  const everybodyElse = ['taxManager', 'secretary', 'mayor'].map((each) => [each, 'unreachable'] as const)
  expect(leaving('piotr', Object.fromEntries(everybodyElse))).toEqual([{ matterId: 'tax' }])
})

test('whoever cannot be reached anyway takes nothing away', () => {
  expect(leaving('ewa', { ewa: 'unreachable' })).toEqual([])
  expect(leaving('olek')).toEqual([])
})
