import { randomUUID } from 'node:crypto'
import { sampleHistory } from '../../api/sample/sampleHistory.ts'
import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import { hours } from '../../models/domain/clock.ts'
import type { Request } from '../../models/domain/request/request.ts'

const DAYS = 180

/** So many ended requests of half a year, day by day: the same two weeks over and over, each day as busy as it takes. */
export function* pastRequests(count: number, now: number): Generator<readonly Request[]> {
  const template = sampleHistory({ directory: sampleOffice().directory, now, seed: 1 })
  for (let day = DAYS; day > 0; day--) {
    const start = now - (now % hours(24)) - day * hours(24)
    yield Array.from({ length: Math.round(count / DAYS) }, (_, number): Request => {
      const request = template[number % template.length] as Request
      const by = start + hours(9) - request.raisedAt
      const shifted = { raisedAt: request.raisedAt + by, waitsFrom: request.waitsFrom + by, endedAt: start + hours(10) }
      const day = new Date(start).toISOString().slice(0, 10)
      return { ...request, ...shifted, id: randomUUID(), raiseKey: randomUUID(), day, number }
    })
  }
}
