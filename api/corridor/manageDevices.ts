import {
  CORRIDOR_ROLES,
  type CorridorDevice,
  type DeviceId,
  mustRingForSomebody,
  PAIRING_MS,
} from '../../models/domain/channels/corridor.ts'
import type { Clock } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { ChangeCorridorBody, MakeCorridorBody } from '../../models/wire/corridor.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { CorridorDevices } from './corridorDevices.ts'
import { hashOf, newCode } from './secrets.ts'

export interface Managing {
  readonly clock: Clock
  readonly corridors: CorridorDevices
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
  newId(): string
}

export const mayManageCorridors = ({ roles }: Actor): boolean => CORRIDOR_ROLES.some((role) => roles.includes(role))

interface WithCode {
  readonly device: CorridorDevice
  readonly code: string
}

/** A new device waits for its tablet; the code is told once. */
export async function makeCorridor(deps: Managing, actor: Actor, body: MakeCorridorBody): Promise<WithCode> {
  const { clock, corridors, directory, newId } = deps
  mustManage(actor)
  mustRingForSomebody(body.scope, directory.now)
  const code = newCode()
  const device: CorridorDevice = {
    id: newId(),
    version: 1,
    ...body,
    madeBy: actor.personId,
    madeAt: clock.now(),
    pairing: pairingBy(code, clock),
  }
  await corridors.add(device)
  await note(deps, actor, 'makeCorridor', device.id)
  return { device, code }
}

export async function changeCorridor(
  deps: Managing,
  actor: Actor,
  { id, change }: { id: DeviceId; change: ChangeCorridorBody },
): Promise<CorridorDevice> {
  mustManage(actor)
  const { scope, name, language } = change
  if (scope) mustRingForSomebody(scope, deps.directory.now)
  const changed = await deps.corridors.change(id, (device) => ({
    ...device,
    name: name ?? device.name,
    scope: scope ?? device.scope,
    language: language ?? device.language,
  }))
  await note(deps, actor, 'changeCorridor', id)
  return changed
}

/** Another code, for another tablet or because the first one ran out. The tablet that hangs there rings on until then. */
export async function codeForCorridor(deps: Managing, actor: Actor, id: DeviceId): Promise<WithCode> {
  mustManage(actor)
  const code = newCode()
  const pairing = pairingBy(code, deps.clock)
  const device = await deps.corridors.change(id, (current) => ({ ...current, pairing }))
  await note(deps, actor, 'codeForCorridor', id)
  return { device, code }
}

/** The tablet is signed out at once, and a code that waits is worth nothing. */
export async function revokeCorridor(deps: Managing, actor: Actor, id: DeviceId): Promise<CorridorDevice> {
  mustManage(actor)
  const device = await deps.corridors.change(id, unpaired)
  await note(deps, actor, 'revokeCorridor', id)
  return device
}

export async function removeCorridor(deps: Managing, actor: Actor, id: DeviceId): Promise<void> {
  mustManage(actor)
  await deps.corridors.remove(id)
  await note(deps, actor, 'removeCorridor', id)
}

export function unpaired({ pairing: _code, session: _tablet, ...device }: CorridorDevice): CorridorDevice {
  return device
}

function mustManage(actor: Actor): void {
  if (!mayManageCorridors(actor)) throw new Refusal('notAllowed')
}

const pairingBy = (code: string, clock: Clock) => ({ codeHash: hashOf(code), expiresAt: clock.now() + PAIRING_MS })

const note = ({ securityLog }: Managing, { personId }: Actor, what: string, object: DeviceId): Promise<void> =>
  securityLog.note({ what, result: 'done', personId, object })
