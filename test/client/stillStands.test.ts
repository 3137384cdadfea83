import { stillStands } from '../../client/parts/setup/stillStands.ts'

const sent = { state: 'well', because: 'sent', said: 'it@office.example' } as const
const well = { state: 'well', because: 'well', count: 2, of: 2 } as const

test('what a trial said stands beside every look that says the same as before', () => {
  expect(stillStands(well, { found: sent, look: well })).toBe(true)
  expect(stillStands({ ...well }, { found: sent, look: well })).toBe(true)
})

test('a later look that says something else is shown, and an old trial freezes nothing', () => {
  expect(stillStands({ state: 'attention', because: 'failed' }, { found: sent, look: well })).toBe(false)
  expect(stillStands({ ...well, count: 1 }, { found: sent, look: well })).toBe(false)
  expect(stillStands(well, undefined)).toBe(false)
})
