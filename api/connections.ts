import type { IncomingMessage } from 'node:http'
import type { Express } from 'express'
import { tellOfAccounts } from './accounts/tellOfAccounts.ts'
import type { AppDeps } from './appDeps.ts'
import { tabletOf } from './corridor/corridorConnections.ts'
import { openCorridors } from './corridor/openCorridors.ts'
import { followDirectory } from './directory/followDirectory.ts'
import { pushDrills } from './drills/push.ts'
import { tellDrills } from './drills/sockets.ts'
import { watchCounter } from './escalation/counterWatch.ts'
import { announcePages } from './paging/announce.ts'
import { BoardTeller } from './paging/boardTeller.ts'
import { pushPages } from './paging/push.ts'
import { resendUnacknowledged } from './paging/resend.ts'
import { onDeviceConnected } from './paging/sockets.ts'
import { tellBoardsOf } from './paging/tellBoards.ts'
import { tellNextCalls } from './paging/tellNextCalls.ts'
import { tellPresence } from './paging/tellPresence.ts'
import { forgetOldEvents } from './platform/audit/forgetOldEvents.ts'
import { startPulse } from './platform/health/pulse.ts'
import type { Parts } from './platform/parts.ts'
import { createHttpServer } from './platform/web/httpServer.ts'
import { createSockets } from './platform/web/socketServer.ts'
import { onConnection } from './platform/web/sockets.ts'
import { followPushSessions } from './push/pushSessions.ts'
import { tellReadiness } from './readiness/tellReadiness.ts'
import { followReach } from './requests/followReach.ts'
import { noteReaders } from './requests/noteReaders.ts'
import type { Services } from './services.ts'

/** The lines to people: what is written is told, and what comes over a line is taken. Whoever is called hears first. */
export function openConnections(deps: AppDeps, services: Services, web: Express, parts: Parts) {
  const { store, clock, log, trustProxy = 0 } = deps
  const { accounts, sessions, subscriptions, directory, presence, repository, open, drills, plans } = services
  const { securityLog, views, calls, sender, mail, identity, syntheticPage, storeHealth, deadlines } = services
  const { http, certificate } = createHttpServer({ clock, log, tls: deps.tls }, web)
  if (certificate) parts.add(certificate)
  const isDevice = (request: IncomingMessage): boolean =>
    tabletOf(request, identity) !== undefined || syntheticPage.isRobot(request)
  const io = createSockets(http, {
    ...identity,
    secure: deps.secure,
    log,
    publicOrigin: deps.publicOrigin,
    isOwnHost: services.isOwnHost,
    trustProxy,
    isDevice,
  })
  const boards = new BoardTeller({ io, clock, open, views, presence })
  onConnection(
    io,
    log,
    onDeviceConnected({ clock, log, repository, presence, boards, callsOf: calls, securityLog, trustProxy }),
  )
  syntheticPage.follow(io, http)
  const tellBoards = tellBoardsOf(io, views)
  repository.onSaved(announcePages(io, directory, accounts))
  repository.onSaved(tellBoards)
  repository.onSaved(noteReaders({ log, directory, accounts, securityLog }))
  const corridorConnections = openCorridors({ ...identity, io, boards, log, repository, open })
  repository.onSaved(pushPages({ subscriptions, sender, directory, accounts }))
  tellOfAccounts({ io, log, accounts, invitations: services.invitations, sessions })
  tellReadiness(io, mail?.watch)
  followDirectory({ io, directory, sessions, invitations: services.invitations, open, advancer: services.advancer })
  tellDrills({ io, log, clock, drills, plans, directory })
  drills.onSaved(pushDrills({ subscriptions, sender, directory }))
  drills.follow(repository)
  services.pageCount.follow(repository)
  services.book.follow(repository)
  store.backend.onAlarm((alarm) =>
    log.error({ err: alarm }, alarm ? `the store is in trouble: ${alarm.message}` : 'the store is well again'),
  )
  tellPresence(io, presence)
  tellNextCalls({ clock, log, presence, open, views, tellBoards })
  parts.add({ begin: followReach({ presence, open, repository, advancer: services.advancer }) })
  parts.add(watchCounter({ clock, log, directory, presence, open, advancer: services.advancer }))
  parts.add(resendUnacknowledged({ io, clock, log, open, accounts, directory }))
  parts.add(followPushSessions({ clock, log, subscriptions, sessions, presence }))
  parts.add(forgetOldEvents({ clock, log, store: store.securityLog }))
  const alarmPath = { isWell: () => deadlines.isWell() && syntheticPage.isWell() }
  parts.add(startPulse({ io, clock, storeHealth, runner: alarmPath, sessions, corridors: corridorConnections, log }))
  return { http, io }
}
