import { resolve } from 'node:path'
import { removeAbandonedUpload, removeUnfinishedRestores } from '../models/store/unfinishedRestores.ts'
import { readConfig } from './config.ts'
import type { MailService } from './mail/mailService.ts'
import { readMailServer } from './mail/mailSettings.ts'
import { Beginning } from './office/beginning.ts'
import { openingOf } from './office/officeFolders.ts'
import { OfficeOwner } from './office/officeOwner.ts'
import { openOffice } from './openOffice.ts'
import { createLog } from './platform/audit/logLines.ts'
import { readPair } from './platform/web/certificate.ts'

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  // Before anything is opened or loaded: a certificate that cannot be served is a mistake in the settings.
  if (config.tls) readPair(config.tls)
  const mailService = config.mail && (await mailServiceOf(config.mail))
  const say = (sentence: string): void => console.log(sentence)
  const clientDir = resolve(import.meta.dirname, '../client')
  let { port } = config
  const owner = new OfficeOwner(async (opening) => {
    const office = await openOffice(
      { config: { ...config, port }, log, mailService, beginning, clientDir, environment: process.env, say },
      opening,
    )
    // Where the page is that waits for it to come back.
    port = office.port
    return office
  }, fail)
  const beginning = new Beginning({ place: config.store, owner, log })
  const opening = openingOf(config.store, config)
  for (const line of opening.news) say(line)
  await owner.start(opening)
  if ('dataDir' in opening.address) {
    const dataDir = resolve(opening.address.dataDir)
    removeUnfinishedRestores(dataDir)
    removeAbandonedUpload(dataDir)
  }

  async function stop(): Promise<void> {
    await owner.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

/** Most offices have no mail server set: what speaks with one is only loaded for those that have. */
async function mailServiceOf(mail: NonNullable<ReturnType<typeof readConfig>['mail']>): Promise<MailService> {
  const server = readMailServer(mail)
  const { smtpService } = await import('./mail/smtp.ts')
  return smtpService(server)
}

try {
  await start()
} catch (error) {
  fail(error)
}

function fail(error: unknown): never {
  // Whoever starts Parter is told what is wrong in a sentence; where in the program is for those who ask for it.
  const reason = error instanceof Error ? error.message : String(error)
  console.error(`Parter did not start. ${reason}`)
  if (process.env.LOG_LEVEL?.trim().toLowerCase() === 'debug') console.error(error)
  process.exit(1)
}
