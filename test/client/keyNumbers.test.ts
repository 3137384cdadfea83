import { giveNumbers, keyNumbers, shortcutOf } from '../../client/parts/request/keyNumbers.ts'
import { requestView } from './views.ts'

const request = (id: string, raisedAt: number) => requestView({ id, code: id, raisedAt })
const all = Array.from({ length: 11 }, (_, at) => request(`BOK-${at + 1}`, at))
const [first, second, third, ...others] = all
const numberOf = (id: string) => keyNumbers.value.get(id)
const show = (...open: readonly (typeof first)[]) => giveNumbers(open.flatMap((each) => each ?? []))

describe('the key of a card', () => {
  beforeEach(() => {
    keyNumbers.value = new Map()
  })

  test('stays with it while others come and go, in whatever order they stand', () => {
    show(first, second)
    expect([numberOf('BOK-1'), numberOf('BOK-2')]).toEqual([1, 2])
    show(third, second, first)
    show(second, third)
    expect([numberOf('BOK-2'), numberOf('BOK-3')]).toEqual([2, 3])
  })

  test('is given anew only when its request is over, to the one that waits longest without', () => {
    show(first, second, third)
    show(second, third, request('BOK-8', 80), request('BOK-7', 70))
    expect([numberOf('BOK-7'), numberOf('BOK-8')]).toEqual([1, 4])
    expect(numberOf('BOK-2')).toBe(2)
  })

  test('is one of nine: the tenth card shows none, and gets the first that comes free', () => {
    show(...all)
    expect(all.map((each) => shortcutOf(each).shortcut)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `Alt+${number}`),
      undefined,
      undefined,
    ])
    show(first, third, ...others)
    expect(numberOf('BOK-10')).toBe(2)
    expect(numberOf('BOK-11')).toBeUndefined()
  })
})
