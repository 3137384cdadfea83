import { Router } from 'express'
import type { Clock } from '../../models/domain/clock.ts'
import { BellBody, type BellList } from '../../models/wire/bells.ts'
import { Id } from '../../models/wire/orders.ts'
import type { OfficePages } from '../digitalPages/officePages.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { type LinkSources, linkOrigins } from '../invitations/linkOrigins.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { optional } from '../requests/requestView.ts'
import type { Bells } from './bells.ts'
import { bellView } from './bellViews.ts'

interface BellRoutesDeps extends LinkSources {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly bells: Bells
  readonly pages: OfficePages
}

/** For whoever prints the address of a bell, and for the clerks who hear it. */
export function bellRoutes(deps: BellRoutesDeps): Router {
  const { clock, directory, bells, pages } = deps
  const router = Router()

  router.get('/', (_request, response) => {
    const actor = actorOf(response)
    const list: BellList = {
      bells: bells.all().map((bell) => bellView(bell, actor, directory, clock.now())),
      origins: linkOrigins(deps),
      ...optional('phone', pages.view().facts.contactPhone),
    }
    response.json(list)
  })

  router.put('/:id', async (request, response) => {
    const actor = actorOf(response)
    const { phone } = parse(BellBody, request.body)
    const bell = await bells.make(actor, parse(Id, request.params.id), phone)
    response.json(bellView(bell, actor, directory, clock.now()))
  })

  router.post('/:id/code', async (request, response) => {
    const actor = actorOf(response)
    const bell = await bells.renew(actor, parse(Id, request.params.id))
    response.status(201).json(bellView(bell, actor, directory, clock.now()))
  })

  router.delete('/:id', async (request, response) => {
    await bells.removeFrom(actorOf(response), parse(Id, request.params.id))
    response.status(204).end()
  })

  router.put('/:id/mute', async (request, response) => {
    const actor = actorOf(response)
    response.json(bellView(await bells.mute(actor, parse(Id, request.params.id)), actor, directory, clock.now()))
  })

  router.delete('/:id/mute', async (request, response) => {
    const actor = actorOf(response)
    response.json(bellView(await bells.unmute(actor, parse(Id, request.params.id)), actor, directory, clock.now()))
  })

  return router
}
