import { peopleOf } from '../../models/domain/channels/corridorScope.ts'
import type { Clock } from '../../models/domain/clock.ts'
import { isOfKind, type PairedDevice } from '../../models/domain/devices/device.ts'
import type { DeviceView } from '../../models/wire/device.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { optional } from '../requests/requestView.ts'
import type { PairedDevices } from './pairedDevices.ts'

interface DeviceViewDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly pairedDevices: PairedDevices
}

/** A device as those see it who look after them: whether it would be heard if somebody were called now. */
export function deviceView(
  device: PairedDevice,
  { clock, directory, pairedDevices: { presence } }: DeviceViewDeps,
): DeviceView {
  const { id, kind, name, scope, language, pairing, session } = device
  const isWaiting = pairing !== undefined && pairing.expiresAt > clock.now()
  return {
    id,
    kind,
    name,
    scope,
    language,
    state: presence.isConnected(id) ? 'connected' : session ? 'away' : 'unpaired',
    ...optional('people', isOfKind(device, 'corridor') ? peopleOf(device.scope, directory.now).length : undefined),
    ...optional('scopeName', scopeNameOf(device, directory)),
    ...optional('codeUntil', isWaiting ? pairing.expiresAt : undefined),
    ...optional('lastSeenAt', session?.lastSeenAt),
    ...optional('report', presence.reportOf(id)),
  }
}

function scopeNameOf({ scope }: PairedDevice, { now }: OfficeDirectory) {
  if (scope.kind === 'unit') return now.units.get(scope.unitId)?.name
  return scope.kind === 'place' ? now.places.get(scope.placeId)?.name : undefined
}
