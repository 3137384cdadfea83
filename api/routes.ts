import type { Express } from 'express'
import express, { Router } from 'express'
import { Refusal } from '../models/domain/errors.ts'
import { LIST_MAX_BYTES } from '../models/domain/lists/listImport.ts'
import { ANSWER_PATH } from '../models/wire/answerPath.ts'
import { CLIENT_PATH } from '../models/wire/clientPath.ts'
import { DOOR_PATH } from '../models/wire/doorPath.ts'
import { FILM_PATH } from '../models/wire/films.ts'
import { PHOTO_BODY_MAX } from '../models/wire/photos.ts'
import { BACK_CHANNEL_PATH } from '../models/wire/signOnPaths.ts'
import { accessRoutes } from './accessRequests/routes.ts'
import { accountsRoutes } from './accounts/manageRoutes.ts'
import { accountRoutes } from './accounts/routes.ts'
import { agreementRoutes } from './agreements/routes.ts'
import { alternativeRoutes } from './alternatives/routes.ts'
import { apiTokenRoutes } from './apiTokens/routes.ts'
import type { AppDeps } from './appDeps.ts'
import { securityLogRoutes } from './audit/routes.ts'
import { doorRoutes } from './bells/doorRoutes.ts'
import { bellRoutes } from './bells/routes.ts'
import { answerRoutes } from './channels/answerRoutes.ts'
import { ownChannelRoutes } from './channels/ownChannelRoutes.ts'
import { conductRoutes } from './conduct/routes.ts'
import { deviceRoutes, devicesRoutes } from './devices/routes.ts'
import { digitalPagesRoutes } from './digitalPages/routes.ts'
import { contactCardRoutes } from './directory/contactCard.ts'
import { itemRoutes } from './directory/itemRoutes.ts'
import { directoryRoutes, officeRoute } from './directory/routes.ts'
import { directoryImportRoutes } from './directoryImport/routes.ts'
import { clientRoutes } from './display/clientRoutes.ts'
import { drillPlanRoutes } from './drills/planRoutes.ts'
import { drillRoutes } from './drills/routes.ts'
import { evacuationRoutes } from './evacuation/routes.ts'
import { filmFiles, filmRoutes } from './films/routes.ts'
import { interpreterRoutes } from './interpreters/routes.ts'
import { invitationRoutes } from './invitations/routes.ts'
import { liftRoutes } from './lifts/routes.ts'
import { messageRoutes } from './messages/routes.ts'
import { metricsRoutes } from './metrics/routes.ts'
import { beginningRoutes } from './office/beginningRoutes.ts'
import { firstAdministratorRoutes } from './office/firstAdministrator.ts'
import { callRoutes } from './paging/routes.ts'
import { ownPhotoRoutes, photoRoutes } from './photos/routes.ts'
import { noteOrders } from './platform/audit/noteOrders.ts'
import { noteRefusals } from './platform/audit/noteRefusals.ts'
import { healthRoutes } from './platform/health/routes.ts'
import { stateRoutes } from './platform/health/stateRoutes.ts'
import { answerJson } from './platform/web/answerJson.ts'
import { authorize, learnSessions } from './platform/web/authorize.ts'
import { clientFiles } from './platform/web/clientFiles.ts'
import { neverStored, securityHeaders } from './platform/web/headers.ts'
import { refuseForeignHosts } from './platform/web/host.ts'
import { refuseForeignOrigins } from './platform/web/origin.ts'
import { answerFaults } from './platform/web/refusals.ts'
import { RequestLimits } from './platform/web/requestLimits.ts'
import { RouterTable } from './platform/web/routerTable.ts'
import { policyRoutes } from './policies/routes.ts'
import { markOut } from './presence/markOut.ts'
import { markRoutes, presenceRoutes } from './presence/routes.ts'
import { setOwnAvailability } from './presence/setOwnAvailability.ts'
import { pushRoutes } from './push/routes.ts'
import { reviewRoutes } from './quality/reviewRoutes.ts'
import { qualityRoutes } from './quality/routes.ts'
import { consequencesFor } from './readiness/consequences.ts'
import { readinessRoutes } from './readiness/routes.ts'
import { substitutesOf } from './readiness/substitutes.ts'
import { reportRoutes } from './reports/routes.ts'
import { requestRoutes } from './requests/routes.ts'
import { retentionRoutes } from './retention/routes.ts'
import { coverRoutes } from './schedule/coverRoutes.ts'
import { absenceRoutes, closedDayRoutes, planRoutes } from './schedule/routes.ts'
import { importRoutes } from './scheduleImport/routes.ts'
import type { Services } from './services.ts'
import { setupCheckRoutes, setupRoutes, setupStepRoutes } from './setup/routes.ts'
import { backChannelRoutes } from './signOn/backChannel.ts'
import { signOnRoutes } from './signOn/routes.ts'
import { surveysRoutes } from './survey/routes.ts'
import { v1Routes } from './v1/routes.ts'
import { visitRoutes } from './visits/routes.ts'
import { webhookRoutes } from './webhooks/routes.ts'

/** Every address the server answers. Who may ask is said in the table of routes, and again by each use case. */
export function createWeb(deps: AppDeps, services: Services): Express {
  const { store, setupSteps: steps } = services
  const api = Router().use(neverStored, refuseForeignOrigins(deps.publicOrigin))
  const limits = new RequestLimits({ ...services, trustProxy: deps.trustProxy ?? 0 })
  if (store.backend.shared) api.use(learnSessions(services))
  // Nothing that anybody sends is taken into memory before it is said that they may.
  api.use(authorize({ ...services, limits }))
  api.use(noteOrders({ securityLog: services.securityLog, log: deps.log }))
  // A backup is no JSON: it goes to disk as it comes.
  api.use('/beginning', beginningRoutes(services))
  // A list of a large office is larger than anything else anybody sends.
  api.use(['/imports', '/directory/imports'], express.json({ limit: LIST_BODY_MAX }))
  api.use('/own-photo', express.json({ limit: PHOTO_BODY_MAX }))
  api.use(express.json({ limit: '32kb' }))
  const routers = new RouterTable()
  routers.add('/office', officeRoute(services))
  routers.add('/accounts', accountsRoutes({ ...services, eventStore: store.securityLog }))
  routers.add('/invitations', invitationRoutes(services))
  routers.add('/first-administrator', firstAdministratorRoutes(services))
  routers.add(
    '/directory',
    directoryRoutes(services),
    itemRoutes(services.editing),
    directoryImportRoutes({ ...services.editing, columnMeanings: services.columnMeanings }),
  )
  routers.add('/requests', requestRoutes({ ...services, store: store.requests }))
  routers.add('/visits', visitRoutes(services))
  routers.add('/agreements', agreementRoutes(services))
  routers.add('/messages', messageRoutes(services))
  routers.add('/calls', callRoutes(services))
  routers.add('/push', pushRoutes(services))
  routers.add(
    '/availability',
    presenceRoutes({
      presence: services.presence,
      setOwnAvailability: setOwnAvailability(services),
      consequencesFor: consequencesFor(services),
      substitutesOf: substitutesOf(services),
    }),
  )
  routers.add('/people', markRoutes(markOut(services)), planRoutes(services), contactCardRoutes(services))
  routers.add('/absences', absenceRoutes(services))
  routers.add('/covers', coverRoutes(services))
  routers.add('/imports', importRoutes(services))
  routers.add('/closed-days', closedDayRoutes(services))
  routers.add('/readiness', readinessRoutes({ ...services, mail: services.mail?.watch }))
  routers.add('/drill-plans', drillPlanRoutes(services))
  routers.add('/policies', policyRoutes({ ...services, requests: store.requests }))
  routers.add('/drills', drillRoutes(services))
  routers.add('/digital-pages', digitalPagesRoutes(services.pages))
  routers.add('/conduct', conductRoutes(services.conduct))
  routers.add('/devices', devicesRoutes(services))
  routers.add('/device', deviceRoutes(services))
  routers.add('/api-tokens', apiTokenRoutes(services.apiTokens))
  routers.add('/webhooks', webhookRoutes(services))
  routers.add('/sign-on', signOnRoutes({ ...services, publicOrigin: deps.publicOrigin, secure: deps.secure }))
  routers.add('/bells', bellRoutes(services))
  routers.add('/access-requests', accessRoutes(services))
  routers.add('/lifts', liftRoutes(services.lifts))
  routers.add('/interpreters', interpreterRoutes(services))
  routers.add('/evacuation', evacuationRoutes(services))
  routers.add('/films', filmRoutes(services))
  routers.add('/own-channels', ownChannelRoutes(services))
  routers.add('/own-photo', ownPhotoRoutes(services))
  routers.add('/photos', photoRoutes(services))
  routers.add('/setup', setupRoutes({ ...services, steps }))
  routers.add('/setup-steps', setupStepRoutes({ ...services, steps }))
  routers.add('/setup-checks', setupCheckRoutes(services.checks))
  routers.add('/security-log', securityLogRoutes({ ...services, store: store.securityLog }))
  routers.add('/reports', reportRoutes({ ...services, requests: store.requests }))
  routers.add('/quality', qualityRoutes(services))
  routers.add('/reviews', reviewRoutes({ ...services, drills: store.drills, provenDays: store.provenDays }))
  routers.add('/alternatives', alternativeRoutes(services))
  routers.add('/state', stateRoutes(services))
  routers.add('/retention', retentionRoutes(services))
  routers.add('/surveys', surveysRoutes(services))

  api.use(routers.handle, accountRoutes(services))

  return webOf(deps, services, { api, limits })
}

/** The file in Base64, and the answers about it. */
const LIST_BODY_MAX = Math.ceil(LIST_MAX_BYTES / 3) * 4 + 64 * 1024

function webOf(
  { clock, log, newId, secure, trustProxy = 0, publicOrigin, clientDir, metrics }: AppDeps,
  services: Services,
  { api, limits }: { readonly api: Router; readonly limits: RequestLimits },
): Express {
  const { storeHealth, deadlines, syntheticPage, mail, securityLog, providerWatch, servers } = services
  const web = express()
  web.disable('x-powered-by')
  web.set('trust proxy', trustProxy)
  web.set('query parser', 'simple')
  // No answer of the API is kept anywhere, so none needs a digest of itself.
  web.set('etag', false)
  answerJson(web)
  if (metrics) web.use(metrics.timeAnswers)
  web.use(securityHeaders(secure), limits.limit, refuseForeignHosts(services.isOwnHost))
  // First: each of the others would be asked whether a call is theirs.
  web.use('/api/v1', neverStored, v1Routes(services))
  web.use('/api', api, notThere)
  web.use(
    healthRoutes({
      store: storeHealth,
      runner: deadlines,
      page: syntheticPage,
      servers,
      mail: mail?.watch,
      signOn: providerWatch,
    }),
  )
  if (metrics) web.use(metricsRoutes(metrics))
  web.use(DOOR_PATH, neverStored, doorRoutes({ ...services, publicOrigin, trustProxy }))
  web.use(ANSWER_PATH, neverStored, answerRoutes({ ...services, clock, log, publicOrigin, trustProxy }))
  web.use(CLIENT_PATH, neverStored, clientRoutes({ ...services, trustProxy }))
  web.use(BACK_CHANNEL_PATH, neverStored, backChannelRoutes({ ...services, log }))
  web.use(FILM_PATH, filmFiles(services))
  if (clientDir !== undefined) web.use(clientFiles(clientDir))
  web.use(notThere)
  web.use(noteRefusals({ securityLog, log }))
  web.use(answerFaults({ log, newId }))
  return web
}

function notThere(): never {
  throw new Refusal('notFound')
}
