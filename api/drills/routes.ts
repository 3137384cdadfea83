import { Router } from 'express'
import { DrillBody } from '../../models/wire/drills.ts'
import { IdempotencyKey } from '../../models/wire/orders.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { actorOf } from '../web/frontDoor.ts'
import { parse } from '../web/parse.ts'
import type { Drills } from './drills.ts'
import { drillView } from './drillView.ts'

/** As many as somebody looks back over. */
const RECENT = 10

/** Running a drill, and the last reports. Who may is said at the front door, and again by the use case. */
export function drillRoutes({ drills, directory }: { drills: Drills; directory: OfficeDirectory }): Router {
  const router = Router()

  router.get('/', async (_request, response) => {
    response.json((await drills.recent(RECENT)).map((drill) => drillView(drill, directory)))
  })

  router.post('/', async (request, response) => {
    const key = parse(IdempotencyKey, request.get('Idempotency-Key'))
    const drill = await drills.start(actorOf(response), key, parse(DrillBody, request.body))
    response.status(201).json(drillView(drill, directory))
  })

  return router
}
