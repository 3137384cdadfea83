import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { Expectations } from './expectations.ts'

interface PolicyServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly schedule: Schedule
  readonly securityLog: SecurityLog
}

export function policyServices({ store, parts, clock, log, directory, schedule, securityLog }: PolicyServicesDeps) {
  const sources = { clock, log, store: store.expectations, directory, schedule, securityLog }
  return { expectations: parts.add(new Expectations(sources)) }
}
