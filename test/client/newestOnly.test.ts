import { newestOnly } from '../../client/state/newestOnly.ts'

test('a slow answer to an older question is left out, and a later one shows', () => {
  const ask = newestOnly()
  const [first, second, third] = [ask(), ask(), ask()]
  expect(second()).toBe(true)
  expect(first()).toBe(false)
  expect(third()).toBe(true)
  expect(second()).toBe(false)
})

test('answers that come in order all show', () => {
  const ask = newestOnly()
  const [first, second] = [ask(), ask()]
  expect([first(), second()]).toEqual([true, true])
})
