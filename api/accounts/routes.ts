import { type Request, type Response, Router } from 'express'
import type { Logger } from 'pino'
import type { Clock } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { SignedOn } from '../../models/domain/signOn/signedOn.ts'
import type { Account } from '../../models/store/accountStore.ts'
import type { Session } from '../../models/store/sessionStore.ts'
import { LanguageBody, PasswordBody, type SignedOutElsewhere, SignInBody } from '../../models/wire/accounts.ts'
import { Id } from '../../models/wire/orders.ts'
import type { Me } from '../../models/wire/views.ts'
import { leaveDevice } from '../devices/leaveDevice.ts'
import type { PairedDevices } from '../devices/pairedDevices.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { actorOf, signedInOf } from '../platform/web/authorize.ts'
import { type Cookies, SESSION_MS } from '../platform/web/cookies.ts'
import { ownOrigin } from '../platform/web/ownOrigin.ts'
import { parse } from '../platform/web/parse.ts'
import type { Accounts } from './accounts.ts'
import { changeLanguage } from './changeLanguage.ts'
import { changePassword } from './changePassword.ts'
import { verifyPassword } from './passwords.ts'
import { publicIdOf, type Sessions } from './sessions.ts'
import { sessionViews } from './sessionViews.ts'
import type { SignInGuard } from './signInGuard.ts'
import { rememberSignIn, stationOf } from './stations.ts'

export interface Identity {
  readonly clock: Clock
  readonly log: Logger
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly guard: SignInGuard
  /** Of the codes that pair a tablet: apart, so that no chosen login uses up what it allows. */
  readonly pairingGuard: SignInGuard
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
  /** A browser that was a place's device is no longer, once somebody signs in there. */
  readonly pairedDevices: PairedDevices
  readonly cookies: Cookies
}

interface AccountRoutesDeps extends Identity {
  readonly publicOrigin?: string | undefined
  readonly secure: boolean
  /** Where somebody's session at the office's provider ends, if this one was opened by it. */
  readonly providerSignOut: { addressFor(session: Session, origin: string): Promise<string | undefined> }
  /** Of the one account whose password opens where the provider is the only way in. */
  readonly breakGlassAlarm: { sound(personId: PersonId, address: string): Promise<void> }
}

export function accountRoutes(deps: AccountRoutesDeps): Router {
  const { accounts, sessions, guard, securityLog, cookies, log } = deps
  const router = Router()

  router.post('/session', async (request, response) => {
    const { login, password } = parse(SignInBody, request.body)
    const address = request.ip ?? ''
    const name = login.toLowerCase()
    const account = accounts.byLogin(name)
    const tried = { login: name, address, station: stationOf(account, request, cookies) }
    await guard.admit(tried)
    const correct = await guard.inTurn(tried, () => verifyPassword(account?.passwordHash, password))
    if (!account || !correct || !accounts.mayEnter(account)) {
      await guard.failed(tried)
      await securityLog.note({ what: 'signIn', result: 'refused', address, personId: account?.personId })
      throw new Refusal('wrongCredentials')
    }
    await guard.succeeded(tried)
    if (!accounts.opensByPassword(account)) {
      await securityLog.note({ what: 'signIn', result: 'refused', address, personId: account.personId })
      throw new Refusal('signOnOnly')
    }
    if (accounts.signInMethods.breakGlassId === account.personId && !isHereAlready(request, account))
      await deps.breakGlassAlarm.sound(account.personId, address)
    response.json(await signIn(deps, request, response, account.personId))
  })

  router.get('/session', (_request, response) => {
    const { actor, expiresAt } = signedInOf(response)
    response.json(meOf(deps, actor, expiresAt))
  })

  router.delete('/session', async (request, response) => {
    const { actor, tokenHash } = signedInOf(response)
    const session = sessions.get(tokenHash)
    cookies.session.clear(response)
    await sessions.end(tokenHash)
    await noteDone({ what: 'signOut', personId: actor.personId })
    await answerSignedOut(request, response, session)
  })

  router.get('/sessions', (_request, response) => {
    const { actor, tokenHash } = signedInOf(response)
    response.json(sessionViews(sessions, actor.personId, tokenHash))
  })

  router.delete('/sessions', async (request, response) => {
    const { actor, tokenHash } = signedInOf(response)
    const { personId } = actor
    const session = sessions.get(tokenHash)
    cookies.session.clear(response)
    await sessions.endAllOf(personId)
    await noteDone({ what: 'signOutEverywhere', personId })
    await answerSignedOut(request, response, session)
  })

  router.delete('/sessions/:id', async (request, response) => {
    const id = parse(Id, request.params.id)
    const { personId } = actorOf(response)
    const session = sessions.of(personId).find((each) => publicIdOf(each) === id)
    if (!session) throw new Refusal('notFound', { where: 'session' })
    await sessions.end(session.tokenHash)
    await noteDone({ what: 'endSession', personId, object: id })
    response.status(204).end()
  })

  router.put('/language', async (request, response) => {
    const { language } = parse(LanguageBody, request.body)
    await changeLanguage(accounts, actorOf(response).personId, language)
    response.status(204).end()
  })

  router.post('/password', async (request, response) => {
    const { current, next } = parse(PasswordBody, request.body)
    const { actor, tokenHash } = signedInOf(response)
    await changePassword(deps, { personId: actor.personId, tokenHash, address: request.ip ?? '', current, next })
    response.status(204).end()
  })

  return router

  /** Who stays beyond twelve hours has been heard of. */
  function isHereAlready(request: Request, { personId }: Account): boolean {
    const token = cookies.session.tokenOf(request)
    return token !== undefined && sessions.find(token)?.personId === personId
  }

  /** Signed out here already: where they go to be signed out there too, if anywhere. */
  async function answerSignedOut(request: Request, response: Response, session: Session | undefined): Promise<void> {
    const url = session && (await deps.providerSignOut.addressFor(session, ownOrigin(deps, request)))
    if (url === undefined) response.status(204).end()
    else response.json({ url } satisfies SignedOutElsewhere)
  }

  /** It has happened: a store that takes no writes does not take it back. */
  async function noteDone(event: { what: string; personId: string; object?: string }): Promise<void> {
    await securityLog
      .note({ ...event, result: 'done' })
      .catch((fault: unknown) => log.error({ err: fault, ...event }, 'what has happened could not be noted'))
  }
}

/**
 * A new session, whatever came along: a token that is already there is not adopted, and does not live on. `signOn`: by which
 * sign-in at the office's provider, where it was not by a password.
 */
export async function signIn(
  deps: Identity,
  request: Request,
  response: Response,
  personId: string,
  signOn?: SignedOn,
): Promise<Me> {
  const { clock, accounts, sessions, securityLog, cookies } = deps
  const old = cookies.session.tokenOf(request)
  const previous = old === undefined ? undefined : sessions.find(old)
  const token = await sessions.start(personId, request.get('user-agent') ?? '', signOn)
  const what = signOn ? 'finishSignOn' : 'signIn'
  await securityLog.note({ what, result: 'done', address: request.ip, personId })
  await leaveDevice(deps, request, response, personId)
  cookies.session.set(response, token)
  await rememberSignIn(deps, request, response, personId)
  // Only when the new cookie is on its way: whoever stays beyond twelve hours is never without a session, and a page
  // whose line closes asks for a new one with it.
  if (previous) response.once('close', () => void sessions.end(previous.tokenHash))
  return meOf(deps, accounts.actor(personId), clock.now() + SESSION_MS)
}

function meOf({ directory, accounts }: Identity, { personId, roles }: Actor, expiresAt: number): Me {
  const account = accounts.get(personId)
  const language = account?.language
  return {
    person: directory.person(personId),
    login: account?.login ?? '',
    ...(account && accounts.opensByPassword(account) ? {} : { comesByProvider: true as const }),
    roles,
    expiresAt,
    ...(language === undefined ? {} : { language }),
  }
}
