import { Router } from 'express'
import { actorOf } from '../web/frontDoor.ts'
import type { CallsOf } from './callsOf.ts'

/** What is open for me: for devices without a socket, and for the first picture of a page. */
export function callRoutes(callsOf: CallsOf): Router {
  const router = Router()
  router.get('/', (_request, response) => {
    response.json(callsOf(actorOf(response)))
  })
  return router
}
