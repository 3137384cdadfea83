import { Router } from 'express'
import { DigitalPagesBody } from '../../models/wire/digitalPages.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { OfficePages } from './officePages.ts'

/** Read by everybody, signed in or not. Who may write is said in the table of routes, and again by the use case. */
export function digitalPagesRoutes(pages: OfficePages): Router {
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(pages.view())
  })

  router.put('/', async (request, response) => {
    response.json(await pages.change(actorOf(response), parse(DigitalPagesBody, request.body)))
  })

  return router
}
