import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from 'node:tls'
import { BackupFolder } from '../../api/backups/backupFolder.ts'
import { lastBackupOf } from '../../api/backups/lastBackup.ts'
import type { Config } from '../../api/config.ts'
import { MailFault } from '../../api/mail/mailService.ts'
import { readMailServer } from '../../api/mail/mailSettings.ts'
import { smtpService } from '../../api/mail/smtp.ts'
import { type CertificateFiles, readPair } from '../../api/platform/web/certificate.ts'
import { PUSH_HOSTS } from '../../api/push/pushService.ts'
import { hours } from '../../models/domain/clock.ts'
import { attention, type Look, reasonOf, unset, well, wrong } from './finding.ts'
import { type Around, mustTakeWrites } from './machine.ts'

const CONNECT_MS = 5_000
const MAIL_MS = 15_000
const DAY_MS = hours(24)
/** A certificate that ends sooner should have been renewed by now. */
const SOON_DAYS = 14
const HTTPS_PORT = 443

/** What Parter needs of other machines, and of the disk beside the store. */
export const OUTSIDE: readonly Look<Around>[] = [
  { what: 'HTTPS', look: lookAtHttps },
  { what: 'Mail', look: lookAtMail },
  { what: 'Push', look: ({ config }) => lookAtPush([...PUSH_HOSTS, ...config.pushHosts]) },
  { what: 'Redis', isWanted: ({ config }) => config.redisUrl !== undefined, look: lookAtRedis },
  { what: 'Backup', look: lookAtBackup },
]

async function lookAtHttps({ config, now }: Around) {
  const { tls, publicOrigin } = config
  if (tls) return lookAtCertificate(tls, { publicOrigin, now })
  if (publicOrigin?.startsWith('https:')) return lookAtProxy(publicOrigin)
  return unset(
    'off',
    'Without it browsers keep notifications and closed-browser calls from people. .readme/operation.md: "HTTPS in the office".',
  )
}

function lookAtCertificate(files: CertificateFiles, { publicOrigin, now }: Pick<Around, 'now'> & PublicOrigin) {
  let certificate: X509Certificate
  try {
    certificate = new X509Certificate(readPair(files).cert)
  } catch (error) {
    return wrong(reasonOf(error), 'Parter does not start before.')
  }
  const days = Math.floor((Date.parse(certificate.validTo) - now) / DAY_MS)
  if (days < 0)
    return wrong(
      'the certificate is no longer valid',
      'Browsers refuse it. Renew it: Parter takes the new files by itself.',
    )
  const host = publicOrigin === undefined ? undefined : new URL(publicOrigin).hostname
  if (host !== undefined && (isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host)) === undefined)
    return wrong(`the certificate is not for ${host}`, 'Browsers refuse it. Get one for the name in PUBLIC_ORIGIN.')
  const said = `the certificate is good for ${days} more days`
  return days < SOON_DAYS ? attention(said, 'Renew it: Parter takes the new files by itself.') : well(said)
}

type PublicOrigin = Pick<Config, 'publicOrigin'>

async function lookAtProxy(origin: string) {
  try {
    const { status } = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(CONNECT_MS) })
    if (status === 200) return well(`Parter answers at ${origin}`)
    return attention(`${origin} answers ${status}`, 'Parter is not running, or the proxy sends people elsewhere.')
  } catch (error) {
    const { cause } = error as { cause?: unknown }
    return attention(
      `${origin} cannot be reached from here: ${reasonOf(cause ?? error)}`,
      'Look at the proxy, its certificate and the name.',
    )
  }
}

async function lookAtMail({ config }: Around) {
  if (!config.mail)
    return unset(
      'no mail server',
      'Superiors without an open page hear of nothing. .readme/operation.md: "E-mail to superiors".',
    )
  const { host, port } = config.mail
  try {
    await smtpService(readMailServer(config.mail)).probe(AbortSignal.timeout(MAIL_MS))
    return well(`${host}:${port} takes mail from Parter`)
  } catch (error) {
    const said = error instanceof MailFault ? error.said : reasonOf(error)
    return attention(
      `${host}:${port}: ${said}`,
      'Look at SMTP_URL, the password, the certificate (SMTP_CA) and the firewall.',
    )
  }
}

/** Those that have one name each; nothing is sent. */
export async function lookAtPush(services: readonly string[], port = HTTPS_PORT) {
  const hosts = services.filter((host) => !host.startsWith('*'))
  const reached = await Promise.all(hosts.map((host) => isReached(host, port)))
  const lost = hosts.filter((_, index) => !reached[index])
  return lost.length === 0
    ? well(`${hosts.join(', ')} can be reached`)
    : attention(
        `${lost.join(', ')} cannot be reached`,
        `Calls to a closed browser do not leave the office. Open port ${port} to the services in .env.example (PUSH_HOSTS).`,
      )
}

function isReached(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    // Whose certificate it is, is asked when something is sent.
    const socket = connect({ host, port, servername: host, rejectUnauthorized: false, timeout: CONNECT_MS })
    const end = (is: boolean) => {
      socket.destroy()
      done(is)
    }
    socket.once('secureConnect', () => end(true))
    socket.once('timeout', () => end(false))
    socket.once('error', () => end(false))
  })
}

/** As the servers use it: one line that talks, one that listens. */
async function lookAtRedis({ config: { redisUrl = '' } }: Around) {
  const { redisCarrier } = await import('../../api/platform/servers/redisCarrier.ts')
  let reason: string | undefined
  const troubled = (error: unknown): void => {
    reason = reasonOf(error)
  }
  const carrier = redisCarrier(redisUrl)({ channel: 'parter doctor', hear: () => undefined, troubled })
  try {
    for (let waitedMs = 0; waitedMs < CONNECT_MS && !carrier.isWell() && reason === undefined; waitedMs += 50)
      await wait(50)
    return carrier.isWell()
      ? well('it answers')
      : attention(
          reason ?? 'it does not answer',
          'Servers hear of each other’s calls up to a second later. Look at REDIS_URL and at Redis.',
        )
  } finally {
    await carrier.close()
  }
}

function lookAtBackup({ config, address, office, now }: Around) {
  const { backupDir } = config
  const noted = lastBackupOf(address)()
  const by = typeof noted === 'object' ? noted.at : undefined
  if (backupDir === undefined) {
    const last = by === undefined ? 'none is known of' : `the last one is ${daysSince(by, now)}`
    return unset(last, 'Name a BACKUP_DIR, best on another disk: Parter makes one every night and tries it out.')
  }
  try {
    mustTakeWrites(backupDir)
  } catch {
    return attention(`${backupDir} is not there or cannot be written`, 'No backup can be made before.')
  }
  const newest = new BackupFolder(backupDir, office?.timeZone ?? 'UTC').newest(now)
  if (newest === undefined)
    return attention(
      `${backupDir} holds none yet`,
      'The first is made at two at night, or ten minutes after the start.',
    )
  const said = `the last one is ${daysSince(newest, now)}`
  return now - newest > 2 * DAY_MS ? attention(said, 'One is made every night: look into the log why not.') : well(said)
}

const daysSince = (at: number, now: number): string => {
  const days = Math.floor((now - at) / DAY_MS)
  return days === 0 ? 'less than a day old' : days === 1 ? 'a day old' : `${days} days old`
}
