import { peopleOf } from '../channels/corridorScope.ts'
import type { Directory } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'
import { type DeviceKind, type DeviceScope, mayStandFor } from './device.ts'

/** A unit or place that does not exist, or a floor where nobody sits, is a slip: the device would never say anything. */
export function mustStandForSomething(kind: DeviceKind, scope: DeviceScope, directory: Directory): void {
  if (!mayStandFor(kind, scope))
    throw new Refusal('badInput', { problems: [{ path: 'scope.kind', expected: `what a ${kind} can stand for` }] })
  if (!isThere(scope, directory)) throw new Refusal('notFound', { where: scope.kind })
}

function isThere(scope: DeviceScope, directory: Directory): boolean {
  if (scope.kind === 'unit') return directory.units.has(scope.unitId)
  if (scope.kind === 'place') return directory.places.has(scope.placeId)
  return peopleOf(scope, directory).length > 0
}
