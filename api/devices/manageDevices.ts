import { isDeepStrictEqual } from 'node:util'
import type { Clock } from '../../models/domain/clock.ts'
import {
  DEVICE_ROLES,
  type DeviceId,
  type DeviceKind,
  mayGiveDevice,
  PAIRING_MS,
  type PairedDevice,
} from '../../models/domain/devices/device.ts'
import { mustStandForSomething } from '../../models/domain/devices/scope.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { ChangeDeviceBody, MakeDeviceBody } from '../../models/wire/device.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { PairedDevices } from './pairedDevices.ts'
import { hashOf, newCode } from './secrets.ts'

export interface Managing {
  readonly clock: Clock
  readonly pairedDevices: PairedDevices
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
  newId(): string
}

export const mayManageDevices = ({ roles }: Actor): boolean => DEVICE_ROLES.some((role) => roles.includes(role))

interface WithCode {
  readonly device: PairedDevice
  readonly code: string
}

/** A new device waits for its tablet; the code is told once. */
export async function makeDevice(deps: Managing, actor: Actor, body: MakeDeviceBody): Promise<WithCode> {
  const { clock, pairedDevices, directory, newId } = deps
  mustManage(actor)
  mustGive(actor, body.kind)
  mustStandForSomething(body.kind, body.scope, directory.now)
  const code = newCode()
  const device: PairedDevice = {
    id: newId(),
    version: 1,
    ...body,
    madeBy: actor.personId,
    madeAt: clock.now(),
    pairing: pairingBy(code, clock),
  }
  await pairedDevices.add(device)
  await note(deps, actor, 'makeDevice', device.id)
  return { device, code }
}

export async function changeDevice(
  deps: Managing,
  actor: Actor,
  { id, change }: { id: DeviceId; change: ChangeDeviceBody },
): Promise<PairedDevice> {
  mustManage(actor)
  const { scope, name, language } = change
  const changed = await deps.pairedDevices.change(id, (device) => {
    if (scope && !isDeepStrictEqual(scope, device.scope)) {
      mustGive(actor, device.kind)
      mustStandForSomething(device.kind, scope, deps.directory.now)
    }
    return {
      ...device,
      name: name ?? device.name,
      scope: scope ?? device.scope,
      language: language ?? device.language,
    }
  })
  await note(deps, actor, 'changeDevice', id)
  return changed
}

/** Another code, for another tablet or because the first one ran out. The tablet that hangs there rings on until then. */
export async function codeForDevice(deps: Managing, actor: Actor, id: DeviceId): Promise<WithCode> {
  mustManage(actor)
  const code = newCode()
  const pairing = pairingBy(code, deps.clock)
  const device = await deps.pairedDevices.change(id, (current) => {
    mustGive(actor, current.kind)
    return { ...current, pairing }
  })
  await note(deps, actor, 'codeForDevice', id)
  return { device, code }
}

/** The tablet is signed out at once, and a code that waits is worth nothing. */
export async function revokeDevice(deps: Managing, actor: Actor, id: DeviceId): Promise<PairedDevice> {
  mustManage(actor)
  const device = await deps.pairedDevices.change(id, unpaired)
  await note(deps, actor, 'revokeDevice', id)
  return device
}

export async function removeDevice(deps: Managing, actor: Actor, id: DeviceId): Promise<void> {
  mustManage(actor)
  await deps.pairedDevices.remove(id)
  await note(deps, actor, 'removeDevice', id)
}

export function unpaired({ pairing: _code, session: _tablet, ...device }: PairedDevice): PairedDevice {
  return device
}

function mustManage(actor: Actor): void {
  if (!mayManageDevices(actor)) throw new Refusal('notAllowed')
}

function mustGive({ roles }: Actor, kind: DeviceKind): void {
  if (!mayGiveDevice(roles, kind)) throw new Refusal('notAllowed')
}

const pairingBy = (code: string, clock: Clock) => ({ codeHash: hashOf(code), expiresAt: clock.now() + PAIRING_MS })

const note = ({ securityLog }: Managing, { personId }: Actor, what: string, object: DeviceId): Promise<void> =>
  securityLog.note({ what, result: 'done', personId, object })
