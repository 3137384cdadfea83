import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { ConductCards } from './conductCards.ts'

interface ConductServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

export function conductServices({ store, parts, clock, log, directory, securityLog }: ConductServicesDeps) {
  return { conduct: parts.add(new ConductCards({ clock, log, store: store.conduct, directory, securityLog })) }
}
