import type { CorridorScope } from '../devices/device.ts'
import type { Directory, Employee } from '../directory/directory.ts'

/** Whether a device on this corridor rings for this person. */
export function concerns(
  scope: CorridorScope,
  { building, floor, unitId }: Pick<Employee, 'building' | 'floor' | 'unitId'>,
): boolean {
  if (scope.kind === 'unit') return unitId === scope.unitId
  return building === scope.building && floor === scope.floor
}

export const peopleOf = (scope: CorridorScope, { employees }: Directory): readonly Employee[] =>
  [...employees.values()].filter((employee) => concerns(scope, employee))
