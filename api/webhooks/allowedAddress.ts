import { BlockList, isIP } from 'node:net'
import { isPublicAddress } from '../push/publicAddress.ts'

/** Nobody's program lives there: the machine itself by no name, links, groups, and where clouds tell their secrets. */
const NEVER_V4 = [
  ['0.0.0.0', 8],
  ['100.100.100.200', 32],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['224.0.0.0', 3],
] as const
/** The same, and what carries an IPv4 address inside, which could be any of those. */
const NEVER_V6 = [
  ['::', 128],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 32],
  ['2001::', 32],
  ['2002::', 16],
  ['fd00:ec2::', 32],
  ['fd20:ce::', 32],
  ['fe80::', 10],
  ['ff00::', 8],
] as const

// One for each family: an IPv4 address would be found in the block of those that are written in IPv6.
const neverV4 = new BlockList()
for (const [network, prefix] of NEVER_V4) neverV4.addSubnet(network, prefix, 'ipv4')
const neverV6 = new BlockList()
for (const [network, prefix] of NEVER_V6) neverV6.addSubnet(network, prefix, 'ipv6')
const own = new BlockList()
own.addSubnet('127.0.0.0', 8, 'ipv4')
own.addAddress('::1', 'ipv6')

const familyOf = (address: string): 'ipv4' | 'ipv6' | undefined =>
  (({ 4: 'ipv4', 6: 'ipv6' }) as const)[isIP(address) as 4 | 6]

/** As it stands in an address, without the brackets of IPv6. */
export const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1')

const isOwn = (address: string): boolean => {
  const family = familyOf(address)
  return family !== undefined && own.check(address, family)
}

/**
 * Whether a message may go to this address, to which the host has led. This machine is meant only by whoever names it as
 * such: another name that leads here is somebody who tries to reach what listens here alone.
 */
export function mayReach(host: string, address: string, { isInside }: { readonly isInside: boolean }): boolean {
  const family = familyOf(address)
  if (family === undefined || (family === 'ipv4' ? neverV4 : neverV6).check(address, family)) return false
  if (isOwn(address) && host !== 'localhost' && !isOwn(host)) return false
  return isInside || isPublicAddress(address)
}

/** `pbx.office.example:8088`, `*.example.com`; without a port only the usual one of HTTP or HTTPS. */
function isAt({ protocol, host, hostname, port }: URL, pattern: string): boolean {
  const usual = protocol === 'https:' ? '443' : '80'
  // An address leaves out the usual port; whoever wrote it in the list meant it.
  const spellings = port === '' ? [host, `${hostname}:${usual}`] : [host]
  return spellings.some((each) => (pattern.startsWith('*.') ? each.endsWith(pattern.slice(1)) : each === pattern))
}

/** Whether the office has named this host. Whoever may write an address has not said by that where Parter may go. */
export function isListed(url: URL, hosts: readonly string[]): boolean {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false
  if (url.username + url.password + url.hash !== '') return false
  return hosts.some((pattern) => isAt(url, pattern))
}
