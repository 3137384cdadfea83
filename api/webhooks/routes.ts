import { Router } from 'express'
import type { Tried } from '../../models/domain/webhooks/delivery.ts'
import { Id } from '../../models/wire/orders.ts'
import { type TryView, WebhookBody } from '../../models/wire/webhooks.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { hasMade } from '../platform/audit/noteOrders.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { Deliveries } from './deliveries.ts'
import { deliveriesView, webhooksView } from './views.ts'
import type { WebhookService } from './webhookService.ts'
import type { Webhooks } from './webhooks.ts'

interface WebhookRoutesDeps {
  readonly webhooks: Webhooks
  readonly deliveries: Deliveries
  readonly webhookService: WebhookService
  readonly directory: OfficeDirectory
}

export function webhookRoutes(deps: WebhookRoutesDeps): Router {
  const { webhooks, deliveries } = deps
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(webhooksView(deps, actorOf(response)))
  })

  router.post('/', async (request, response) => {
    const { id, secret } = await webhooks.make(actorOf(response), parse(WebhookBody, request.body))
    hasMade(response, id)
    response.status(201).json({ ...webhooksView(deps, actorOf(response)), secret })
  })

  router.post('/:id/tests', async (request, response) => {
    const tried = await webhooks.test(actorOf(response), parse(Id, request.params.id))
    response.json({ ...webhooksView(deps, actorOf(response)), tried: triedView(tried) })
  })

  router.post('/:id/secret', async (request, response) => {
    const { secret } = await webhooks.rotate(actorOf(response), parse(Id, request.params.id))
    response.json({ ...webhooksView(deps, actorOf(response)), secret })
  })

  router.delete('/:id', async (request, response) => {
    const id = parse(Id, request.params.id)
    await webhooks.revoke(actorOf(response), id)
    // More than these are given up by whoever sends.
    await deliveries.giveUpSome(id)
    response.json(webhooksView(deps, actorOf(response)))
  })

  router.get('/:id/deliveries', async (request, response) => {
    response.json(await deliveriesView(deps, actorOf(response), parse(Id, request.params.id)))
  })

  router.post('/:id/deliveries/:deliveryId/again', async (request, response) => {
    const id = parse(Id, request.params.id)
    await deliveries.again(actorOf(response), id, parse(Id, request.params.deliveryId))
    response.json(await deliveriesView(deps, actorOf(response), id))
  })

  return router
}

const triedView = (tried: Tried): TryView =>
  tried.isTaken
    ? { status: tried.status, tookMs: tried.tookMs }
    : { why: tried.why, ...(tried.status === undefined ? {} : { status: tried.status }) }
