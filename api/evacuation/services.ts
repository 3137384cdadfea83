import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Presence } from '../presence/presence.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import { EvacuationList } from './evacuationList.ts'
import { HelpWantedList } from './helpWanted.ts'

interface EvacuationServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
  readonly presence: Presence
  readonly open: OpenRequests
}

export function evacuationServices(deps: EvacuationServicesDeps) {
  const { store, parts, clock, log, directory } = deps
  const helpWanted = parts.add(new HelpWantedList({ clock, log, directory, store: store.helpWanted }))
  return { helpWanted, evacuationList: new EvacuationList({ ...deps, helpWanted }) }
}
