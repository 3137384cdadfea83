import { mustKeepAdministrator } from '../../models/domain/accounts/lastAdministrator.ts'
import { suggestedLogin } from '../../models/domain/accounts/login.ts'
import { suggestedRoles } from '../../models/domain/accounts/suggestedRoles.ts'
import { smallOffice } from '../support/smallOffice.ts'

describe('the login that is suggested', () => {
  const nobody = () => false

  test.each([
    ['Anna Kowalska', 'anna.kowalska'],
    ['Łukasz Żółć', 'lukasz.zolc'],
    ['dr inż. Anna Maria Kowalska-Nowak', 'anna.kowalska-nowak'],
    ['  Józef   Ćwik ', 'jozef.cwik'],
    ['Ola', 'ola'],
    ['Ó', 'login.o'],
    ['Ἀθηνᾶ', 'login'],
    ['mgr', 'login'],
  ])('of %s is %s', (name, login) => {
    expect(suggestedLogin(name, nobody)).toBe(login)
  })

  test('is nobody else’s', () => {
    const taken = ['anna.kowalska', 'anna.kowalska2']
    expect(suggestedLogin('Anna Kowalska', (login) => taken.includes(login))).toBe('anna.kowalska3')
  })
})

test('the roles that are suggested are what the directory says of somebody’s work', () => {
  const office = smallOffice()
  expect(suggestedRoles(office, 'ewa')).toEqual(['employee'])
  expect(suggestedRoles(office, 'manager')).toEqual(['employee', 'supervisor'])
  expect(suggestedRoles(office, 'secretary')).toEqual(['employee', 'supervisor'])
  expect(suggestedRoles(office, 'clerk')).toEqual(['clerk', 'employee'])
  expect(suggestedRoles(office, 'secretariat')).toEqual(['clerk', 'employee'])
})

test('an office keeps somebody who looks after it: disabled is as good as gone', () => {
  const admin = { roles: ['admin'], disabled: false } as const
  expect(() => mustKeepAdministrator([{ roles: ['clerk'], disabled: false }, admin])).not.toThrow()
  expect(() => mustKeepAdministrator([{ ...admin, disabled: true }])).toThrow('lastAdministrator')
  expect(() => mustKeepAdministrator([])).toThrow('lastAdministrator')
})
