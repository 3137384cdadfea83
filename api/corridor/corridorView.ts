import { type CorridorDevice, peopleOf } from '../../models/domain/channels/corridor.ts'
import type { Clock } from '../../models/domain/clock.ts'
import type { CorridorView } from '../../models/wire/corridor.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { optional } from '../requests/requestView.ts'
import type { CorridorDevices } from './corridorDevices.ts'

interface CorridorViewDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly corridors: CorridorDevices
}

/** A device as those see it who look after them: whether it would be heard if somebody were called now. */
export function corridorView(
  device: CorridorDevice,
  { clock, directory, corridors: { presence } }: CorridorViewDeps,
): CorridorView {
  const { id, name, scope, language, pairing, session } = device
  const isWaiting = pairing !== undefined && pairing.expiresAt > clock.now()
  const unitName = scope.kind === 'unit' ? directory.now.units.get(scope.unitId)?.name : undefined
  return {
    id,
    name,
    scope,
    language,
    people: peopleOf(scope, directory.now).length,
    state: presence.isConnected(id) ? 'connected' : session ? 'away' : 'unpaired',
    ...optional('unitName', unitName),
    ...optional('codeUntil', isWaiting ? pairing.expiresAt : undefined),
    ...optional('lastSeenAt', session?.lastSeenAt),
    ...optional('report', presence.reportOf(id)),
  }
}
