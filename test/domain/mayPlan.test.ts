import { type Directory, directoryOf, type Role } from '../../models/domain/directory/directory.ts'
import { mayPlanFor, mayPlanForEverybody, unitsManagedBy } from '../../models/domain/schedule/mayPlan.ts'
import { smallOffice } from '../support/smallOffice.ts'

const small = smallOffice()
/** Identity cards lie inside taxes, and taxes inside themselves by somebody's mistake in a list. */
const nested: Directory = directoryOf({
  office: small.office,
  employees: [...small.employees.values()],
  units: [...small.units.values()].map((unit) => {
    if (unit.id === 'idCards') return { ...unit, parentId: 'taxes' }
    return unit.id === 'taxes' ? { ...unit, parentId: 'taxes' } : unit
  }),
  matters: [],
  places: [],
})

const actor = (personId: string, ...roles: Role[]) => ({ personId, roles })

test('a manager plans for their unit and for the units inside it, not for those above', () => {
  expect(unitsManagedBy(nested, actor('taxManager', 'supervisor')).toSorted()).toEqual(['idCards', 'taxes'])
  expect(unitsManagedBy(nested, actor('manager', 'supervisor'))).toEqual(['idCards'])
  expect(mayPlanFor(nested, actor('taxManager', 'supervisor'), 'manager')).toBe(true)
  expect(mayPlanFor(nested, actor('manager', 'supervisor'), 'taxManager')).toBe(false)
  expect(mayPlanFor(small, actor('taxManager', 'supervisor'), 'ewa')).toBe(false)
})

test('a manager who is no supervisor any more plans for themself alone', () => {
  expect(mayPlanFor(nested, actor('manager', 'employee'), 'ewa')).toBe(false)
  expect(mayPlanFor(nested, actor('manager', 'employee'), 'manager')).toBe(true)
})

test('for everybody: the secretary, the secretariat and the administrator, each with the role for it', () => {
  expect(mayPlanForEverybody(small, actor('secretary', 'supervisor'))).toBe(true)
  expect(mayPlanForEverybody(small, actor('secretary', 'employee'))).toBe(false)
  expect(mayPlanForEverybody(small, actor('secretariat', 'clerk'))).toBe(true)
  expect(mayPlanForEverybody(small, actor('clerk', 'clerk'))).toBe(false)
  expect(mayPlanForEverybody(small, actor('mayor', 'supervisor'))).toBe(false)
  expect(mayPlanForEverybody(small, actor('admin', 'admin'))).toBe(true)
})

test('nobody plans for somebody who is not there', () => {
  expect(mayPlanFor(small, actor('manager', 'supervisor'), 'nobody')).toBe(false)
})
