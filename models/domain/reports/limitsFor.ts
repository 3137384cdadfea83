import type { Directory, MatterId, UnitId } from '../directory/directory.ts'
import { type ArrivalLimits, DEFAULT_LIMITS } from './arrivalLimits.ts'

/** For what limits can be set. */
export type LimitsScope =
  | { readonly kind: 'office' }
  | { readonly kind: 'unit'; readonly id: UnitId }
  | { readonly kind: 'matter'; readonly id: MatterId }

/** Those that somebody has set there; undefined: it goes by what is above. */
export function ownLimits({ office, units, matters }: Directory, scope: LimitsScope): ArrivalLimits | undefined {
  if (scope.kind === 'office') return office.arrivalLimits
  return scope.kind === 'unit' ? units.get(scope.id)?.arrivalLimits : matters.get(scope.id)?.arrivalLimits
}

/** What holds for a request: of its matter, its unit, the units around that, the office, and else the usual ones. */
export function limitsFor(
  directory: Directory,
  { unitId, matterId }: { readonly unitId?: UnitId | undefined; readonly matterId?: MatterId | undefined },
): ArrivalLimits {
  const ofMatter = matterId === undefined ? undefined : directory.matters.get(matterId)?.arrivalLimits
  return ofMatter ?? ofUnits(directory, unitId) ?? directory.office.arrivalLimits ?? DEFAULT_LIMITS
}

function ofUnits({ units }: Directory, unitId: UnitId | undefined): ArrivalLimits | undefined {
  const passed = new Set<UnitId>()
  for (let unit = units.get(unitId ?? ''); unit && !passed.has(unit.id); unit = units.get(unit.parentId ?? '')) {
    if (unit.arrivalLimits) return unit.arrivalLimits
    passed.add(unit.id)
  }
  return undefined
}
