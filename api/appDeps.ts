import type { Logger } from 'pino'
import type { OfficeAddresses } from '../models/domain/setup/officeAddresses.ts'
import type { Store } from '../models/store/store.ts'
import type { SteadyClock } from './clock.ts'
import type { MailService } from './mail/mailService.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { Beginning } from './office/beginning.ts'
import type { Parts } from './platform/parts.ts'
import type { CertificateFiles } from './platform/web/certificate.ts'
import type { PushService } from './push/pushService.ts'
import type { LastBackup } from './setup/findings.ts'
import type { WebhookService } from './webhooks/webhookService.ts'

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
  /** By which people know this server among several. */
  readonly serverName?: (() => string) | undefined
  /** What this machine is called, beside its addresses. */
  readonly machineNames?: readonly string[]
  readonly trustProxy?: number
  /** Where it listens, known when it does; without it on this machine alone. */
  readonly addresses?: (() => OfficeAddresses) | undefined
  /** The built screens; without it only the API answers. */
  readonly clientDir?: string | undefined
  /** Where the office puts its films in sign language; without it there are none. */
  readonly filmsDir?: string | undefined
  /** Where pushes to closed browsers go; without it the browsers' own services. */
  readonly pushService?: PushService | undefined
  /** Which hosts of other programs may be told what happens; without it none. */
  readonly webhookService?: WebhookService | undefined
  /** For how many days visits are kept as they were; without it as long as is usual. */
  readonly retentionDays?: number | undefined
  /** When the store was last copied; without it nobody here can know. */
  readonly lastBackup?: LastBackup | undefined
  /** By which a new office can begin with the sample or a backup; without it only the commands do that. */
  readonly beginning?: Beginning | undefined
  /** Figures of the server for the machine room; without it there are none. */
  readonly metrics?: Metrics | undefined
  /** The office's mail server; without it nobody gets a mail. */
  readonly mailService?: MailService | undefined
  /** By which several servers of one store hear of each other sooner; without it in a second. */
  readonly redisUrl?: string | undefined
}

/** What each room makes its services of, beside what it needs of other rooms. */
export interface Foundation extends AppDeps {
  readonly parts: Parts
}
