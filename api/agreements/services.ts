import { seconds } from '../../models/domain/clock.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { repeatEvery } from '../platform/repeatEvery.ts'
import type { Presence } from '../presence/presence.ts'
import type { Endings } from '../requests/endings.ts'
import { followUndone } from '../requests/followUndone.ts'
import type { RaiseRequests } from '../requests/raiseRequests.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { Agreements } from './agreements.ts'
import { makeAgreement } from './makeAgreement.ts'
import { moveAgreement } from './moveAgreement.ts'

/** What is due is data: a look that is late loses nothing. */
const LOOK_EVERY_MS = seconds(30)

interface AgreementServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly presence: Presence
  readonly repository: RequestRepository
  readonly raising: RaiseRequests
  readonly endings: Endings
}

export function agreementServices({ store, parts, clock, log, newId, ...deps }: AgreementServicesDeps) {
  const { directory, presence, repository, raising, endings } = deps
  const platform = { clock, log }
  const agreements = parts.add(new Agreements({ ...platform, store: store.agreements, directory, presence }))
  const failed = 'agreements could not be looked at'
  const go = () => agreements.look()
  parts.add(repeatEvery({ ...platform, everyMs: LOOK_EVERY_MS, firstAfterMs: seconds(1), failed, go }))
  const takeBack = (requestId: string) => agreements.takeBack(requestId)
  parts.add(followUndone({ ...platform, repository, outcomes: ['meeting', 'informed'], takeBack }))
  return {
    agreements,
    makeAgreement: makeAgreement({ agreements, endings, directory, newId }),
    moveAgreement: moveAgreement({ clock, agreements, directory, raising }),
  }
}
