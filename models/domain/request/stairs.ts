import { minutes, seconds } from '../clock.ts'
import type { Employee, Place } from '../directory/directory.ts'

/** Nobody who runs is faster. */
const A_FLOOR_MS = seconds(6)
const ANOTHER_BUILDING_MS = minutes(1)

type Where = Pick<Employee | Place, 'building' | 'floor'>

/** Nobody comes down so fast: it is looked at in the history, and hinders nobody. */
export function isFasterThanStairs(from: Where, to: Where, tookMs: number): boolean {
  const leastMs =
    Math.abs(from.floor - to.floor) * A_FLOOR_MS + (from.building === to.building ? 0 : ANOTHER_BUILDING_MS)
  return tookMs < leastMs
}
