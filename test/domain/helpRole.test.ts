import { helpRoleOf } from '../../models/domain/help/helpRole.ts'

test('whoever has several roles reads first the help for the work they begin with', () => {
  expect(helpRoleOf(['employee', 'clerk'], false)).toBe('clerk')
  expect(helpRoleOf(['employee', 'supervisor'], false)).toBe('supervisor')
  expect(helpRoleOf(['employee'], false)).toBe('employee')
})

test('the secretariat, who are clerks too, read their own', () => {
  expect(helpRoleOf(['clerk'], true)).toBe('secretariat')
})

test('whoever has no role has no help of their own', () => {
  expect(helpRoleOf([], false)).toBeUndefined()
})
