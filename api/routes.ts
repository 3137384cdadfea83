import type { Express } from 'express'
import express, { Router } from 'express'
import { Refusal } from '../models/domain/errors.ts'
import { LIST_MAX_BYTES } from '../models/domain/lists/listImport.ts'
import { accountsRoutes } from './accounts/manageRoutes.ts'
import { accountRoutes } from './accounts/routes.ts'
import type { AppDeps } from './appDeps.ts'
import { corridorRoutes, corridorsRoutes } from './corridor/routes.ts'
import { digitalPagesRoutes } from './digitalPages/routes.ts'
import { itemRoutes } from './directory/itemRoutes.ts'
import { directoryRoutes, officeRoute } from './directory/routes.ts'
import { directoryImportRoutes } from './directoryImport/routes.ts'
import { drillPlanRoutes } from './drills/planRoutes.ts'
import { drillRoutes } from './drills/routes.ts'
import { invitationRoutes } from './invitations/routes.ts'
import { beginningRoutes } from './office/beginningRoutes.ts'
import { firstAdministratorRoutes } from './office/firstAdministrator.ts'
import { callRoutes } from './paging/routes.ts'
import { noteRefusals } from './platform/audit/noteRefusals.ts'
import { securityLogRoutes } from './platform/audit/routes.ts'
import { healthRoutes } from './platform/health/routes.ts'
import { answerJson } from './platform/web/answerJson.ts'
import { authorize } from './platform/web/authorize.ts'
import { clientFiles } from './platform/web/clientFiles.ts'
import { neverStored, securityHeaders } from './platform/web/headers.ts'
import { refuseForeignHosts } from './platform/web/host.ts'
import { Nouns } from './platform/web/nouns.ts'
import { refuseForeignOrigins } from './platform/web/origin.ts'
import { answerFaults } from './platform/web/refusals.ts'
import { RequestLimits } from './platform/web/requestLimits.ts'
import { policyRoutes } from './policies/routes.ts'
import { markOut } from './presence/markOut.ts'
import { markRoutes, presenceRoutes } from './presence/routes.ts'
import { setOwnAvailability } from './presence/setOwnAvailability.ts'
import { pushRoutes } from './push/routes.ts'
import { consequencesFor } from './readiness/consequences.ts'
import { readinessRoutes } from './readiness/routes.ts'
import { substitutesOf } from './readiness/substitutes.ts'
import { reportRoutes } from './reports/routes.ts'
import { requestRoutes } from './requests/routes.ts'
import { absenceRoutes, closedDayRoutes, hoursRoutes } from './schedule/routes.ts'
import { importRoutes } from './scheduleImport/routes.ts'
import type { Services } from './services.ts'
import { setupCheckRoutes, setupRoutes, setupStepRoutes } from './setup/routes.ts'
import { visitRoutes } from './visits/routes.ts'

/** Every address the server answers. Who may ask is said in the table of routes, and again by each use case. */
export function createWeb(deps: AppDeps, services: Services): Express {
  const { store, directory, setupSteps: steps } = services
  const api = Router()
  const limits = new RequestLimits({ ...services, trustProxy: deps.trustProxy ?? 0 })
  // Nothing that anybody sends is taken into memory before it is said that they may.
  api.use(authorize({ ...services, limits }))
  // A list of a large office is larger than anything else anybody sends.
  api.use(['/imports', '/directory/imports'], express.json({ limit: LIST_BODY_MAX }))
  api.use(express.json({ limit: '32kb' }))
  api.use('/office', officeRoute(services))
  api.use(accountRoutes(services))
  api.use('/accounts', accountsRoutes({ ...services, eventStore: store.securityLog }))
  api.use('/invitations', invitationRoutes(services))
  api.use('/first-administrator', firstAdministratorRoutes(services))
  api.use('/beginning', beginningRoutes(services))
  api.use(
  const nouns = new Nouns()
  nouns.add('/office', officeRoute({ clock, directory, accounts }))
  nouns.add('/accounts', accountsRoutes({ ...inviting, presence, eventStore: store.securityLog }))
  nouns.add('/invitations', invitationRoutes(inviting))
  nouns.add('/first-administrator', firstAdministratorRoutes({ ...identity, store, newId }))
  nouns.add(
    '/directory',
    directoryRoutes(services),
    itemRoutes(services.editing),
    directoryImportRoutes({ ...services.editing, columnMeanings: services.columnMeanings }),
  )
  api.use('/requests', requestRoutes({ ...services, store: store.requests }))
  api.use('/visits', visitRoutes(services))
  api.use('/calls', callRoutes(services))
  api.use('/push', pushRoutes(services))
  api.use('/requests', requestRoutes({ store: store.requests, open, views: services.views, raising, move }))
  api.use('/calls', callRoutes({ callsOf: services.calls, repository, subscriptions }))
  api.use(
  nouns.add('/requests', requestRoutes({ store: store.requests, open, views: services.views, raising, move }))
  nouns.add('/calls', callRoutes({ callsOf: services.calls, repository, subscriptions }))
  nouns.add(
    '/push',
    pushRoutes({
      publicKey: services.keys.publicKey,
      service: services.service,
      subscriptions,
      sender: services.sender,
    }),
  )
  const where = { clock, directory, presence, securityLog }
  nouns.add(
    '/availability',
    presenceRoutes({
      presence: services.presence,
      setOwnAvailability: setOwnAvailability(services),
      consequencesFor: consequencesFor(services),
      substitutesOf: substitutesOf(services),
    }),
  )
  api.use('/people', markRoutes(markOut(services)), hoursRoutes(services))
  api.use('/absences', absenceRoutes(services))
  api.use('/imports', importRoutes(services))
  api.use('/closed-days', closedDayRoutes(services))
  api.use('/readiness', readinessRoutes({ ...services, mail: services.mail?.watch }))
  api.use('/drill-plans', drillPlanRoutes(services))
  api.use('/policies', policyRoutes({ ...services, requests: store.requests }))
  api.use('/drills', drillRoutes(services))
  api.use('/digital-pages', digitalPagesRoutes(services.pages))
  api.use('/corridors', corridorsRoutes(services))
  api.use('/corridor', corridorRoutes(services))
  api.use('/setup', setupRoutes({ ...services, steps }))
  api.use('/setup-steps', setupStepRoutes({ ...services, steps }))
  api.use('/setup-checks', setupCheckRoutes(services.checks))
  const nameOf = (personId: string) => directory.person(personId).name
  api.use('/security-log', securityLogRoutes({ store: store.securityLog, nameOf }))
  api.use('/reports', reportRoutes(services))
  nouns.add('/people', markRoutes(markOut(where)), hoursRoutes(planning))
  nouns.add('/absences', absenceRoutes(planning))
  nouns.add('/imports', importRoutes({ ...planning, accounts }))
  nouns.add('/closed-days', closedDayRoutes(planning))
  nouns.add('/readiness', readinessRoutes({ clock, directory, presence, context, usual, holes, mail: mail?.watch }))
  nouns.add('/drill-plans', drillPlanRoutes({ clock, plans, directory }))
  nouns.add('/policies', policyRoutes(services.policies))
  nouns.add('/drills', drillRoutes({ drills, directory, subscriptions }))
  nouns.add('/digital-pages', digitalPagesRoutes(services.pages))
  nouns.add('/corridors', corridorsRoutes({ ...identity, newId }))
  nouns.add('/corridor', corridorRoutes(identity))
  nouns.add('/setup', setupRoutes(services.setup))
  nouns.add('/setup-steps', setupStepRoutes({ ...services.setup, editing: services.editing }))
  nouns.add('/setup-checks', setupCheckRoutes(services.checks))
  const nameOf = (personId: string) => directory.person(personId).name
  nouns.add('/security-log', securityLogRoutes({ store: store.securityLog, nameOf }))
  nouns.add('/reports', reportRoutes({ clock, book: services.book, directory }))

  api.use(nouns.handle, accountRoutes(identity))

  return webOf(deps, services, { api, limits })
}

/** The file in Base64, and the answers about it. */
const LIST_BODY_MAX = Math.ceil(LIST_MAX_BYTES / 3) * 4 + 64 * 1024

function webOf(
  { log, newId, secure, trustProxy = 0, publicOrigin, clientDir }: AppDeps,
  services: Services,
  { api, limits }: { readonly api: Router; readonly limits: RequestLimits },
): Express {
  const { storeHealth, deadlines, syntheticPage, mail, securityLog } = services
  const web = express()
  web.disable('x-powered-by')
  web.set('trust proxy', trustProxy)
  web.set('query parser', 'simple')
  // No answer of the API is kept anywhere, so none needs a digest of itself.
  web.set('etag', false)
  answerJson(web)
  web.use(securityHeaders(secure), limits.limit, refuseForeignHosts(services.isOwnHost))
  web.use(healthRoutes({ store: storeHealth, runner: deadlines, page: syntheticPage, mail: mail?.watch }))
  web.use('/api', neverStored, refuseForeignOrigins(publicOrigin))
  web.use('/api', api, notThere)
  if (clientDir !== undefined) web.use(clientFiles(clientDir))
  web.use(notThere)
  web.use(noteRefusals({ securityLog, log }))
  web.use(answerFaults({ log, newId }))
  return web
}

function notThere(): never {
  throw new Refusal('notFound')
}
