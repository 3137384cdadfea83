import type { Agreements } from '../agreements/agreements.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { VisitRepository } from '../visits/visitRepository.ts'
import { InterpreterBookings } from './interpreterBookings.ts'
import { InterpreterCalls } from './interpreterCalls.ts'

interface InterpreterServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly agreements: Agreements
  readonly open: OpenRequests
  readonly openVisits: VisitRepository
}

export function interpreterServices({ store, parts, openVisits: visits, ...deps }: InterpreterServicesDeps) {
  return {
    interpreterCalls: parts.add(new InterpreterCalls({ ...deps, visits, store: store.interpreterCalls })),
    interpreterBookings: parts.add(new InterpreterBookings({ ...deps, store: store.interpreterBookings })),
  }
}
