import { Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { COVER_MOVES, type Cover, type CoverMove } from '../../models/domain/schedule/cover.ts'
import { Id } from '../../models/wire/orders.ts'
import { CoverBody } from '../../models/wire/schedule.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { type CoverViewDeps, coversFor, coverView } from './coverViews.ts'

interface CoverRoutesDeps extends CoverViewDeps {
  askCover(actor: Actor, body: CoverBody): Promise<Cover>
  moveCover(actor: Actor, id: string, move: CoverMove): Promise<Cover>
}

/** Who is asked to stand in for hours in which nobody would be there. */
export function coverRoutes(deps: CoverRoutesDeps): Router {
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(coversFor(actorOf(response), deps))
  })

  router.post('/', async (request, response) => {
    const actor = actorOf(response)
    const cover = await deps.askCover(actor, parse(CoverBody, request.body))
    response.status(201).json(coverView(cover, actor, deps))
  })

  router.post('/:id/:move', async (request, response) => {
    const id = parse(Id, request.params.id)
    const move = COVER_MOVES.find((each) => each === request.params.move)
    if (!move) throw new Refusal('notFound', { where: 'move' })
    const actor = actorOf(response)
    response.json(coverView(await deps.moveCover(actor, id, move), actor, deps))
  })

  return router
}
