import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { DEFAULT_LANGUAGE } from '../models/domain/directory/directory.ts'
import { openStore, type Store } from '../models/store/store.ts'
import { createApp } from './app.ts'
import { beginBackups } from './backups/beginBackups.ts'
import { lastBackupOf } from './backups/lastBackup.ts'
import { machineTime, steadyClock } from './clock.ts'
import type { Config } from './config.ts'
import { inWords } from './escalation/startReport.ts'
import { withFailPoint } from './failPoints.ts'
import type { MailService } from './mail/mailService.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { Beginning } from './office/beginning.ts'
import { isPrintedElsewhere, isStillGood, newFirstSecret } from './office/firstAdministrator.ts'
import { prepareOffice } from './office/firstStart.ts'
import { addressHere, greeting, isLoopback, speaksTls } from './office/greeting.ts'
import { keepLinkFile, linkFileIn } from './office/linkFile.ts'
import { officeAddresses } from './office/officeAddresses.ts'
import type { Opening } from './office/officeFolders.ts'
import type { OpenOffice } from './office/officeOwner.ts'
import { FIRST_PORT, listen } from './platform/web/listen.ts'
import { pushServices } from './push/pushService.ts'
import { storeTime } from './storeTime.ts'
import { webhookService } from './webhooks/webhookService.ts'

export interface Surroundings {
  readonly config: Config
  readonly log: Logger
  readonly mailService: MailService | undefined
  readonly beginning: Beginning
  /** The built screens. */
  readonly clientDir: string
  /** The settings of this process, for the commands it starts. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Tells whoever reads the server's window. */
  say(sentence: string): void
}

/** Opens the store, and listens. What was begun is ended again when it does not come so far. */
export async function openOffice(surroundings: Surroundings, opening: Opening): Promise<OpenOffice & { port: number }> {
  const store = withFailPoint(await openStore(opening.address), surroundings.config.failPoint)
  const ends = [() => store.close()]
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) await end()
  }
  try {
    return { port: await startServer(surroundings, { opening, store, ends }), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

interface Opened {
  readonly opening: Opening
  readonly store: Store
  /** How what was begun is ended, the last first. */
  readonly ends: (() => Promise<void>)[]
}

async function startServer(
  { config, log, mailService, beginning, clientDir, environment, say }: Surroundings,
  { opening, store, ends }: Opened,
) {
  const { address, kind } = opening
  if (store.backend.warning !== undefined) say(store.backend.warning)
  const time = await storeTime(store.backend, log, machineTime)
  ends.push(async () => time.stop())
  const clock = steadyClock(time)
  const newOffice = kind === undefined ? config.newOffice : kind === 'office'
  if (!newOffice && !(await store.directory.read())) say('Loading the sample office …')
  await prepareOffice(store, clock, { newOffice, sampleOffice: config.sampleOffice })
  const isPrinted = await isPrintedElsewhere(store, clock)
  const secret = isPrinted ? undefined : await newFirstSecret(store, clock)
  const office = (await store.directory.read())?.directory.office
  const isSample = office?.sample ?? false
  const timeZone = office?.timeZone ?? 'UTC'
  // People with a password that everybody knows must not be reachable from the network.
  const host = isSample && !isLoopback(config.host) ? '127.0.0.1' : config.host
  let port = config.port ?? FIRST_PORT
  const addresses = () => officeAddresses({ config, host, port, isSample })
  const backups = isSample ? undefined : beginBackups({ config, clock, log, address, environment, timeZone })
  if (backups) {
    ends.push(() => backups.stop())
    say(`A backup is made every night into ${backups.folder.path}.`)
  }
  const app = await createApp({
    store,
    clock,
    log,
    newId: randomUUID,
    tls: config.tls,
    secure: speaksTls(config),
    publicOrigin: config.publicOrigin,
    serverName: () => `${hostname()}:${port}`,
    machineNames: [hostname(), ...(config.host === undefined ? [] : [config.host])],
    trustProxy: config.trustProxy,
    addresses,
    metrics: config.metricsToken === undefined ? undefined : await metricsOf(config.metricsToken),
    retentionDays: config.retentionDays,
    mailService,
    redisUrl: config.redisUrl,
    beginning,
    lastBackup: backups?.last ?? lastBackupOf(address),
    pushService: pushServices(config.pushHosts),
    webhookService: webhookService(config.webhookHosts),
    clientDir,
    filmsDir: 'dataDir' in address ? join(address.dataDir, 'films') : config.filmsDir,
  })
  ends.push(() => app.stop())
  const report = inWords(await app.start())

  port = await listen(app.http, config.port, host)
  // Before it is said that Parter is ready: whoever asks for another link at once must not hear that none is needed.
  if ('dataDir' in address) {
    const file = linkFileIn(address.dataDir)
    const { publicOrigin } = config
    const here = addressHere(config, port)
    const link = keepLinkFile({ store, clock, log, file, here, publicOrigin, say }, secret)
    ends.push(() => link.stop())
  }
  const takenPort = config.port === undefined && port !== FIRST_PORT ? FIRST_PORT : undefined
  const name = office?.name[DEFAULT_LANGUAGE] ?? ''
  const linkElsewhere = isPrinted || (secret !== undefined && !(await isStillGood(store, secret)))
  const firstSecret = linkElsewhere ? undefined : secret
  const { urls } = addresses()
  say(greeting({ config, port, takenPort, host, isSample, name, address, firstSecret, linkElsewhere, urls }))
  if (report !== undefined) say(report)
  return port
}

/** Loaded only for an office whose machine room asks. */
async function metricsOf(token: string): Promise<Metrics> {
  const { prometheusMetrics } = await import('./metrics/prometheus.ts')
  return prometheusMetrics(token)
}
