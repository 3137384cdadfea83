import { Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import { DrillBody, DrillReceiptBody, type DrillReceiptView } from '../../models/wire/drills.ts'
import { Id, IdempotencyKey } from '../../models/wire/orders.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { PushSubscriptions } from '../push/pushSubscriptions.ts'
import type { Drills } from './drills.ts'
import { drillView } from './drillView.ts'

/** As many as somebody looks back over. */
const RECENT = 10

interface DrillRoutesDeps {
  readonly drills: Drills
  readonly directory: OfficeDirectory
  readonly subscriptions: PushSubscriptions
}

/** Running a drill, and the last reports. Who may is said in the table of routes, and again by the use case. */
export function drillRoutes({ drills, directory, subscriptions }: DrillRoutesDeps): Router {
  const router = Router()

  router.get('/', async (_request, response) => {
    response.json((await drills.recent(RECENT)).map((drill) => drillView(drill, directory)))
  })

  router.post('/', async (request, response) => {
    const key = parse(IdempotencyKey, request.get('Idempotency-Key'))
    const drill = await drills.start(actorOf(response), key, parse(DrillBody, request.body))
    response.status(201).json(drillView(drill, directory))
  })

  /** From a closed browser, which has no socket. What comes too late changes nothing, and is told so. */
  router.post('/:id/receipts', async (request, response) => {
    const drillId = parse(Id, request.params.id)
    const { what, receiptKey } = parse(DrillReceiptBody, request.body)
    const { personId } = actorOf(response)
    if (!(await drills.exists(drillId))) throw new Refusal('notFound', { where: 'drill' })
    const rang = drills.ringingFor(personId).some(({ id }) => id === drillId)
    await drills.receive(personId, { drillId, what, by: 'push' })
    if (receiptKey !== undefined) await subscriptions.prove(personId, receiptKey)
    const view: DrillReceiptView = { rang }
    response.json(view)
  })

  return router
}
