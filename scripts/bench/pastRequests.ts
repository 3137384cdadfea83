import { historyDays, historyTeller } from '../../api/sample/longHistory.ts'
import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import { hours } from '../../models/domain/clock.ts'
import type { Request } from '../../models/domain/request/request.ts'

/** So many ended requests of the year before today, day by day, as `npm run sample:history` tells them. */
export function* pastRequests(count: number, now: number): Generator<readonly Request[]> {
  const until = new Date(now - hours(24)).toISOString().slice(0, 10)
  const wish = { directory: sampleOffice().directory, requests: count, seed: 7, until }
  const told = historyTeller(wish)
  for (const day of historyDays(wish)) yield told(day)
}
