import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Actors } from '../platform/web/signIns.ts'
import { ApiTokens } from './apiTokens.ts'

interface ApiTokenServicesDeps extends Foundation {
  readonly accounts: Actors
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

export function apiTokenServices({ store, parts, clock, log, newId, ...deps }: ApiTokenServicesDeps) {
  const { accounts, directory, securityLog } = deps
  const all = { clock, log, newId, store: store.apiTokens, accounts, directory, securityLog }
  return { apiTokens: parts.add(new ApiTokens(all)) }
}
