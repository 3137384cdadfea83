import { createHash, randomBytes } from 'node:crypto'
import { Router } from 'express'
import { type Clock, hours } from '../../models/domain/clock.ts'
import type { Role } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { serversOf } from '../../models/store/sharing/livingServers.ts'
import type { Store } from '../../models/store/store.ts'
import { FirstAdministratorBody } from '../../models/wire/accounts.ts'
import { mustBeHardToGuess } from '../accounts/passwordRules.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { type Identity, signIn } from '../accounts/routes.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import { parse } from '../platform/web/parse.ts'
import { officeOfOne } from './newOffice.ts'

/** How long the link can be used. Starting Parter again prints a new one. */
export const FIRST_LINK_MS = hours(24)

/**
 * One person in an empty office is its desk, its employee and its supervisor as well: with the administrator's role
 * alone they could not see a single request ring. They give the other roles away as soon as there are others.
 */
const FIRST_ROLES: readonly Role[] = ['admin', 'clerk', 'employee', 'supervisor']

/** Makes the link's secret when the office has no administrator yet. It is printed once and kept as a hash. */
export async function newFirstSecret(store: Store, clock: Pick<Clock, 'now'>): Promise<string | undefined> {
  const accounts = await store.accounts.all()
  if (accounts.some(({ roles }) => roles.includes('admin'))) return undefined
  const secret = randomBytes(24).toString('base64url')
  await store.firstLink.write({ secretHash: hashOf(secret), expiresAt: clock.now() + FIRST_LINK_MS })
  return secret
}

/**
 * Another server of the office has printed a link that is still good: it is not made useless by those that start after it. One
 * server alone makes a new one with each start, because the one before may be lost.
 */
export async function isPrintedElsewhere(store: Store, clock: Clock): Promise<boolean> {
  const link = await store.firstLink.read()
  const isGood = link !== undefined && link.expiresAt > clock.now()
  return isGood && (await serversOf(store.backend)).length > 0
}

/** Whether it is the one that opens: a server that has started in the same moment may have made another. */
export const isStillGood = async (store: Store, secret: string): Promise<boolean> =>
  (await store.firstLink.read())?.secretHash === hashOf(secret)

export interface FirstLinkDeps extends Pick<Identity, 'clock' | 'accounts'> {
  readonly store: Pick<Store, 'firstLink'>
}

/** Refuses whoever has not the link of an office that nobody has set up yet. */
export async function mustHoldFirstLink({ store, clock, accounts }: FirstLinkDeps, secretHash: string): Promise<void> {
  const link = await store.firstLink.read()
  const isGood = link?.secretHash === secretHash && link.expiresAt > clock.now()
  if (!isGood || accounts.hasAdministrator()) throw new Refusal('notFound', { where: 'firstLink' })
}

interface FirstAdministratorDeps extends Identity {
  readonly store: Store
  newId(): string
  /** This office is just being exchanged for another. */
  readonly beginning?: { readonly isUnderWay: boolean } | undefined
}

/** Sets up the office and its first administrator, once, for whoever has the link. */
export function firstAdministratorRoutes(deps: FirstAdministratorDeps): Router {
  const router = Router()
  // One after the other: whoever comes second is refused before their password costs any work.
  const turns = new KeyedQueue()
  router.post('/', async (request, response) => {
    const body = parse(FirstAdministratorBody, request.body)
    const address = request.ip ?? ''
    try {
      await mustHoldFirstLink(deps, hashOf(body.secret))
      const personId = await turns.run('first', () => setUp(deps, body))
      await deps.securityLog.note({ what: 'firstAdministrator', result: 'done', personId, address })
      response.status(201).json(await signIn(deps, request, response, personId))
    } catch (error) {
      if (error instanceof Refusal)
        await deps.securityLog.note({ what: 'firstAdministrator', result: 'refused', address })
      throw error
    }
  })
  return router
}

async function setUp(deps: FirstAdministratorDeps, body: FirstAdministratorBody): Promise<string> {
  const { store, accounts, directory, newId } = deps
  const { secret, name, login, password, officeName } = body
  await mustHoldFirstLink(deps, hashOf(secret))
  if (deps.beginning?.isUnderWay) throw new Refusal('changedMeanwhile')
  // Before the link is used up: a refused password costs nobody the link.
  await mustBeHardToGuess(password, [login, name, officeName])
  const passwordHash = await hashPassword(password)
  // Only the store decides between several servers.
  if (!(await store.firstLink.use(hashOf(secret)))) throw new Refusal('notFound', { where: 'firstLink' })
  const person = { id: newId(), name }
  const office = officeOfOne(officeName, person)
  const written = await store.directory.write(office)
  // The account last: until it stands there is no administrator, and the next start prints a new link.
  await accounts.add({
    personId: person.id,
    version: 1,
    login: login.toLowerCase(),
    passwordHash,
    roles: FIRST_ROLES,
    disabled: false,
  })
  directory.replace(written)
  return person.id
}

/** As the secret of a link is kept. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
