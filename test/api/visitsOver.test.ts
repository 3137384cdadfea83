import { MOST_OVER, VisitsOver } from '../../api/display/visitsOver.ts'
import type { Request } from '../../models/domain/request/request.ts'

const ended = (visit: number, endedAt: number) => ({ visitId: `v${visit}`, endedAt }) as unknown as Request

function over() {
  const forgotten: string[] = []
  return { forgotten, visits: new VisitsOver((visitId) => void forgotten.push(visitId)) }
}

test('of more visits than an office has the latest are known', () => {
  const { forgotten, visits } = over()
  for (let visit = 0; visit < MOST_OVER + 3; visit += 1) visits.add(ended(visit, visit))
  expect([...visits.ids()]).toHaveLength(MOST_OVER)
  expect(forgotten).toEqual(['v0', 'v1', 'v2'])
  expect(visits.get('v2')).toBeUndefined()
  expect(visits.get('v3')).toBeDefined()
})

test('a visit that ends again is as young as its last end', () => {
  const { forgotten, visits } = over()
  for (const [visit, endedAt] of [
    [1, 10],
    [2, 20],
    [1, 30],
    [3, 40],
  ] as const)
    visits.add(ended(visit, endedAt))
  visits.forgetUntil(19)
  expect(forgotten).toEqual([])
  visits.forgetUntil(30)
  expect(forgotten).toEqual(['v2', 'v1'])
  expect([...visits.ids()]).toEqual(['v3'])
})
