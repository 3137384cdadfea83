import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { OfficePages } from './officePages.ts'

interface DigitalPagesServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

export function digitalPagesServices({ store, parts, clock, log, directory, securityLog }: DigitalPagesServicesDeps) {
  return { pages: parts.add(new OfficePages({ clock, log, store: store.digitalPages, directory, securityLog })) }
}
