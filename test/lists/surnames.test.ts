import { hasSurnameOf } from '../../api/lists/peopleFinder.ts'
import { unmistakable } from '../../api/lists/unmistakable.ts'
import { smallOffice } from '../support/smallOffice.ts'

test.each([
  ['Piekarska M.', 'Magdalena Piekarska'],
  ['mgr Magdalena Anna Piekarska', 'Magdalena Piekarska'],
  ['NOWAK-ŁOŚ Anna', 'Anna Nowak-Łoś'],
  ['Zdzieblo, Lukasz', 'Łukasz Ździebło'],
])('%s has the surname of %s', (listed, known) => {
  expect(hasSurnameOf(listed, known)).toBe(true)
})

test.each([
  ['Maria Anna Nowak-Łoś', 'Anna Nowak'],
  ['Anna Nowak', 'Anna Nowak-Łoś'],
  ['Anna', 'Anna Nowak'],
])('%s is probably not %s: another surname', (listed, known) => {
  expect(hasSurnameOf(listed, known)).toBe(false)
})

test('all names are looked through once, however often lists are written of them', () => {
  const directory = smallOffice()
  expect(unmistakable(directory)).toBe(unmistakable(directory))
  expect(unmistakable(smallOffice())('ewa')).toBe('ewa')
})
