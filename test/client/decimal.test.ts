import { decimal } from '../../client/parts/charts/decimal.ts'

test('a mean is written with the comma of a Polish reader and the point of an English one', () => {
  expect([decimal(4.3, 'pl'), decimal(4.3, 'en'), decimal(5, 'pl')]).toEqual(['4,3', '4.3', '5,0'])
})
