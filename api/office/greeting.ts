import type { BackendAddress } from '../../models/store/storeBackend.ts'
import type { Config } from '../config.ts'
import { SAMPLE_PASSWORD } from './firstStart.ts'
import { linkFileIn, linkTexts } from './linkFile.ts'

interface Situation {
  readonly config: Pick<Config, 'host' | 'publicOrigin' | 'tls' | 'store' | 'trustProxy'>
  readonly port: number
  /** The port that was tried first, where it was taken. */
  readonly takenPort: number | undefined
  readonly host: string | undefined
  readonly isSample: boolean
  /** Of the office that was opened, and where its store is. */
  readonly name: string
  readonly address: BackendAddress
  readonly firstSecret: string | undefined
  /** There is no administrator, and another server of the office has printed the link. */
  readonly linkElsewhere?: boolean
  /** What the other computers open. */
  readonly urls: readonly string[]
}

/** What a start prints: where to go, as whom, and what will not work that way. */
export function greeting(situation: Situation): string {
  const { config, port, takenPort, host, isSample, name, address, firstSecret, linkElsewhere, urls } = situation
  const here = addressHere(config, port)
  const taken = takenPort === undefined ? '' : ` (${takenPort} is taken)`
  const lines = [`Parter is ready: ${here}${taken}`]
  const where = 'dataDir' in address ? `in ${address.dataDir}` : 'on MongoDB'
  const each = 'home' in config.store
  if (isSample)
    lines.push(
      `This is the sample office (${where}), on this machine only. Sign in as one of its people, password for all: ${SAMPLE_PASSWORD}`,
      ...(each ? ['An office of your own, beside it: npm run office:new'] : []),
    )
  else lines.push(`The office: ${name} (${where}).${each ? ' To try the sample office: npm run sample' : ''}`)
  if (urls.length > 0) lines.push(`On the other computers of the office: ${urls.join(' or ')}`)
  if (isSample && config.host !== undefined && !isLoopback(config.host)) lines.push(hostNotUsed(config.host))
  if (firstSecret !== undefined)
    lines.push(
      'This office has no administrator yet. Open this link on this machine, once, within 24 hours:',
      ...linkTexts(here, config.publicOrigin, firstSecret),
      `${'dataDir' in address ? `It is also in ${linkFileIn(address.dataDir)}. ` : ''}A new one: npm run office:link`,
    )
  if (linkElsewhere) lines.push(LINK_ELSEWHERE)
  if (!isLoopback(host) && !speaksTls(config)) lines.push(WITHOUT_TLS)
  if (isBehindProxy(config) && config.trustProxy === 0) lines.push(PROXY_NOT_TRUSTED)
  return lines.join('\n')
}

/** By which this machine reaches the server. */
export const addressHere = ({ tls }: Pick<Config, 'tls'>, port: number): string =>
  `${tls ? 'https' : 'http'}://localhost:${port}`

/** Whether browsers reach the office by HTTPS, from the server itself or from a proxy before it. */
export const speaksTls = ({ publicOrigin, tls }: Pick<Config, 'publicOrigin' | 'tls'>): boolean =>
  tls !== undefined || publicOrigin?.startsWith('https:') === true

/** HTTPS that is not its own comes from a proxy. */
const isBehindProxy = (config: Pick<Config, 'publicOrigin' | 'tls'>): boolean => speaksTls(config) && !config.tls

const LINK_ELSEWHERE =
  'This office has no administrator yet. The one-time link is in the log of the server that was started first. A new one: ' +
  'npm run office:link'

const PROXY_NOT_TRUSTED =
  'PUBLIC_ORIGIN is HTTPS of a proxy, and TRUST_PROXY is 0: everybody seems to come from the address of the proxy, so ' +
  'that one stranger’s wrong tries are counted against all. Set TRUST_PROXY=1 (or the number of proxies).'

const hostNotUsed = (host: string): string =>
  `HOST=${host} is not used: everybody knows the password of the sample office, so no other computer may reach it. ` +
  'An office of your own listens there: npm run office:new'

const WITHOUT_TLS =
  'Other computers reach Parter without HTTPS: pages ring in an open browser, but system notifications and calls to a ' +
  'closed browser do not work there, and passwords cross the network unprotected. .readme/operation.md: "HTTPS in the office".'

/** Without a host the server listens on every address it has. */
export const isLoopback = (host: string | undefined): boolean =>
  host !== undefined && (host === 'localhost' || host === '::1' || host.startsWith('127.'))
