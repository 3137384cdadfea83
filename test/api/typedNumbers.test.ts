import { numberOfExtension, numberOfRoom } from '../../api/directory/typedNumbers.ts'
import { floorIn } from '../../api/directoryImport/whereCell.ts'

test.each([
  ['pok. 12', '12'],
  ['pokój nr 214', '214'],
  ['p. 3', '3'],
  ['12', '12'],
  ['12a', '12a'],
  ['sala ślubów', 'sala ślubów'],
  ['', ''],
  // More than a number is not thrown away.
  ['pok. 12, I piętro', 'pok. 12, I piętro'],
])('the room "%s" is kept as "%s"', (typed, kept) => {
  expect(numberOfRoom(typed)).toBe(kept)
})

test.each([
  ['wew. 309', '309'],
  ['309', '309'],
  ['309, 310', '309, 310'],
  ['', ''],
])('the extension "%s" is kept as "%s"', (typed, kept) => {
  expect(numberOfExtension(typed)).toBe(kept)
})

test.each(['constructor', '__proto__', 'toString', 'valueOf'])('"%s" is no floor', (text) => {
  expect(floorIn(text)).toBeUndefined()
})
