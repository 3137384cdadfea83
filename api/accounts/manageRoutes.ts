import { Router } from 'express'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { SecurityLogStore } from '../../models/store/securityLogStore.ts'
import { AccountBody } from '../../models/wire/accounts.ts'
import { ResetBody } from '../../models/wire/invitations.ts'
import { Id } from '../../models/wire/orders.ts'
import { SecurityLogQuery } from '../../models/wire/securityLog.ts'
import { resetAccount } from '../invitations/invite.ts'
import { type InvitationRoutesDeps, slipsView } from '../invitations/routes.ts'
import { LOG_PAGE, logView } from '../platform/audit/logView.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { Presence } from '../presence/presence.ts'
import { type AccountListDeps, accountList } from './accountList.ts'
import { changeAccount } from './changeAccount.ts'
import { mustAdminister } from './mustAdminister.ts'
import { publicIdOf } from './sessions.ts'
import { sessionViews } from './sessionViews.ts'

interface ManageRoutesDeps extends InvitationRoutesDeps, AccountListDeps {
  readonly presence: Presence
  readonly eventStore: SecurityLogStore
}

/** For those who look after the accounts. */
export function accountsRoutes(deps: ManageRoutesDeps): Router {
  const { accounts, directory, sessions, securityLog, eventStore } = deps
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(accountList(deps, actorOf(response)))
  })

  router.patch('/:id', async (request, response) => {
    const id = parse(Id, request.params.id)
    const body = parse(AccountBody, request.body)
    const { personId, roles, disabled, edition = 0 } = await changeAccount(deps, actorOf(response), id, body)
    response.json({ personId, roles, disabled, edition })
  })

  router.post('/:id/reset', async (request, response) => {
    const id = parse(Id, request.params.id)
    const { mail } = parse(ResetBody, request.body)
    response.status(201).json(slipsView(deps, [await resetAccount(deps, actorOf(response), id, mail)]))
  })

  router.get('/:id/sessions', (request, response) => {
    const personId = knownTo(actorOf(response), request.params.id)
    response.json(sessionViews(sessions, personId))
  })

  router.delete('/:id/sessions', async (request, response) => {
    const personId = knownTo(actorOf(response), request.params.id)
    await sessions.endAllOf(personId)
    await note(actorOf(response).personId, 'endAccountSessions', personId)
    response.status(204).end()
  })

  router.delete('/:id/sessions/:sessionId', async (request, response) => {
    const personId = knownTo(actorOf(response), request.params.id)
    const sessionId = parse(Id, request.params.sessionId)
    const session = sessions.of(personId).find((each) => publicIdOf(each) === sessionId)
    if (!session) throw new Refusal('notFound', { where: 'session' })
    await sessions.end(session.tokenHash)
    await note(actorOf(response).personId, 'endAccountSession', personId)
    response.status(204).end()
  })

  router.get('/:id/events', async (request, response) => {
    const personId = knownTo(actorOf(response), request.params.id)
    const { before, id } = parse(SecurityLogQuery, request.query)
    const from = before === undefined || id === undefined ? undefined : { at: before, id }
    const events = await eventStore.newestOf(personId, LOG_PAGE, from)
    response.json(logView(events, { nameOf: (who) => directory.person(who).name, withAddresses: true }))
  })

  return router

  /** Of the directory, or with an account from before they left it. */
  function knownTo(actor: Actor, param: unknown): PersonId {
    mustAdminister(actor)
    const id = parse(Id, param)
    if (!accounts.get(id) && !directory.now.employees.has(id)) throw new Refusal('notFound', { where: 'person' })
    return id
  }

  function note(personId: PersonId, what: string, object: PersonId): Promise<void> {
    return securityLog.note({ what, result: 'done', personId, object })
  }
}
