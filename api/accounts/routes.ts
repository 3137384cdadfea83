import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Clock } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { SignInBody } from '../../models/wire/accounts.ts'
import type { Me } from '../../models/wire/views.ts'
import type { SecurityLog } from '../audit/securityLog.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { parse } from '../web/parse.ts'
import type { Accounts } from './accounts.ts'
import { clearCookie, setCookie, tokenOf } from './cookie.ts'
import { verifyPassword } from './passwords.ts'
import { SESSION_MS, type Sessions } from './sessions.ts'
import type { SignInGuard } from './signInGuard.ts'

interface Needed {
  readonly clock: Clock
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly guard: SignInGuard
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
  readonly secure: boolean
}

interface SignedIn {
  readonly actor: Actor
  readonly tokenHash: string
  readonly expiresAt: number
}

/** Lets only people with a session on, and says who they are. */
export function requireSession({ sessions, accounts, secure }: Needed): RequestHandler {
  return async (request, response, next) => {
    const token = tokenOf(request, secure)
    const session = token === undefined ? undefined : await sessions.find(token)
    const actor = session && accounts.actor(session.personId)
    if (!session || !actor || actor.roles.length === 0) throw new Refusal('notSignedIn')
    const signedIn: SignedIn = { actor, tokenHash: session.tokenHash, expiresAt: session.startedAt + SESSION_MS }
    response.locals.signedIn = signedIn
    next()
  }
}

/** Who sends this request. Only behind `requireSession`. */
export function signedInOf(response: Response): SignedIn {
  const signedIn: unknown = response.locals.signedIn
  if (typeof signedIn !== 'object' || signedIn === null || !('actor' in signedIn)) throw new Refusal('notSignedIn')
  return signedIn as SignedIn
}

export const actorOf = (response: Response): Actor => signedInOf(response).actor

export function accountRoutes(needed: Needed): Router {
  const { accounts, sessions, guard, directory, securityLog, secure } = needed
  const signedIn = requireSession(needed)
  const router = Router()

  const me = (actor: Actor, expiresAt: number): Me => ({
    person: directory.person(actor.personId),
    roles: actor.roles,
    expiresAt,
  })

  router.post('/session', async (request: Request, response: Response) => {
    const { login, password } = parse(SignInBody, request.body)
    const address = request.ip ?? ''
    const name = login.toLowerCase()
    guard.admit(name, address)
    const account = accounts.byLogin(name)
    const correct = await verifyPassword(account?.passwordHash, password)
    if (!account || !correct || account.disabled) {
      guard.failed(name, address)
      await securityLog.note({ what: 'signIn', result: 'refused', address, personId: account?.personId })
      throw new Refusal('wrongCredentials')
    }
    guard.succeeded(name, address)
    // A token that came along is not adopted, and does not live on: every sign-in is a new session.
    const old = tokenOf(request, secure)
    const previous = old === undefined ? undefined : await sessions.find(old)
    if (previous) await sessions.end(previous.tokenHash)
    const token = await sessions.start(account.personId, request.get('user-agent') ?? '')
    await securityLog.note({ what: 'signIn', result: 'done', address, personId: account.personId })
    setCookie(response, token, secure)
    response.json(me(accounts.actor(account.personId), needed.clock.now() + SESSION_MS))
  })

  router.get('/session', signedIn, (_request, response) => {
    const { actor, expiresAt } = signedInOf(response)
    response.json(me(actor, expiresAt))
  })

  router.delete('/session', signedIn, async (_request, response) => {
    const { actor, tokenHash } = signedInOf(response)
    await sessions.end(tokenHash)
    await securityLog.note({ what: 'signOut', result: 'done', personId: actor.personId })
    clearCookie(response, secure)
    response.status(204).end()
  })

  router.delete('/sessions', signedIn, async (_request, response) => {
    const { personId } = actorOf(response)
    await sessions.endAllOf(personId)
    await securityLog.note({ what: 'signOutEverywhere', result: 'done', personId })
    clearCookie(response, secure)
    response.status(204).end()
  })

  return router
}
