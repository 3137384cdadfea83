import type { PlaceId } from '../../models/domain/directory/directory.ts'
import { nextCall } from '../../models/domain/request/nextCall.ts'
import { whoCanCome } from '../../models/domain/request/whoCanCome.ts'
import type { Foundation } from '../appDeps.ts'
import type { DirectoryRevisions } from '../directory/directoryRevisions.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Lifts } from '../lifts/lifts.ts'
import { callsOf } from '../paging/callsOf.ts'
import type { PlaceCodes } from '../platform/placeCodes.ts'
import { GuessLimiter } from '../platform/servers/guessLimiter.ts'
import type { Tallies } from '../platform/servers/tallies.ts'
import { rulesChangedAt } from '../policies/policyVersions.ts'
import { PageCount } from '../presence/pageCount.ts'
import type { Presence } from '../presence/presence.ts'
import { VisitRepository } from '../visits/visitRepository.ts'
import { Visits } from '../visits/visits.ts'
import { VisitTurns } from '../visits/visitTurns.ts'
import { WaysOut } from '../visits/waysOut.ts'
import { Advancer } from './advancer.ts'
import { decisionContexts } from './decisionContext.ts'
import { endings } from './endings.ts'
import { FollowUps } from './followUps.ts'
import { CODE_TRIES, moveRequest } from './moveRequest.ts'
import type { OpenRequests } from './openRequests.ts'
import { RaiseRequests } from './raiseRequests.ts'
import { RequestRepository } from './requestRepository.ts'
import type { ViewSources } from './requestView.ts'

interface RequestServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly revisions: DirectoryRevisions
  readonly presence: Presence
  readonly arrivalCodes: PlaceCodes
  readonly lifts: Lifts
  readonly tallies: Tallies
}

export function requestServices({
  store,
  parts,
  clock,
  log,
  newId,
  directory,
  revisions,
  presence,
  arrivalCodes,
  lifts,
  tallies,
}: RequestServicesDeps) {
  const platform = { clock, log }
  const repository = parts.add(
    new RequestRepository({ ...platform, office: () => directory.now.office }, store.requests),
  )
  const open: OpenRequests = repository
  const openVisits = parts.add(new VisitRepository(platform, store.visits))
  const pageCount = new PageCount(clock, directory.now.office.timeZone)
  parts.add({ load: () => pageCount.addAll(repository.all()) })
  const isArrivalCode = (placeId: PlaceId, code: string): boolean => arrivalCodes.isRight(placeId, code)
  const context = decisionContexts({ clock, directory, presence, pageCount, open, isArrivalCode, newId })
  const views: ViewSources = {
    directory,
    visitOf: (request) => openVisits.get(request.visitId),
    nextCall: (request) => nextCall(request, context(request.id)),
    whoCanCome: (request) => whoCanCome(request, context(request.id)),
    rulesChangedAt: (request) => rulesChangedAt(request, { directory, revisions }),
  }
  const turns = new VisitTurns({ repository, context })
  const shared = { repository, context, turns }
  const visits = parts.add(
    new Visits({
      ...platform,
      ...shared,
      directory,
      visits: openVisits,
      store: store.requests,
      hasWayOutYet: (id) => waysOut.callIfWanted(id),
    }),
  )
  const raising = new RaiseRequests({
    ...shared,
    visits,
    store: store.requests,
    isLiftOutAt: (placeId) => lifts.isOutAt(placeId),
  })
  const waysOut = new WaysOut({ store: store.requests, visits: openVisits, raising })
  const followUps = new FollowUps({ ...shared, raising, waysOut })
  const advancer = parts.add(new Advancer({ ...platform, repository, context, followUps }))
  const codeTries = new GuessLimiter(platform, 'codes of arrivals', CODE_TRIES, tallies)
  const move = moveRequest({ repository, context, followUps, visits, codeTries })
  const calls = { callsOf: callsOf(open, directory) }
  return {
    repository,
    open,
    openVisits,
    visits,
    pageCount,
    context,
    views,
    raising,
    move,
    advancer,
    endings: endings({ repository, context, move }),
    ...calls,
  }
}
