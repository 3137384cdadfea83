import { Router } from 'express'
import { TokenBody } from '../../models/wire/apiTokens.ts'
import { Id } from '../../models/wire/orders.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { ApiTokens } from './apiTokens.ts'

export function apiTokenRoutes(tokens: ApiTokens): Router {
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(tokens.view(actorOf(response)))
  })

  router.post('/', async (request, response) => {
    response.status(201).json(await tokens.make(actorOf(response), parse(TokenBody, request.body)))
  })

  router.delete('/:id', async (request, response) => {
    response.json(await tokens.revoke(actorOf(response), parse(Id, request.params.id)))
  })

  return router
}
