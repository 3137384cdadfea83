import { Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import type { PushKeys } from '../../models/store/pushKeyStore.ts'
import {
  ProofBody,
  type PushKeyView,
  SubscribeBody,
  type SubscriptionView,
  UnsubscribeBody,
} from '../../models/wire/push.ts'
import { actorOf, signedInOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { PushSender } from './pushSender.ts'
import type { PushService } from './pushService.ts'
import type { PushSubscriptions } from './pushSubscriptions.ts'

interface PushRoutesDeps {
  readonly keys: Pick<PushKeys, 'publicKey'>
  readonly pushService: PushService
  readonly subscriptions: PushSubscriptions
  readonly sender: PushSender
}

/** A browser offers itself for pushes, takes itself back, and says that the test push has arrived. */
export function pushRoutes({ keys, pushService, subscriptions, sender }: PushRoutesDeps): Router {
  const router = Router()

  router.get('/key', (_request, response) => {
    const view: PushKeyView = { key: keys.publicKey }
    response.json(view)
  })

  router.post('/subscriptions', async (request, response) => {
    const wanted = parse(SubscribeBody, request.body)
    // A server that posts wherever it is told could be sent into the office's own network.
    if (pushService.makerOf(new URL(wanted.endpoint)) === undefined)
      throw new Refusal('badInput', { problems: [{ path: 'endpoint', expected: 'a public push service' }] })
    const { actor, tokenHash } = signedInOf(response)
    const subscription = await subscriptions.add(actor.personId, tokenHash, wanted)
    const view: SubscriptionView = { proven: subscriptions.isProvenToday(subscription) }
    const { personId, receiptKey } = subscription
    if (!view.proven) sender.send(subscription, { kind: 'test', personId, receiptKey }, 'test')
    response.status(201).json(view)
  })

  router.delete('/subscriptions', async (request, response) => {
    const { endpoint } = parse(UnsubscribeBody, request.body)
    await subscriptions.removeOwn(actorOf(response).personId, endpoint)
    response.status(204).end()
  })

  router.post('/proofs', async (request, response) => {
    const { receiptKey } = parse(ProofBody, request.body)
    const isKnown = await subscriptions.prove(actorOf(response).personId, receiptKey)
    if (!isKnown) throw new Refusal('notFound', { where: 'subscription' })
    response.status(204).end()
  })

  return router
}
