/**
 * `npm run office:passwords`, on a store nobody uses, or on MongoDB: everybody's password opens again, and every administrator
 * gets a one-time link. For whoever stands at the server when nobody comes in: neither by the provider, nor by a password.
 */
import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { machineTime, steadyClock } from '../api/clock.ts'
import { type Config, readConfig } from '../api/config.ts'
import { addressHere } from '../api/office/greeting.ts'
import { presentStore } from '../api/office/officeFolders.ts'
import { Parts } from '../api/platform/parts.ts'
import { FIRST_PORT } from '../api/platform/web/listen.ts'
import { createServices, type Services } from '../api/services.ts'
import { shownCode } from '../models/domain/typedCode.ts'
import { openStore } from '../models/store/store.ts'
import type { BackendAddress } from '../models/store/storeBackend.ts'
import { isRunning } from '../models/store/storeFolder.ts'
import { INVITATION_PATH } from '../models/wire/invitationPath.ts'

/** Resolves with what to tell. */
export async function officePasswords(
  address: BackendAddress,
  { port, tls, publicOrigin }: Pick<Config, 'port' | 'tls' | 'publicOrigin'>,
): Promise<string> {
  if ('dataDir' in address && isRunning(address.dataDir))
    throw new Error('Parter is running. Stop it first, then do this, and start it again.')
  const store = await openStore(address)
  const parts = new Parts()
  try {
    const clock = steadyClock(machineTime)
    // That the provider is silent is no news here.
    const log = pino({ level: 'error' })
    const services = await createServices({ store, clock, log, newId: randomUUID, secure: false }, parts)
    await parts.load()
    const origin = publicOrigin ?? addressHere({ tls }, port ?? FIRST_PORT)
    const wasOnly = await services.signOnSettings.openPasswords()
    await services.securityLog.note({ what: 'openPasswords', result: 'done' })
    const links = await linksFor(services, origin)
    return [
      wasOnly ? 'Passwords open again.' : 'Passwords were open already.',
      'Each of these links works once, within seven days, for choosing a new password:',
      ...links,
    ].join('\n')
  } finally {
    await parts.stop()
    await store.close()
  }
}

async function linksFor({ accounts, invitations, directory }: Services, origin: string): Promise<readonly string[]> {
  const administrators = accounts.all().filter(({ personId }) => accounts.actor(personId).roles.includes('admin'))
  const links: string[] = []
  for (const { personId, login, roles } of administrators) {
    const { secret } = await invitations.make({ personId, login, roles, purpose: 'reset', madeBy: personId })
    links.push(`${directory.person(personId).name}: ${origin}${INVITATION_PATH}#${shownCode(secret)}`)
  }
  return links
}

if (/[\\/]officePasswords\.m?js$/.test(process.argv[1] ?? '')) {
  try {
    const config = readConfig(process.env)
    console.log(await officePasswords(presentStore(config.store), config))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
