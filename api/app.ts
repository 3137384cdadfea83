import type { Server as HttpServer } from 'node:http'
import type { AppDeps } from './appDeps.ts'
import { openConnections } from './connections.ts'
import type { StartReport } from './escalation/startReport.ts'
import { Parts } from './platform/parts.ts'
import { followUnusedConnections } from './platform/web/unusedConnections.ts'
import { createWeb } from './routes.ts'
import { createServices } from './services.ts'

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
  const parts = new Parts()
  const services = await createServices(deps, parts)
  const web = createWeb(deps, services)
  const { http, io } = openConnections(deps, services, web, parts)
  const cutOffUnasked = followUnusedConnections(http)
  const { runner, servers, signOfLife } = services

  return {
    http,
    idle: () => parts.idle(),
    async start() {
      await parts.load()
      const report = await runner.start(servers.wasOneUp ? undefined : await signOfLife.read())
      await parts.begin()
      return report
    },
    async stop() {
      await parts.stop()
      // Last: whoever is cut off before would be taken for somebody who has left.
      const closed = io.close()
      cutOffUnasked()
      await closed
      http.closeAllConnections()
      // What was asked for over those connections: whoever called this closes the store next.
      await parts.idle()
    },
  }
}
