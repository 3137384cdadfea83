import { Router } from 'express'
import { HelpWantedBody, type OwnHelpView } from '../../models/wire/evacuation.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { optional } from '../requests/requestView.ts'
import type { EvacuationList } from './evacuationList.ts'
import type { HelpWantedList } from './helpWanted.ts'

interface EvacuationRoutesDeps {
  readonly evacuationList: EvacuationList
  readonly helpWanted: HelpWantedList
}

/** The list for whoever leads people out; and each person's own word about themself. */
export function evacuationRoutes({ evacuationList, helpWanted }: EvacuationRoutesDeps): Router {
  const router = Router()

  router.get('/', async (_request, response) => {
    response.json(await evacuationList.read(actorOf(response)))
  })

  router.get('/mine', (_request, response) => {
    response.json(ownView(actorOf(response).personId))
  })

  router.put('/mine', async (request, response) => {
    const { personId } = actorOf(response)
    await helpWanted.ask(personId, parse(HelpWantedBody, request.body))
    response.json(ownView(personId))
  })

  router.delete('/mine', async (_request, response) => {
    await helpWanted.takeBack(actorOf(response).personId)
    response.status(204).end()
  })

  return router

  function ownView(personId: string): OwnHelpView {
    const wanted = helpWanted.get(personId)
    return { ...optional('wanted', wanted && { needs: wanted.needs, since: wanted.since }) }
  }
}
