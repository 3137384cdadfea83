import { Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import { shownCode } from '../../models/domain/typedCode.ts'
import {
  ClaimBody,
  type InvitationView,
  InviteBody,
  InviteEverybodyBody,
  LookBody,
  type SlipsView,
  type SlipView,
} from '../../models/wire/invitations.ts'
import { Id } from '../../models/wire/orders.ts'
import { signIn } from '../accounts/routes.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { type Claiming, claimInvitation, lookAtInvitation } from './claimInvitation.ts'
import type { MadeInvitation } from './invitations.ts'
import { type Inviting, invite, inviteEverybody, resetEverybody, withdrawInvitation } from './invite.ts'
import { type LinkSources, linkOrigins } from './linkOrigins.ts'

export type InvitationRoutesDeps = Claiming & Inviting & LinkSources

/** Administrators make the links; whoever has one uses it. */
export function invitationRoutes(deps: InvitationRoutesDeps): Router {
  const router = Router()

  router.post('/', async (request, response) => {
    const made = await invite(deps, actorOf(response), parse(InviteBody, request.body))
    response.status(201).json(slipsView(deps, [made]))
  })

  router.post('/everybody', async (request, response) => {
    const { made, left } = await inviteEverybody(deps, actorOf(response), parse(InviteEverybodyBody, request.body))
    response.status(201).json(slipsView(deps, made, left))
  })

  router.post('/passwords', async (request, response) => {
    const { made, left } = await resetEverybody(deps, actorOf(response), parse(InviteEverybodyBody, request.body))
    response.status(201).json(slipsView(deps, made, left))
  })

  router.delete('/:id', async (request, response) => {
    await withdrawInvitation(deps, actorOf(response), parse(Id, request.params.id))
    response.status(204).end()
  })

  router.post('/look', async (request, response) => {
    const { secret } = parse(LookBody, request.body)
    const { personId, purpose, login, roles, expiresAt } = await lookAtInvitation(deps, secret, request.ip ?? '')
    const { name } = deps.directory.person(personId)
    const view: InvitationView = { name, purpose, login, roles, expiresAt }
    response.json(view)
  })

  router.post('/claim', async (request, response) => {
    const body = parse(ClaimBody, request.body)
    const address = request.ip ?? ''
    try {
      const { personId, purpose } = await claimInvitation(deps, body, address)
      const what = purpose === 'reset' ? 'claimReset' : 'claimInvitation'
      await deps.securityLog.note({ what, result: 'done', personId, address })
      response.status(201).json(await signIn(deps, request, response, personId))
    } catch (error) {
      if (error instanceof Refusal) await deps.securityLog.note({ what: 'claimInvitation', result: 'refused', address })
      throw error
    }
  })

  return router
}

interface SlipsDeps extends LinkSources {
  readonly directory: OfficeDirectory
}

export function slipsView({ directory, ...sources }: SlipsDeps, made: readonly MadeInvitation[], left = 0): SlipsView {
  const slips = made.map(({ invitation, secret }): SlipView => {
    const { personId, purpose, login, expiresAt, mail } = invitation
    const { name, unitId } = directory.person(personId)
    const unit = directory.now.units.get(unitId)
    const isMailed = mail !== undefined
    const where = unit ? { unitName: unit.name } : {}
    return { personId, name, ...where, purpose, login, code: shownCode(secret), expiresAt, isMailed }
  })
  return { slips, left, ...linkOrigins(sources) }
}
