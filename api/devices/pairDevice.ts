import type { Request, Response } from 'express'
import type { z } from 'zod'
import { type DeviceId, mayPairBy, type PairedDevice } from '../../models/domain/devices/device.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { PairingBody } from '../../models/wire/device.ts'
import type { Identity } from '../accounts/routes.ts'
import { unpaired } from './manageDevices.ts'
import { hashOf, newToken } from './secrets.ts'

/**
 * A browser becomes a place's device by its code, once. Nobody stays signed in there: whoever typed the code goes away, and
 * the tablet stays behind on the wall.
 */
export async function pairDevice(
  deps: Identity,
  request: Request,
  response: Response,
  { code, language }: z.infer<typeof PairingBody>,
): Promise<PairedDevice> {
  const { clock, pairedDevices, pairingGuard, securityLog, cookies } = deps
  const address = request.ip ?? ''
  // Guessing is slowed down as wrong passwords are, for each address by itself.
  const tried = { login: address, address }
  await pairingGuard.admit(tried)
  const codeHash = hashOf(code)
  const waiting = pairedDevices.all().find((device) => mayPairBy(device, codeHash, clock.now()))
  if (!waiting) {
    await pairingGuard.failed(tried)
    await securityLog.note({ what: 'pairDevice', result: 'refused', address })
    throw new Refusal('notFound', { where: 'code' })
  }
  await pairingGuard.succeeded(tried)
  const token = newToken()
  const now = clock.now()
  const paired = await pairedDevices.change(waiting.id, (device) => {
    // Somebody else has typed it in the same moment.
    if (!mayPairBy(device, codeHash, now)) throw new Refusal('notFound', { where: 'code' })
    const session = { tokenHash: hashOf(token), since: now, lastSeenAt: now }
    return { ...unpaired(device), session, language: language ?? device.language }
  })
  await securityLog.note({ what: 'pairDevice', result: 'done', address, object: waiting.id })
  await leaveOther(deps, request, waiting.id)
  await signOutHere(deps, request, response)
  cookies.device.set(response, token)
  return paired
}

/** This tablet was another device's before: that one is free again. */
async function leaveOther({ pairedDevices, cookies }: Identity, request: Request, except: DeviceId): Promise<void> {
  const token = cookies.device.tokenOf(request)
  const former = token === undefined ? undefined : pairedDevices.ofToken(token)
  if (former && former.id !== except) await pairedDevices.change(former.id, unpaired)
}

async function signOutHere({ sessions, securityLog, cookies }: Identity, request: Request, response: Response) {
  const token = cookies.session.tokenOf(request)
  const session = token === undefined ? undefined : sessions.find(token)
  if (!session) return
  await sessions.end(session.tokenHash)
  await securityLog.note({ what: 'signOut', result: 'done', personId: session.personId })
  cookies.session.clear(response)
}
