import type { Server as HttpServer, IncomingMessage } from 'node:http'
import express, { Router } from 'express'
import type { Logger } from 'pino'
import { Refusal } from '../models/domain/errors.ts'
import { signOfLifeStore } from '../models/store/signOfLifeStore.ts'
import type { Store } from '../models/store/store.ts'
import { Accounts } from './accounts/accounts.ts'
import { accountRoutes } from './accounts/routes.ts'
import { Sessions } from './accounts/sessions.ts'
import { SignInGuard } from './accounts/signInGuard.ts'
import type { SteadyClock } from './clock.ts'
import { CorridorDevices } from './corridor/corridorDevices.ts'
import { tabletOf } from './corridor/corridorLines.ts'
import { openCorridors } from './corridor/openCorridors.ts'
import { corridorRoutes, corridorsRoutes } from './corridor/routes.ts'
import { OfficeDirectory } from './directory/officeDirectory.ts'
import { directoryRoutes, officeRoute } from './directory/routes.ts'
import { Drills } from './drills/drills.ts'
import { drillPlanRoutes } from './drills/planRoutes.ts'
import { DrillPlans } from './drills/plans.ts'
import { pushDrills } from './drills/push.ts'
import { drillRoutes } from './drills/routes.ts'
import { DrillSchedule } from './drills/schedule.ts'
import { tellDrills } from './drills/sockets.ts'
import { Auditor } from './escalation/auditor.ts'
import { followClockSteps } from './escalation/clockSteps.ts'
import { watchCounter } from './escalation/counterWatch.ts'
import { Runner } from './escalation/runner.ts'
import type { StartReport } from './escalation/startReport.ts'
import { mailFor } from './mail/mailFor.ts'
import type { MailService } from './mail/smtp.ts'
import { firstAdministratorRoutes } from './office/firstAdministrator.ts'
import { announcer } from './paging/announce.ts'
import { BoardTeller } from './paging/boardTeller.ts'
import { callsOf } from './paging/callsOf.ts'
import { pushPages } from './paging/push.ts'
import { resendUnacknowledged } from './paging/resend.ts'
import { callRoutes } from './paging/routes.ts'
import { welcome } from './paging/sockets.ts'
import { tellPresence } from './paging/tellPresence.ts'
import { forgetOldEvents } from './platform/audit/forgetOldEvents.ts'
import { noteRefusals } from './platform/audit/noteRefusals.ts'
import { SecurityLog } from './platform/audit/securityLog.ts'
import { startPulse } from './platform/health/pulse.ts'
import { healthRoutes } from './platform/health/routes.ts'
import { StoreHealth } from './platform/health/storeHealth.ts'
import { SyntheticPage } from './platform/health/syntheticPage.ts'
import type { CertificateFiles } from './platform/web/certificate.ts'
import { clientFiles } from './platform/web/clientFiles.ts'
import { frontDoor } from './platform/web/frontDoor.ts'
import { neverStored, securityHeaders } from './platform/web/headers.ts'
import { ownHosts, refuseForeignHosts } from './platform/web/host.ts'
import { createHttpServer } from './platform/web/httpServer.ts'
import { refuseForeignOrigins } from './platform/web/origin.ts'
import { answerFaults } from './platform/web/refusals.ts'
import { RequestLimits } from './platform/web/requestLimits.ts'
import { createSockets } from './platform/web/socketServer.ts'
import { markOut } from './presence/markOut.ts'
import { PageCount } from './presence/pageCount.ts'
import { Presence } from './presence/presence.ts'
import { markRoutes, presenceRoutes } from './presence/routes.ts'
import { sayWhere } from './presence/sayWhere.ts'
import { pushKeysOf } from './push/pushKeys.ts'
import { PushSender } from './push/pushSender.ts'
import { type PushService, pushServices } from './push/pushService.ts'
import { followPushSessions } from './push/pushSessions.ts'
import { PushSubscriptions } from './push/pushSubscriptions.ts'
import { pushRoutes } from './push/routes.ts'
import { consequencesFor } from './readiness/consequences.ts'
import { readinessRoutes } from './readiness/routes.ts'
import { substitutesOf } from './readiness/substitutes.ts'
import { tellReadiness } from './readiness/tellReadiness.ts'
import { FactsBook } from './reports/factsBook.ts'
import { reportRoutes } from './reports/routes.ts'
import { UsualTimes } from './reports/usualTimes.ts'
import { Advancer } from './requests/advancer.ts'
import { followReach } from './requests/followReach.ts'
import { FollowUps } from './requests/followUps.ts'
import { Ledger } from './requests/ledger.ts'
import { moveRequest } from './requests/moveRequest.ts'
import { noteReaders } from './requests/noteReaders.ts'
import { OpenRequests } from './requests/openRequests.ts'
import { RaiseRequests } from './requests/raiseRequests.ts'
import { requestRoutes } from './requests/routes.ts'
import { sceneMaker } from './requests/scene.ts'
import { ClosedDays } from './schedule/closedDays.ts'
import { HoleBook } from './schedule/holeBook.ts'
import { absenceRoutes, closedDayRoutes, hoursRoutes } from './schedule/routes.ts'
import { Schedule } from './schedule/schedule.ts'
import { importRoutes } from './scheduleImport/routes.ts'
import { currentSearch } from './search/currentSearch.ts'

/** Everything that comes from outside: a test replaces the clock, and nothing else. */
export interface AppDeps {
  readonly store: Store
  readonly clock: SteadyClock
  readonly log: Logger
  newId(): string
  /** The server speaks HTTPS itself, with these files; without it a proxy may do it. */
  readonly tls?: CertificateFiles | undefined
  /** Behind TLS: cookies are Secure, and browsers are told to stay with HTTPS. */
  readonly secure: boolean
  readonly publicOrigin?: string | undefined
  /** What this machine is called, beside its addresses. */
  readonly machineNames?: readonly string[]
  readonly trustProxy?: number
  /** The built screens; without it only the API answers. */
  readonly clientDir?: string | undefined
  /** Where pushes to closed browsers go; without it the browsers' own services. */
  readonly pushService?: PushService | undefined
  /** The office's mail server; without it nobody gets a mail. */
  readonly mail?: MailService | undefined
}

export interface App {
  readonly http: HttpServer
  /** When everything that has been asked for so far is written and told. */
  idle(): Promise<void>
  /** Reads what is stored and starts the runner: what fell due while nothing ran happens now. */
  start(): Promise<StartReport>
  stop(): Promise<void>
}

/** Builds Parter over an office that is already in the store. */
export async function createApp(deps: AppDeps): Promise<App> {
  const { store, clock, log, newId, secure, trustProxy = 0 } = deps
  const stored = await store.directory.read()
  if (!stored) throw new Error('There is no office in the store yet.')
  const closedDays = new ClosedDays(clock, store.closedDays)
  const directory = new OfficeDirectory(stored, (each) => closedDays.of(each))
  const platform = { clock, log }
  const accounts = new Accounts(platform, store.accounts)
  const sessions = new Sessions(clock, store.sessions)
  const guard = new SignInGuard(clock)
  const securityLog = new SecurityLog(clock, store.securityLog)
  const subscriptions = new PushSubscriptions(clock, store.pushSubscriptions, stored.office.timeZone)
  const schedule = new Schedule({ clock, log, directory, absences: store.absences, hours: store.workingHours })
  const presence = new Presence(clock, store.duties, subscriptions, schedule, stored.office.timeZone)
  const pageCount = new PageCount(clock, stored.office.timeZone)
  const open = new OpenRequests()
  const ledger = new Ledger(store.requests, open, log)
  const scene = sceneMaker({ clock, directory, presence, pageCount, open, newId })
  const raising = new RaiseRequests({ store: store.requests, ledger, scene })
  const followUps = new FollowUps({ store: store.requests, ledger, scene, raising })
  const move = moveRequest({ ledger, scene, followUps })
  const advancer = new Advancer({ clock, log, ledger, scene, followUps })
  const runner = new Runner({ clock, log, store: store.requests, ledger, advancer })
  const signOfLife = signOfLifeStore(store.home)
  const auditor = new Auditor({ clock, log, store: store.requests, signOfLife, runner })
  const deadlines = { isWell: () => runner.isWell() && auditor.isWell() }
  const syntheticPage = new SyntheticPage({ clock, log, newId, store: store.syntheticPages })
  const storeHealth = new StoreHealth(store.home)
  const alarmPath = { isWell: () => deadlines.isWell() && syntheticPage.isWell() }
  const calls = callsOf(open, directory)
  const drills = new Drills({ clock, log, store: store.drills, presence, scene })
  const book = new FactsBook({ clock, requests: store.requests, facts: store.facts, directory })
  const plans = new DrillPlans({ clock, store: store.drillPlans, directory, securityLog, newId })
  const drillSchedule = new DrillSchedule({ clock, log, directory, plans, drills })
  const usual = new UsualTimes(clock, book, directory)
  const keys = await pushKeysOf(store.pushKeys)
  const service = deps.pushService ?? pushServices([])
  const sender = new PushSender({ clock, keys, service, subscriptions, log, publicOrigin: deps.publicOrigin })
  const holes = new HoleBook({ clock, directory, schedule })
  const planning = { clock, directory, schedule, securityLog, newId, closedDays, holes }
  const corridors = new CorridorDevices(platform, store.corridorDevices)
  const mail = mailFor({ ...deps, open, ledger, presence, directory, accounts })
  const identity = { clock, accounts, sessions, guard, directory, securityLog, corridors, secure }

  const api = Router()
  const limits = new RequestLimits({ ...identity, trustProxy })
  api.use(frontDoor({ ...identity, limits }))
  api.use('/office', officeRoute({ clock, directory, accounts }))
  api.use(accountRoutes(identity))
  api.use('/first-administrator', firstAdministratorRoutes({ ...identity, store, newId }))
  api.use('/directory', directoryRoutes({ directory, search: currentSearch(directory), presence, usual }))
  api.use('/requests', requestRoutes({ store: store.requests, open, directory, raising, move }))
  api.use('/calls', callRoutes({ clock, callsOf: calls, ledger, subscriptions }))
  api.use('/push', pushRoutes({ publicKey: keys.publicKey, service, subscriptions, sender }))
  const where = { clock, directory, presence, securityLog }
  api.use(
    '/availability',
    presenceRoutes({
      presence,
      sayWhere: sayWhere(where),
      consequencesFor: consequencesFor({ directory, scene }),
      substitutesOf: substitutesOf({ directory, presence }),
    }),
  )
  api.use('/people', markRoutes(markOut(where)), hoursRoutes(planning))
  api.use('/absences', absenceRoutes(planning))
  api.use('/imports', importRoutes({ ...planning, accounts }))
  api.use('/closed-days', closedDayRoutes(planning))
  api.use('/readiness', readinessRoutes({ clock, directory, presence, scene, usual, holes, mail: mail?.watch }))
  api.use('/drill-plans', drillPlanRoutes({ clock, plans, directory }))
  api.use('/drills', drillRoutes({ drills, directory, subscriptions }))
  api.use('/corridors', corridorsRoutes({ ...identity, newId }))
  api.use('/corridor', corridorRoutes(identity))
  api.use('/reports', reportRoutes({ clock, book, directory }))

  const isOwnHost = ownHosts({ publicOrigin: deps.publicOrigin, machine: deps.machineNames ?? [] })
  const web = express()
  web.disable('x-powered-by')
  web.set('trust proxy', trustProxy)
  web.set('query parser', 'simple')
  // No answer of the API is kept anywhere, so none needs a digest of itself.
  web.set('etag', false)
  web.use(securityHeaders(secure), limits.limit, refuseForeignHosts(isOwnHost))
  web.use(healthRoutes({ store: storeHealth, runner: deadlines, page: syntheticPage, mail: mail?.watch }))
  web.use('/api', neverStored, refuseForeignOrigins(deps.publicOrigin))
  // A list of a large office is larger than anything else anybody sends.
  web.use('/api/imports', express.json({ limit: '400kb' }))
  web.use('/api', express.json({ limit: '32kb' }), api, notThere)
  if (deps.clientDir !== undefined) web.use(clientFiles(deps.clientDir))
  web.use(notThere)
  web.use(noteRefusals({ securityLog, log }))
  web.use(answerFaults({ log, newId }))

  const { http, certificate } = createHttpServer({ clock, log, tls: deps.tls }, web)
  const isDevice = (request: IncomingMessage): boolean =>
    tabletOf(request, identity) !== undefined || syntheticPage.isRobot(request)
  const io = createSockets(http, { ...identity, log, publicOrigin: deps.publicOrigin, isOwnHost, trustProxy, isDevice })
  const boards = new BoardTeller({ io, clock, open, directory, presence })
  io.on('connection', welcome({ clock, log, ledger, presence, boards, callsOf: calls, securityLog, trustProxy }))
  syntheticPage.follow(io, http)
  ledger.onSaved(announcer(io, directory, accounts))
  ledger.onSaved(noteReaders({ log, directory, accounts, securityLog }))
  const corridorLines = openCorridors({ ...identity, io, boards, log, ledger, open })
  ledger.onSaved(pushPages({ subscriptions, sender, directory, accounts }))
  tellReadiness(io, mail?.watch)
  tellDrills({ io, log, clock, drills, plans, directory })
  drills.onSaved(pushDrills({ subscriptions, sender, directory }))
  drills.follow(ledger)
  pageCount.follow(ledger)
  book.follow(ledger)
  store.home.onAlarm((alarm) =>
    log.error({ err: alarm }, alarm ? `the store is in trouble: ${alarm.message}` : 'the store is well again'),
  )
  tellPresence(io, presence)
  const lookAtCalled = followReach({ presence, open, ledger, advancer })
  const clockSteps = followClockSteps({ clock, log, directory, runner, ledger, open, sessions })
  const counterWatch = watchCounter({ clock, log, directory, presence, open, advancer })
  const resending = resendUnacknowledged({ io, clock, log, open, accounts, directory })
  const pushSessions = followPushSessions({ clock, log, subscriptions, sessions, presence })
  const oldEvents = forgetOldEvents({ clock, log, store: store.securityLog })
  const pulse = startPulse({ io, clock, storeHealth, runner: alarmPath, sessions, corridors: corridorLines, log })

  return {
    http,
    async idle() {
      await clockSteps.idle()
      await auditor.idle()
      await runner.idle()
      await ledger.idle()
      await drillSchedule.idle()
      await drills.idle()
      await schedule.idle()
      await syntheticPage.idle()
      await oldEvents.idle()
      await corridors.idle()
    },
    async start() {
      await accounts.load()
      await subscriptions.load()
      await closedDays.load()
      directory.closedDaysChanged()
      await schedule.load()
      await presence.load()
      await drills.load()
      await corridors.load()
      for (const request of await store.requests.open()) {
        open.put(request)
        pageCount.add(request)
      }
      const report = await runner.start(await signOfLife.read())
      await lookAtCalled()
      await signOfLife.write(clock.now())
      auditor.start()
      drillSchedule.start()
      mail?.start()
      return report
    },
    async stop() {
      certificate?.stop()
      for (const each of [clockSteps, counterWatch, resending, pulse, pushSessions, oldEvents]) each.stop()
      await oldEvents.idle()
      await mail?.stop()
      await drillSchedule.stop()
      drills.stop()
      schedule.stop()
      sender.stop()
      await syntheticPage.stop()
      await auditor.stop()
      await runner.stop()
      advancer.stop()
      // A store that takes no writes must not keep the server from stopping.
      await signOfLife.write(clock.now()).catch(() => undefined)
      await corridors.stop()
      await io.close()
      http.closeAllConnections()
    },
  }
}

function notThere(): never {
  throw new Refusal('notFound')
}
