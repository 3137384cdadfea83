import { Router } from 'express'
import { CardBody } from '../../models/wire/conduct.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { ConductCards } from './conductCards.ts'

export function conductRoutes(cards: ConductCards): Router {
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(cards.view())
  })

  router.get('/changes', (_request, response) => {
    response.json(cards.changes())
  })

  router.put('/:id', async (request, response) => {
    response.json(await cards.change(actorOf(response), request.params.id, parse(CardBody, request.body)))
  })

  return router
}
