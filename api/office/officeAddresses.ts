import { hostname, networkInterfaces } from 'node:os'
import type { OfficeAddresses } from '../../models/domain/setup/officeAddresses.ts'
import type { Config } from '../config.ts'
import { isLoopback } from './greeting.ts'

interface Listening {
  readonly config: Pick<Config, 'publicOrigin' | 'tls'>
  /** Where it listens; absent: at every address of this machine. */
  readonly host: string | undefined
  readonly port: number
  readonly isSample: boolean
}

const EVERYWHERE = ['0.0.0.0', '::']

/** What people open on the other computers of the office. */
export function officeAddresses({ config, host, port, isSample }: Listening): OfficeAddresses {
  const { publicOrigin, tls } = config
  if (isSample) return { reach: 'sample', urls: [] }
  if (publicOrigin !== undefined) return { reach: 'office', urls: [publicOrigin] }
  if (isLoopback(host)) return { reach: 'here', urls: [] }
  const scheme = tls ? 'https' : 'http'
  const names = host === undefined || EVERYWHERE.includes(host) ? namesOfThisMachine(scheme) : [host]
  return { reach: 'office', urls: names.map((name) => `${scheme}://${bracketed(name)}:${port}`) }
}

/** By its address everywhere, by its name where the network knows names; a certificate knows the name alone. */
function namesOfThisMachine(scheme: 'http' | 'https'): readonly string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)
  return scheme === 'https' ? [hostname(), ...addresses] : [...addresses, hostname()]
}

const bracketed = (name: string): string => (name.includes(':') ? `[${name}]` : name)
