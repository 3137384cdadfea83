import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Lifts } from './lifts.ts'

interface LiftServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

export function liftServices({ store, parts, clock, log, directory, securityLog }: LiftServicesDeps) {
  return { lifts: parts.add(new Lifts({ clock, log, store: store.lifts, directory, securityLog })) }
}
