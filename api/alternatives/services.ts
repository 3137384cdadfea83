import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Justifications } from './justifications.ts'

interface AlternativeServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

export function alternativeServices({ store, parts, clock, log, directory, securityLog }: AlternativeServicesDeps) {
  const deps = { clock, log, store: store.justifications, directory, securityLog }
  return { justifications: parts.add(new Justifications(deps)) }
}
