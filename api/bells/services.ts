import type { Foundation } from '../appDeps.ts'
import type { PairedDevices } from '../devices/pairedDevices.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { PlaceCodes } from '../platform/placeCodes.ts'
import type { Tallies } from '../platform/servers/tallies.ts'
import type { MakeDecisionContext } from '../requests/decisionContext.ts'
import type { RaiseRequests } from '../requests/raiseRequests.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { Bells } from './bells.ts'
import { DoorCalls } from './doorCalls.ts'
import { VisitCalls } from './visitCalls.ts'

interface BellServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
  readonly repository: RequestRepository
  readonly context: MakeDecisionContext
  readonly raising: RaiseRequests
  readonly pairedDevices: PairedDevices
  readonly onSiteCodes: PlaceCodes
  readonly tallies: Tallies
}

export function bellServices({ store, parts, clock, log, directory, securityLog, ...requests }: BellServicesDeps) {
  const { repository, context, raising, pairedDevices, onSiteCodes, tallies } = requests
  return {
    bells: parts.add(new Bells({ clock, log, store: store.bells, directory, securityLog })),
    doorCalls: parts.add(
      new DoorCalls({
        clock,
        log,
        store: store.requests,
        directory,
        repository,
        context,
        raising,
        pairedDevices,
        onSiteCodes,
        tallies,
      }),
    ),
    visitCalls: parts.add(new VisitCalls({ store: store.requests, context, raising })),
  }
}
