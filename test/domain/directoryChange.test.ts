import {
  type Change,
  changesBetween,
  inverseOf,
  itemOrFormer,
  withChanges,
} from '../../models/domain/directory/change.ts'
import { newProblems, problemsOf } from '../../models/domain/directory/problems.ts'
import { removalOf } from '../../models/domain/directory/removal.ts'
import { smallOffice } from '../support/smallOffice.ts'

const NOW = 1
const office = smallOffice()

const codes = (changes: readonly Change[]): readonly string[] =>
  newProblems(office, withChanges(office, changes, NOW), changes).map(({ code, item }) => `${code} ${item.id}`)

const edited = (kind: 'unit' | 'employee' | 'matter', id: string, fields: object): Change => {
  const list = { unit: office.units, employee: office.employees, matter: office.matters }[kind]
  const before = list.get(id)
  return { kind, id, before, after: { ...before, ...fields } } as Change
}

test('the office of the tests has no problem', () => {
  expect(problemsOf(office)).toEqual([])
})

test('whoever is removed is gone from every list, and is remembered', () => {
  const changes = removalOf(office, { kind: 'employee', id: 'ewa' })
  const after = withChanges(office, changes, NOW)
  expect(after.matters.get('idCard')?.competentIds).toEqual(['olek'])
  expect(JSON.stringify([...after.employees, ...after.matters])).not.toContain('"ewa"')
  expect(itemOrFormer(after, 'employee', 'ewa')?.name).toBe('ewa')
  expect(codes(changes)).toEqual(['matterWithoutPeople pin'])
})

test('what is taken back is as it was', () => {
  const changes = removalOf(office, { kind: 'employee', id: 'zofia' })
  const after = withChanges(office, changes, NOW)
  const back = withChanges(after, inverseOf(changes), NOW)
  expect(back.former.size).toBe(0)
  expect(changesBetween(office, back)).toEqual([])
  expect(changesBetween(office, after).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'employee ewa',
    'employee zofia',
  ])
})

test.each([
  ['the manager leaves', removalOf(office, { kind: 'employee', id: 'manager' }), 'managerMissing idCards'],
  ['the secretary leaves', removalOf(office, { kind: 'employee', id: 'secretary' }), 'secretaryMissing office'],
  ['a unit goes and its people stay', removalOf(office, { kind: 'unit', id: 'taxes' }), 'unitOfPersonMissing zofia'],
  ['a unit goes and its matters stay', removalOf(office, { kind: 'unit', id: 'taxes' }), 'unitOfMatterMissing tax'],
  ['a unit is inside itself', [edited('unit', 'organisation', { parentId: 'bok' })], 'circleOfUnits organisation'],
  [
    'somebody stands in for themself',
    [edited('employee', 'ewa', { substituteIds: ['ewa'] })],
    'standsInForThemself ewa',
  ],
  ['nobody knows who that is', [edited('matter', 'tax', { competentIds: ['x', 'piotr'] })], 'unknownPerson tax'],
  ['nobody handles it any more', [edited('matter', 'tax', { competentIds: [] })], 'matterWithoutPeople tax'],
  [
    'nobody asks for them any more',
    [edited('matter', 'tax', { competentIds: ['zofia'] })],
    'personWithoutMatter piotr',
  ],
  ['two of one name', [{ kind: 'employee', id: 'e2', after: { ...nobody(), id: 'e2' } } as Change], 'sameName e2'],
])('%s', (_what, changes, problem) => {
  expect(codes(changes)).toContain(problem)
})

function nobody() {
  const ewa = office.employees.get('ewa')
  if (!ewa) throw new Error('She works here')
  return ewa
}

test('the last place and the last clerk are missed', () => {
  const places = ['desk', 'quietRoom'].flatMap((id) => removalOf(office, { kind: 'place', id }))
  expect(codes(places)).toEqual(['noPlace office'])
  const clerks = removalOf(office, { kind: 'employee', id: 'clerk' })
  const one = withChanges(office, clerks, NOW)
  const both = removalOf(one, { kind: 'employee', id: 'otherClerk' })
  expect(newProblems(one, withChanges(one, both, NOW), both).map(({ code }) => code)).toEqual(['noClerk'])
})

test('what was wrong before is nobody’s fault now', () => {
  const broken = withChanges(office, [edited('matter', 'tax', { competentIds: [] })], NOW)
  const change = edited('employee', 'ewa', { room: '7' })
  expect(newProblems(broken, withChanges(broken, [change], NOW), [change])).toEqual([])
})
