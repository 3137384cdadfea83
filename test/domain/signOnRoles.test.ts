import { isOwnPath, likelyPerson } from '../../models/domain/signOn/signOn.ts'
import { rolesBy, valuesOf } from '../../models/domain/signOn/signOnRoles.ts'

test.each([
  ['a list', { groups: ['a', 'b'] }, ['a', 'b']],
  ['one value', { groups: 'a' }, ['a']],
  ['what is no text is left out', { groups: ['a', 5, null, { b: 1 }] }, ['a']],
  ['nothing', {}, undefined],
  ['sent elsewhere', { _claim_names: { groups: 'src1' } }, 'tooMany'],
  ['another claim is sent elsewhere', { _claim_names: { roles: 'src1' } }, undefined],
  ['there are some', { hasgroups: true }, 'tooMany'],
  ['there are some, in letters', { hasgroups: 'true' }, 'tooMany'],
  ['what is said counts, whatever else is', { groups: ['a'], hasgroups: true }, ['a']],
])('the values of a claim: %s', (_what, claims, values) => {
  expect(valuesOf(claims, 'groups')).toEqual(values)
})

test('a claim may be a field of a field, and nothing is found on what every object has', () => {
  expect(valuesOf({ realm_access: { roles: ['a'] } }, 'realm_access.roles')).toEqual(['a'])
  expect(valuesOf({ 'https://office/roles': ['a'] }, 'https://office/roles')).toEqual(['a'])
  expect(valuesOf({ a: {} }, 'a.constructor.name')).toBeUndefined()
})

test('that there are more groups than are sent says nothing of another claim', () => {
  expect(valuesOf({ hasgroups: true }, 'roles')).toBeUndefined()
})

test('groups neither make an administrator nor take one', () => {
  const rules = [
    { value: 'bok', role: 'clerk' },
    { value: 'bok', role: 'employee' },
    { value: 'heads', role: 'supervisor' },
  ] as const
  expect(rolesBy(rules, ['bok', 'others'], ['supervisor'])).toEqual(['clerk', 'employee'])
  expect(rolesBy(rules, ['heads'], ['admin', 'clerk'])).toEqual(['supervisor', 'admin'])
  expect(rolesBy(rules, [], ['admin'])).toEqual(['admin'])
  expect(rolesBy(rules, ['Bok'], ['clerk'])).toEqual([])
})

test('who a newcomer may be is said of one person alone, or of nobody', () => {
  const people = [
    { id: 'a', name: 'Anna Nowak', email: 'a.nowak@office.example' },
    { id: 'b', name: 'Anna Nowak' },
    { id: 'c', name: 'Jan Lis', email: 'J.Lis@office.example' },
  ]
  expect(likelyPerson({ email: 'j.lis@office.example' }, people)).toBe('c')
  expect(likelyPerson({ name: 'anna nowak' }, people)).toBeUndefined()
  expect(likelyPerson({ name: 'Anna Nowak', email: 'a.nowak@office.example' }, people)).toBe('a')
  expect(likelyPerson({}, people)).toBeUndefined()
})

test.each([
  ['/', true],
  ['/calls?x=1#y', true],
  ['/sign-in', false],
  ['/sign-in?to=/calls', false],
  ['/sign-in-something', true],
  ['/api', false],
  ['/api/session', false],
  ['//evil.example', false],
  ['/\\evil.example', false],
  ['/x\\y', false],
  ['/\n/evil.example', false],
  ['calls', false],
  ['', false],
])('whether %j is an address of our own pages', (path, isOwn) => {
  expect(isOwnPath(path)).toBe(isOwn)
})
