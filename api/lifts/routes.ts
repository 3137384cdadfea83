import { Router } from 'express'
import { LiftBody, LiftOutBody, LiftWorksBody } from '../../models/wire/lifts.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { Lifts } from './lifts.ts'

export function liftRoutes(lifts: Lifts): Router {
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(lifts.view())
  })

  router.put('/', async (request, response) => {
    response.json(await lifts.set(actorOf(response), parse(LiftBody, request.body)))
  })

  router.post('/out', async (request, response) => {
    response.json(await lifts.setOut(actorOf(response), parse(LiftOutBody, request.body)))
  })

  router.post('/works', async (request, response) => {
    const { placeId } = parse(LiftWorksBody, request.body)
    response.json(await lifts.setWorking(actorOf(response), placeId))
  })

  return router
}
