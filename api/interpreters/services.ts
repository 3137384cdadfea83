import { hours } from '../../models/domain/clock.ts'
import type { Agreements } from '../agreements/agreements.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { repeatEvery } from '../platform/repeatEvery.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { VisitRepository } from '../visits/visitRepository.ts'
import { InterpreterBookings } from './interpreterBookings.ts'
import { InterpreterCalls } from './interpreterCalls.ts'

const FORGET_EVERY_MS = hours(24)
/** Not at once: a machine that woke up in a wrong year must not forget. */
const FIRST_AFTER_MS = hours(1)

interface InterpreterServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly agreements: Agreements
  readonly open: OpenRequests
  readonly openVisits: VisitRepository
}

export function interpreterServices({ store, parts, openVisits: visits, ...deps }: InterpreterServicesDeps) {
  const interpreterCalls = parts.add(new InterpreterCalls({ ...deps, visits, store: store.interpreterCalls }))
  const interpreterBookings = parts.add(new InterpreterBookings({ ...deps, store: store.interpreterBookings }))
  const failed = 'interpreters of long ago could not be removed'
  const go = async () => {
    await interpreterCalls.forgetOld()
    await interpreterBookings.forgetOld()
  }
  parts.add(repeatEvery({ ...deps, everyMs: FORGET_EVERY_MS, firstAfterMs: FIRST_AFTER_MS, failed, go }))
  return { interpreterCalls, interpreterBookings }
}
