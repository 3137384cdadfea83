import { controlChart, LEAST_VALUES } from '../../models/domain/reports/xmr.ts'

/** Goes up and down by the same, and means nothing. */
const NOISE = [10, 12, 9, 11, 10, 13, 9, 12, 10, 11, 12, 9, 11, 10]
const signalsOf = (values: readonly number[]) => [...(controlChart(values)?.signals ?? [])]

test('with fewer than twelve weeks there are no limits', () => {
  expect(controlChart(NOISE.slice(0, LEAST_VALUES - 1))).toBeUndefined()
  expect(controlChart(NOISE.slice(0, LEAST_VALUES))).toBeDefined()
})

test('the limits are the mean and 2.66 times the mean moving range', () => {
  const chart = controlChart([4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6])
  expect(chart?.mean).toBe(5)
  expect(chart?.upper).toBeCloseTo(5 + 2.66 * 2)
  // No time is below none.
  expect(chart?.lower).toBe(0)
})

test('what goes up and down by chance is noise', () => {
  expect(signalsOf(NOISE)).toEqual([])
})

test('weeks that are all alike are no signal', () => {
  expect(signalsOf(Array.from({ length: 20 }, () => 7))).toEqual([])
})

test('one week outside the limits is a signal', () => {
  expect(signalsOf([...NOISE, 30])).toEqual([[14, 'outside']])
})

test('eight weeks in a row on one side of the mean are a signal, seven are none', () => {
  const side = (count: number) => [...NOISE, ...Array.from({ length: count }, (_, at) => 12.5 + (at % 2) * 0.2)]
  expect(signalsOf(side(8)).filter(([, signal]) => signal === 'oneSide')).toHaveLength(8)
  expect(signalsOf(side(7)).filter(([, signal]) => signal === 'oneSide')).toHaveLength(0)
})

test('six weeks in a row that rise, or fall, are a signal, five are none', () => {
  const rising = (count: number) => [
    ...NOISE.slice(0, 13),
    9,
    ...Array.from({ length: count - 1 }, (_, at) => 9.5 + at / 2),
  ]
  expect(signalsOf(rising(6)).map(([, signal]) => signal)).toEqual(Array(6).fill('rising'))
  expect(signalsOf(rising(5))).toEqual([])
  const falling = [...NOISE.slice(0, 13), 12, 11.5, 11, 10.5, 10, 9.5]
  expect(signalsOf(falling).map(([, signal]) => signal)).toEqual(Array(6).fill('falling'))
})

test('two of three weeks near the same limit are a signal, one near each is none', () => {
  const calm = Array.from({ length: 24 }, (_, at) => 10 + 2 * (at % 2))
  const near = signalsOf([...calm, 15.6, 11, 15.6, 11]).filter(([, signal]) => signal === 'nearLimit')
  expect(near.map(([at]) => at)).toEqual([24, 26])
  expect(signalsOf([...calm, 15.6, 7]).filter(([, signal]) => signal === 'nearLimit')).toEqual([])
})
