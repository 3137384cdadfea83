import type { IncomingMessage } from 'node:http'
import type { Express } from 'express'
import { tellAccessRequests } from './accessRequests/tellAccessRequests.ts'
import { broadcastAccounts } from './accounts/broadcastAccounts.ts'
import { tellAgreements } from './agreements/tellAgreements.ts'
import type { AppDeps } from './appDeps.ts'
import { bellScreen } from './bells/bellScreen.ts'
import { hearBells, openBellTablets } from './bells/bellTablets.ts'
import { broadcastBells } from './bells/broadcastBells.ts'
import { noteUnconfirmed } from './channels/noteUnconfirmed.ts'
import { broadcastConduct } from './conduct/broadcastConduct.ts'
import { corridorScreen } from './corridor/announceOnCorridors.ts'
import { openCorridors } from './corridor/openCorridors.ts'
import { broadcastDevices } from './devices/broadcastDevices.ts'
import { DeviceConnections, tabletOf } from './devices/deviceConnections.ts'
import { followDirectory } from './directory/followDirectory.ts'
import { displayScreen } from './display/displayScreen.ts'
import { hearNotes, hearSurveys, openDisplays } from './display/openDisplays.ts'
import { pushDrills } from './drills/push.ts'
import { broadcastDrills } from './drills/sockets.ts'
import { watchCounter } from './escalation/counterWatch.ts'
import { broadcastEvacuation } from './evacuation/broadcastEvacuation.ts'
import { broadcastInterpreters } from './interpreters/broadcastInterpreters.ts'
import { broadcastLifts } from './lifts/broadcastLifts.ts'
import { tellMessages } from './messages/tellMessages.ts'
import { announcePages } from './paging/announce.ts'
import { boardBroadcaster } from './paging/boardBroadcaster.ts'
import { BoardSnapshots } from './paging/boardSnapshots.ts'
import { broadcastNextCalls } from './paging/broadcastNextCalls.ts'
import { broadcastPresence } from './paging/broadcastPresence.ts'
import { broadcastVisitMates } from './paging/broadcastVisitMates.ts'
import { broadcastWhoCanCome } from './paging/broadcastWhoCanCome.ts'
import { ringByChannels } from './paging/channels.ts'
import { pushChannel } from './paging/push.ts'
import { resendUnacknowledged } from './paging/resend.ts'
import { onDeviceConnected } from './paging/sockets.ts'
import { forgetOldEvents } from './platform/audit/forgetOldEvents.ts'
import { startPulse } from './platform/health/pulse.ts'
import type { Parts } from './platform/parts.ts'
import { createHttpServer } from './platform/web/httpServer.ts'
import { createSockets } from './platform/web/socketServer.ts'
import { hearEvents, onConnection } from './platform/web/sockets.ts'
import { broadcastChangedRules } from './policies/broadcastChangedRules.ts'
import { followPushSessions } from './push/pushSessions.ts'
import { broadcastReadiness } from './readiness/broadcastReadiness.ts'
import { followReach } from './requests/followReach.ts'
import { noteReaders } from './requests/noteReaders.ts'
import { tellCovers } from './schedule/tellCovers.ts'
import type { Services } from './services.ts'
import { broadcastSignOn } from './signOn/broadcastSignOn.ts'
import { watchClerks } from './visits/watchClerks.ts'

/** The connections to people: what is written is told, and what they say is taken. Whoever is called hears first. */
export function openConnections(deps: AppDeps, services: Services, web: Express, parts: Parts) {
  const { clock, log, tls, trustProxy = 0, publicOrigin } = deps
  const { store, presence, repository, open, openVisits, drills } = services
  const { mail, syntheticPage, deadlines } = services
  const { http, certificate } = createHttpServer({ clock, log, tls }, web)
  if (certificate) parts.add(certificate)
  const isDevice = (request: IncomingMessage): boolean =>
    tabletOf(request, services) !== undefined || syntheticPage.isRobot(request)
  const io = createSockets(http, { ...services, publicOrigin, trustProxy, isDevice })
  const live = { ...services, io }
  const boards = new BoardSnapshots(live)
  const hear = hearEvents({ ...services, trustProxy })
  onConnection(io, log, onDeviceConnected({ ...services, boards, hear }))
  syntheticPage.follow(io, http)
  const broadcastBoards = boardBroadcaster({ ...live, boards })
  repository.onSaved(announcePages(live))
  repository.onSaved(broadcastBoards)
  repository.onSaved(broadcastVisitMates(live))
  openVisits.onChanged(({ id }) => open.ofVisit(id).forEach(broadcastBoards))
  repository.onOwnSaved(noteReaders(services))
  const screens = {
    corridor: corridorScreen(services),
    display: displayScreen(services),
    bell: bellScreen(services),
  }
  const hears = { 'display:note': hearNotes(services), 'display:survey': hearSurveys(services), ...hearBells(services) }
  const devices = new DeviceConnections({ ...live, screens, hears })
  broadcastDevices(live)
  openCorridors({ ...live, boards, connections: devices })
  parts.add(openDisplays({ ...live, connections: devices, screenOf: screens.display }))
  parts.add(openBellTablets({ ...live, connections: devices, screenOf: screens.bell }))
  repository.onOwnSaved(noteUnconfirmed(services))
  repository.onOwnSaved(ringByChannels(services, [pushChannel(services), services.callChannel]))
  broadcastAccounts(live)
  broadcastReadiness({ ...live, mail: mail?.watch })
  followDirectory(live)
  broadcastChangedRules({ ...services, broadcastBoards })
  broadcastConduct(live)
  broadcastSignOn(live)
  broadcastBells({ ...live, boards })
  broadcastLifts(live)
  broadcastEvacuation(live)
  broadcastInterpreters(live)
  broadcastDrills({ ...live, hear })
  drills.onOwnSaved(pushDrills(services))
  drills.follow(repository)
  tellMessages(live)
  tellAgreements(live)
  tellAccessRequests(live)
  tellCovers(live)
  services.pageCount.follow(repository)
  services.dailyFacts.follow(repository)
  store.backend.onAlarm((alarm) =>
    log.error({ err: alarm }, alarm ? `the store is in trouble: ${alarm.message}` : 'the store is well again'),
  )
  broadcastPresence(io, presence)
  deps.metrics?.follow(services, io)
  broadcastNextCalls({ ...live, broadcastBoards })
  broadcastWhoCanCome({ ...live, boards })
  parts.add({ begin: followReach(services) })
  parts.add(watchClerks(services))
  parts.add(watchCounter(services))
  parts.add(resendUnacknowledged(live))
  parts.add(followPushSessions(services))
  const isItsTurn = () => services.servers.isFirst
  parts.add(forgetOldEvents({ clock, log, store: store.securityLog, securityLog: services.securityLog, isItsTurn }))
  const alarmPath = { isWell: () => deadlines.isWell() && syntheticPage.isWell() }
  parts.add(startPulse({ ...live, runner: alarmPath, devices }))
  return { http, io }
}
