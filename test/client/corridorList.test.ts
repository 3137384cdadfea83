import { callsIn, knownFrom, silencedBy, withRequest } from '../../client/screens/device/corridor/corridorList.ts'
import type { CorridorRequest } from '../../models/wire/corridor.ts'

const request = (day: string, version: number, pageId?: string): CorridorRequest => ({
  day,
  code: 'BOK-1',
  version,
  calls:
    pageId === undefined
      ? []
      : [
          {
            pageId,
            code: 'BOK-1',
            room: '101',
            position: { pl: 'inspektor', en: 'inspector' },
            rings: 1,
            isSuperior: false,
          },
        ],
})

const pagesIn = (known: ReturnType<typeof knownFrom>) => callsIn(known).map(({ pageId }) => pageId)

test('a tablet that was never switched off rings for the first client of the next day, who has the same code', () => {
  const evening = withRequest(knownFrom([request('2026-11-23', 1, 'first')]), request('2026-11-23', 14))
  expect(pagesIn(evening)).toEqual([])
  const morning = withRequest(evening, request('2026-11-24', 1, 'second'))
  expect(pagesIn(morning)).toEqual(['second'])
})

test('what overtook another on the way never puts an older state back', () => {
  const answered = withRequest(knownFrom([request('2026-11-23', 1, 'first')]), request('2026-11-23', 3))
  expect(pagesIn(withRequest(answered, request('2026-11-23', 2, 'first')))).toEqual([])
})

test('what is over is not kept for months; what rings beyond midnight is', () => {
  const over = withRequest(knownFrom([]), request('2026-11-23', 9))
  expect(withRequest(over, request('2026-11-24', 1, 'second')).size).toBe(1)
  const late = knownFrom([request('2026-11-23', 1, 'first')])
  const both = withRequest(late, request('2026-11-24', 1, 'second'))
  expect(pagesIn(both)).toEqual(['first', 'second'])
  expect(silencedBy(both, withRequest(both, request('2026-11-23', 2)))).toEqual(['BOK-1'])
})
