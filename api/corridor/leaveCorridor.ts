import type { Request, Response } from 'express'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Cookies } from '../platform/web/cookies.ts'
import type { CorridorDevices } from './corridorDevices.ts'
import { unpaired } from './manageDevices.ts'

interface LeaveCorridorDeps {
  readonly corridors: CorridorDevices
  readonly securityLog: SecurityLog
  readonly cookies: Cookies
}

/**
 * One browser is a corridor's or a person's, never both: whoever signs in takes it back from the corridor. So nobody's
 * session waits behind a screen on a wall, and who has tried pairing out on their own computer gets it back.
 */
export async function leaveCorridor(
  { corridors, securityLog, cookies }: LeaveCorridorDeps,
  request: Request,
  response: Response,
  personId: PersonId,
): Promise<void> {
  const token = cookies.corridor.tokenOf(request)
  if (token === undefined) return
  cookies.corridor.clear(response)
  const device = corridors.ofToken(token)
  if (!device) return
  await corridors.change(device.id, unpaired)
  await securityLog.note({ what: 'revokeCorridor', result: 'done', personId, object: device.id })
}
