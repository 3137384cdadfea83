import type { Directory, UnitId } from '../directory/directory.ts'
import type { EscalationPolicy } from '../request/escalation.ts'
import type { Target } from '../request/request.ts'

/** Whose rules: the office's default, while it is being found out who is competent, or a unit's own. */
export type PolicyScope =
  | { readonly kind: 'office' }
  | { readonly kind: 'routing' }
  | { readonly kind: 'unit'; readonly unitId: UnitId }

/** "office", "routing", "unit/taxes". */
export const scopePath = (scope: PolicyScope): string => (scope.kind === 'unit' ? `unit/${scope.unitId}` : scope.kind)

export const isSameScope = (a: PolicyScope, b: PolicyScope): boolean => scopePath(a) === scopePath(b)

/** The steps that are the scope's own; undefined: a unit that goes by the office's, or is not there. */
export function policyOf({ office, units }: Directory, scope: PolicyScope): EscalationPolicy | undefined {
  if (scope.kind === 'office') return office.policy
  return scope.kind === 'routing' ? office.routingPolicy : units.get(scope.unitId)?.policy
}

/** The directory with other rules; without steps a unit goes by the office's again. */
export function withPolicy(directory: Directory, scope: PolicyScope, policy: EscalationPolicy | undefined): Directory {
  const { office, units } = directory
  if (scope.kind === 'unit') {
    const unit = units.get(scope.unitId)
    if (!unit) return directory
    const { policy: _before, ...rest } = unit
    const changed = policy === undefined ? rest : { ...rest, policy }
    return { ...directory, units: new Map([...units, [unit.id, changed]]) }
  }
  if (policy === undefined) return directory
  const changed = scope.kind === 'office' ? { policy } : { routingPolicy: policy }
  return { ...directory, office: { ...office, ...changed } }
}

/** By whose rules a request for this is called. */
export function scopeOf({ units }: Directory, target: Target, unitId: UnitId | undefined): PolicyScope {
  if (target.kind === 'unknown') return { kind: 'routing' }
  const hasOwn = unitId !== undefined && units.get(unitId)?.policy !== undefined
  return hasOwn ? { kind: 'unit', unitId } : { kind: 'office' }
}

/** The units that go by these rules. */
export function unitsUnder({ units }: Directory, scope: PolicyScope): readonly UnitId[] {
  if (scope.kind === 'routing') return []
  if (scope.kind === 'unit') return units.has(scope.unitId) ? [scope.unitId] : []
  return [...units.values()].filter(({ policy }) => policy === undefined).map(({ id }) => id)
}

/** Everything a client can come for that is called by these rules: matters of the units, or the unit where it has none. */
export function targetsUnder(directory: Directory, scope: PolicyScope): readonly Target[] {
  if (scope.kind === 'routing') return [{ kind: 'unknown' }]
  const unitIds = new Set(unitsUnder(directory, scope))
  const matters = [...directory.matters.values()].filter(
    ({ unitId, elsewhere }) =>
      elsewhere === undefined && (unitId === undefined ? scope.kind === 'office' : unitIds.has(unitId)),
  )
  const withMatters = new Set(matters.map(({ unitId }) => unitId))
  return [
    ...matters.map(({ id }): Target => ({ kind: 'matter', matterId: id })),
    ...[...unitIds].filter((id) => !withMatters.has(id)).map((unitId): Target => ({ kind: 'unit', unitId })),
  ]
}
