import { firstNeeds } from '../../models/domain/request/firstNeeds.ts'
import { NEEDS, type Need } from '../../models/domain/request/needs.ts'

const times = (n: number, ...needs: readonly Need[]): (readonly Need[])[] => Array.from({ length: n }, () => needs)
const AT_THE_START = NEEDS.slice(0, 6)

describe('the needs that stand first at the counter', () => {
  test('are the first six of the list before anything was counted', () => {
    expect(firstNeeds([])).toEqual(AT_THE_START)
  })

  test('are not changed by one unusual day', () => {
    expect(firstNeeds(times(4, 'assistanceDog'))).toEqual(AT_THE_START)
  })

  test('are what this office’s clients want most, in the order of the list', () => {
    const most = firstNeeds([...times(9, 'wayOut', 'noStairs'), ...times(20, 'formHelp'), ...times(8, 'seat', 'guide')])
    expect(most).toEqual(['noStairs', 'wheelchair', 'seat', 'formHelp', 'guide', 'wayOut'])
  })

  test('are always six', () => {
    expect(firstNeeds(times(50, ...NEEDS))).toHaveLength(6)
  })
})
