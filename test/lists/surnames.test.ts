import { hasSurnameOf } from '../../api/lists/peopleFinder.ts'

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
