import { Router } from 'express'
import type { SecurityLogStore } from '../../../models/store/securityLogStore.ts'
import { SecurityLogQuery } from '../../../models/wire/securityLog.ts'
import { actorOf } from '../web/authorize.ts'
import { parse } from '../web/parse.ts'
import { LOG_PAGE, logView } from './logView.ts'

interface SecurityLogRoutesDeps {
  readonly store: SecurityLogStore
  readonly nameOf: (personId: string) => string
}

/** The security log, the newest first. Who may read it is said in the table of routes. */
export function securityLogRoutes({ store, nameOf }: SecurityLogRoutesDeps): Router {
  const router = Router()

  router.get('/', async (request, response) => {
    const { before, id } = parse(SecurityLogQuery, request.query)
    const withAddresses = actorOf(response).roles.includes('admin')
    const from = before === undefined || id === undefined ? undefined : { at: before, id }
    response.json(logView(await store.newest(LOG_PAGE, from), { nameOf, withAddresses }))
  })

  return router
}
