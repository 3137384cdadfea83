import type { DrillScope } from '../../models/domain/drills/drill.ts'
import type { DrillBody } from '../../models/wire/drills.ts'

/** The schema has seen to it that exactly one of them is there. */
export function scopeOf({ personId, unitId }: DrillBody): DrillScope {
  if (personId !== undefined) return { kind: 'person', personId }
  return unitId === undefined ? { kind: 'everybody' } : { kind: 'unit', unitId }
}
