import type { Server as HttpServer } from 'node:http'
import type { Logger } from 'pino'
import type { Store } from '../models/store/store.ts'
import type { SteadyClock } from './clock.ts'
import type { StartReport } from './escalation/startReport.ts'
import { openLines } from './lines.ts'
import type { MailService } from './mail/smtp.ts'
import { Parts } from './platform/parts.ts'
import type { CertificateFiles } from './platform/web/certificate.ts'
import type { PushService } from './push/pushService.ts'
import { createWeb } from './routes.ts'
import { createServices } from './services.ts'

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
  const parts = new Parts()
  const services = await createServices(deps, parts)
  const web = createWeb(deps, services)
  const { http, io } = openLines(deps, services, web, parts)
  const { runner, signOfLife } = services

  return {
    http,
    idle: () => parts.idle(),
    async start() {
      await parts.load()
      const report = await runner.start(await signOfLife.read())
      await parts.begin()
      return report
    },
    async stop() {
      await parts.stop()
      // Last: whoever is cut off before would be taken for somebody who has left.
      await io.close()
      http.closeAllConnections()
    },
  }
}
