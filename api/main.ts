import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { DEFAULT_LANGUAGE } from '../models/domain/directory/directory.ts'
import { openStore } from '../models/store/store.ts'
import { createApp } from './app.ts'
import { machineTime, steadyClock } from './clock.ts'
import { readConfig } from './config.ts'
import { inWords } from './escalation/startReport.ts'
import { withFailPoint } from './failPoints.ts'
import { readMailServer } from './mail/mailSettings.ts'
import { smtpService } from './mail/smtp.ts'
import { newFirstSecret } from './office/firstAdministrator.ts'
import { prepareOffice } from './office/firstStart.ts'
import { addressHere, greeting, isLoopback, speaksTls } from './office/greeting.ts'
import { lastBackupOf } from './office/lastBackup.ts'
import { keepLinkFile, linkFileIn } from './office/linkFile.ts'
import { openingOf } from './office/officeFolders.ts'
import { createLog } from './platform/audit/logLines.ts'
import { readPair } from './platform/web/certificate.ts'
import { FIRST_PORT, listen } from './platform/web/listen.ts'
import { pushServices } from './push/pushService.ts'
import { storeTime } from './storeTime.ts'

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  // Before anything is opened or loaded: a certificate that cannot be served is a mistake in the settings.
  if (config.tls) readPair(config.tls)
  const mailService = config.mail && smtpService(readMailServer(config.mail))
  const { address, kind, news } = openingOf(config.store, config)
  for (const line of news) console.log(line)
  const store = withFailPoint(await openStore(address), config.failPoint)
  if (store.backend.warning !== undefined) console.log(store.backend.warning)
  const time = await storeTime(store.backend, log, machineTime)
  const clock = steadyClock(time)
  const newOffice = kind === undefined ? config.newOffice : kind === 'office'
  if (!newOffice && !(await store.directory.read())) console.log('Loading the sample office …')
  await prepareOffice(store, clock, { newOffice, sampleOffice: config.sampleOffice })
  const firstSecret = await newFirstSecret(store, clock)
  const app = await createApp({
    store,
    clock,
    log,
    newId: randomUUID,
    tls: config.tls,
    secure: speaksTls(config),
    publicOrigin: config.publicOrigin,
    machineNames: [hostname(), ...(config.host === undefined ? [] : [config.host])],
    trustProxy: config.trustProxy,
    mailService,
    lastBackup: lastBackupOf(address),
    pushService: pushServices(config.pushHosts),
    clientDir: resolve(import.meta.dirname, '../client'),
  })
  const report = inWords(await app.start())

  const office = (await store.directory.read())?.directory.office
  const isSample = office?.sample ?? false
  // People with a password that everybody knows must not be reachable from the network.
  const host = isSample && !isLoopback(config.host) ? '127.0.0.1' : config.host
  const port = await listen(app.http, config.port, host)
  const takenPort = config.port === undefined && port !== FIRST_PORT ? FIRST_PORT : undefined
  const name = office?.name[DEFAULT_LANGUAGE] ?? ''
  console.log(greeting({ config, port, takenPort, host, isSample, name, address, firstSecret }))
  if (report !== undefined) console.log(report)
  const link = 'dataDir' in address ? keepLink(address.dataDir) : undefined

  function keepLink(dataDir: string): { stop(): Promise<void> } {
    const say = (sentence: string): void => console.log(sentence)
    const here = addressHere(config, port)
    return keepLinkFile({ store, clock, log, file: linkFileIn(dataDir), here, say }, firstSecret)
  }

  async function stop(): Promise<void> {
    await link?.stop()
    await app.stop()
    time.stop()
    await store.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

try {
  await start()
} catch (error) {
  // Whoever starts Parter is told what is wrong in a sentence; where in the program is for those who ask for it.
  const reason = error instanceof Error ? error.message : String(error)
  console.error(`Parter did not start. ${reason}`)
  if (process.env.LOG_LEVEL?.trim().toLowerCase() === 'debug') console.error(error)
  process.exit(1)
}
