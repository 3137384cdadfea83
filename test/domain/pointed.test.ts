import { NEEDS } from '../../models/domain/request/needs.ts'
import {
  canBeTaken,
  hasPointed,
  NOTHING_POINTED,
  needsWith,
  noteWith,
  POINTING_PAGES,
  pointAt,
} from '../../models/domain/request/pointed.ts'

describe('what a client points at', () => {
  test('every need can be pointed at, once, and no page holds more than five', () => {
    expect(POINTING_PAGES.flat().sort()).toEqual([...NEEDS].sort())
    expect(Math.max(...POINTING_PAGES.map(({ length }) => length))).toBe(5)
  })

  test('pointed at twice is not wanted, whether it was chosen before or not', () => {
    const once = pointAt([], NOTHING_POINTED, 'seat')
    expect(needsWith([], once)).toEqual(['seat'])
    expect(pointAt([], once, 'seat')).toEqual(NOTHING_POINTED)
    const gone = pointAt(['seat'], NOTHING_POINTED, 'seat')
    expect(needsWith(['seat'], gone)).toEqual([])
    expect(pointAt(['seat'], gone, 'seat')).toEqual(NOTHING_POINTED)
  })

  test('what the clerk chooses meanwhile stays', () => {
    const pointed = pointAt(['seat'], pointAt(['seat'], NOTHING_POINTED, 'seat'), 'inWriting')
    expect(needsWith(['seat', 'withChild'], pointed)).toEqual(['inWriting', 'withChild'])
  })

  test('an answer alone is seen by the clerk, and goes into no request', () => {
    const pointed = { ...NOTHING_POINTED, answer: 'no' as const }
    expect([hasPointed(pointed), canBeTaken(pointed)]).toEqual([true, false])
    expect(hasPointed({ ...NOTHING_POINTED, text: '  ' })).toBe(false)
  })

  test('what was written comes behind the note of the clerk', () => {
    expect(noteWith('Ma dokumenty. ', { ...NOTHING_POINTED, text: ' Chcę zapłacić' })).toBe(
      'Ma dokumenty. Chcę zapłacić',
    )
    expect(noteWith('', { ...NOTHING_POINTED, text: 'Chcę zapłacić' })).toBe('Chcę zapłacić')
  })
})
