import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { AccessRequests } from './accessRequests.ts'

interface AccessServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

export function accessServices({ store, parts, clock, log, directory, securityLog }: AccessServicesDeps) {
  const deps = { clock, log, store: store.accessRequests, directory, securityLog }
  return { accessRequests: parts.add(new AccessRequests(deps)) }
}
