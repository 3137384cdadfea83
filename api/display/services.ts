import type { PushKeys } from '../../models/store/pushKeyStore.ts'
import type { Foundation } from '../appDeps.ts'
import type { VisitCalls } from '../bells/visitCalls.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Films } from '../films/films.ts'
import type { PhotoCards } from '../photos/photoCards.ts'
import { DerivedCodes } from '../platform/derivedCodes.ts'
import { PlaceCodes } from '../platform/placeCodes.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { ClientNoteCounts } from '../survey/clientNoteCounts.ts'
import type { VisitSurveys } from '../survey/visitSurveys.ts'
import type { VisitRepository } from '../visits/visitRepository.ts'
import { ClientSays } from './clientSays.ts'
import { ClientVisits } from './clientVisits.ts'

interface CodeServicesDeps extends Foundation {
  readonly keys: PushKeys
}

/** The office's own secret is that of its pushes: made once, kept with the store, and told to nobody. */
export function codeServices({ clock, keys }: CodeServicesDeps) {
  const derivedCodes = new DerivedCodes(keys.privateKey)
  return {
    derivedCodes,
    arrivalCodes: new PlaceCodes(clock, derivedCodes, 'arrival'),
    onSiteCodes: new PlaceCodes(clock, derivedCodes, 'bell'),
  }
}

interface DisplayServicesDeps extends Foundation {
  readonly derivedCodes: DerivedCodes
  readonly directory: OfficeDirectory
  readonly repository: RequestRepository
  readonly openVisits: VisitRepository
  readonly visitCalls: VisitCalls
  readonly visitSurveys: VisitSurveys
  readonly clientNoteCounts: ClientNoteCounts
  readonly photoCards: PhotoCards
  readonly films: Films
}

export function displayServices({ clock, log, derivedCodes, directory, repository, ...deps }: DisplayServicesDeps) {
  const { openVisits, visitCalls, visitSurveys: surveys, clientNoteCounts, photoCards, films } = deps
  return {
    clientVisits: new ClientVisits({
      clock,
      codes: derivedCodes,
      open: repository,
      repository,
      directory,
      surveys,
      photoCards,
      films,
    }),
    clientSays: new ClientSays({ clock, log, visits: openVisits, visitCalls, counts: clientNoteCounts }),
  }
}
