import type { Obstacle } from '../../models/domain/obstacles.ts'
import type { Reach } from '../../models/domain/responders.ts'
import { texts } from '../state/language.ts'
import { clockTime } from '../state/time.ts'

interface Known {
  readonly reach: Reach
  readonly obstacles: readonly Obstacle[]
  /** When `withClient` or `out` ends by itself. */
  readonly until?: number | undefined
}

/** How somebody can be reached and what stands in the way: "reachable, sound is blocked". */
export function reachText({ reach, obstacles, until }: Known): string {
  const { readiness, reach: plain } = texts.value
  const why = obstacles.map((obstacle) => readiness.obstacles[obstacle]).join(', ')
  if (reach === 'unreachable') return why === '' ? readiness.reasons.unreachable : why
  if (reach === 'live') return why === '' ? readiness.reasons.live : `${plain.live}, ${why}`
  const ends = until !== undefined && (reach === 'withClient' || reach === 'out')
  const state = ends ? `${readiness.reasons[reach]}, ${readiness.until(clockTime(until))}` : readiness.reasons[reach]
  return why === '' ? state : `${state}; ${why}`
}
