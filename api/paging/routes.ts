import { Router } from 'express'
import { openPageOf, rings } from '../../models/domain/request/pages.ts'
import { Id } from '../../models/wire/orders.ts'
import { PageReceiptBody, type PageReceiptView } from '../../models/wire/push.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { PushSubscriptions } from '../push/pushSubscriptions.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { CallsOf } from './callsOf.ts'

interface CallRoutesDeps {
  readonly callsOf: CallsOf
  readonly repository: RequestRepository
  readonly subscriptions: PushSubscriptions
}

/** For devices without a socket: what is open for me, and that a page has arrived here. */
export function callRoutes({ callsOf, repository, subscriptions }: CallRoutesDeps): Router {
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(callsOf(actorOf(response)))
  })

  router.post('/:id/receipts', async (request, response) => {
    const requestId = parse(Id, request.params.id)
    const { pageId, rings: heard, receiptKey } = parse(PageReceiptBody, request.body)
    const { personId } = actorOf(response)
    const after = await repository.hear(requestId, { pageId, personId, rings: heard, what: 'delivered' })
    if (receiptKey !== undefined) await subscriptions.prove(personId, receiptKey)
    const page = openPageOf(after, personId)
    const view: PageReceiptView = { rings: page?.id === pageId && rings(page) }
    response.json(view)
  })

  return router
}
