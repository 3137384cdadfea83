import type { DrillScope } from '../../models/domain/drills/drill.ts'
import type { DrillBody } from '../../models/wire/drills.ts'

/** The schema has seen to it that at most one of them is there; neither: everybody on duty. */
export function scopeOf({ personId, unitId }: Pick<DrillBody, 'personId' | 'unitId'>): DrillScope {
  if (personId !== undefined) return { kind: 'person', personId }
  return unitId === undefined ? { kind: 'everybody' } : { kind: 'unit', unitId }
}
