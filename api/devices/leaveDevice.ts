import type { Request, Response } from 'express'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Cookies } from '../platform/web/cookies.ts'
import { unpaired } from './manageDevices.ts'
import type { PairedDevices } from './pairedDevices.ts'

interface LeaveDeviceDeps {
  readonly pairedDevices: PairedDevices
  readonly securityLog: SecurityLog
  readonly cookies: Cookies
}

/**
 * One browser is a device's or a person's, never both: whoever signs in takes it back from the place. So nobody's
 * session waits behind a screen on a wall, and who has tried pairing out on their own computer gets it back.
 */
export async function leaveDevice(
  { pairedDevices, securityLog, cookies }: LeaveDeviceDeps,
  request: Request,
  response: Response,
  personId: PersonId,
): Promise<void> {
  const token = cookies.device.tokenOf(request)
  if (token === undefined) return
  cookies.device.clear(response)
  const device = pairedDevices.ofToken(token)
  if (!device) return
  await pairedDevices.change(device.id, unpaired)
  await securityLog.note({ what: 'revokeDevice', result: 'done', personId, object: device.id })
}
