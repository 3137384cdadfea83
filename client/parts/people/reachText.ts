import type { Obstacle } from '../../../models/domain/readiness/obstacles.ts'
import type { Reach } from '../../../models/domain/request/responders.ts'
import { texts } from '../../state/language.ts'
import { untilText } from '../../state/time.ts'

interface Known {
  readonly reach: Reach
  readonly obstacles: readonly Obstacle[]
  /** When what somebody has said ends by itself, or when they are expected back. */
  readonly until?: number | undefined
}

/** How somebody can be reached and what stands in the way: "reachable, sound is blocked". */
export function reachText({ reach, obstacles, until }: Known): string {
  const { readiness, reach: plain } = texts.value
  const why = obstacles.map((obstacle) => readiness.obstacles[obstacle]).join(', ')
  if (reach === 'unreachable') return why === '' ? readiness.reasons.unreachable : why
  if (reach === 'live') return why === '' ? readiness.reasons.live : `${plain.live}, ${why}`
  const ends = until !== undefined && ENDING.includes(reach)
  const state = ends ? `${readiness.reasons[reach]}, ${readiness.until(untilText(until))}` : readiness.reasons[reach]
  return why === '' ? state : `${state}; ${why}`
}

/** What ends at a known time. */
const ENDING: readonly Reach[] = ['withClient', 'out', 'absent', 'planned', 'offHours']
