import { Router } from 'express'
import type { SecurityLogStore } from '../../../models/store/securityLogStore.ts'
import { type SecurityEventView, SecurityLogQuery, type SecurityLogView } from '../../../models/wire/securityLog.ts'
import { actorOf } from '../web/authorize.ts'
import { parse } from '../web/parse.ts'

/** As many as somebody looks through at once. */
const PAGE = 50

interface SecurityLogRoutesDeps {
  readonly store: SecurityLogStore
  readonly nameOf: (personId: string) => string
}

/** The security log, the newest first. Who may read it is said in the table of routes. */
export function securityLogRoutes({ store, nameOf }: SecurityLogRoutesDeps): Router {
  const router = Router()

  router.get('/', async (request, response) => {
    const { before, id } = parse(SecurityLogQuery, request.query)
    const isAdministrator = actorOf(response).roles.includes('admin')
    const found = await store.newest(PAGE, before === undefined || id === undefined ? undefined : { at: before, id })
    const events = found.map(({ personId, address, ...event }): SecurityEventView => {
      const who = personId === undefined ? {} : { personName: nameOf(personId) }
      return { ...event, ...who, ...(address !== undefined && isAdministrator ? { address } : {}) }
    })
    const view: SecurityLogView = { events, isAll: events.length < PAGE }
    response.json(view)
  })

  return router
}
