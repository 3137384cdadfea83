import { hours } from '../../models/domain/clock.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { repeatEvery } from '../platform/repeatEvery.ts'
import type { OtherServers } from '../platform/servers/otherServers.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { Deliveries } from './deliveries.ts'
import { DeliverySender } from './deliverySender.ts'
import { webhookService as serviceFor } from './webhookService.ts'
import { Webhooks } from './webhooks.ts'

const FORGET_EVERY_MS = hours(6)

interface WebhookServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly repository: RequestRepository
  readonly servers: OtherServers
}

export function webhookServices({ store, parts, clock, log, newId, ...deps }: WebhookServicesDeps) {
  const { directory, repository, servers, webhookService = serviceFor([]) } = deps
  const platform = { clock, log }
  const webhooks = parts.add(new Webhooks({ ...platform, store: store.webhooks, service: webhookService, newId }))
  const deliveries = parts.add(
    new Deliveries({
      ...platform,
      store: store.deliveries,
      requests: store.requests,
      repository,
      directory,
      webhooks: () => webhooks.all(),
    }),
  )
  const sender = new DeliverySender({
    ...platform,
    service: webhookService,
    webhooks,
    deliveries,
    isItsTurn: () => servers.isFirst,
  })
  parts.add(sender)
  servers.onOther((_server, what) => {
    if (what === 'gone') deliveries.catchUpSoon()
  })
  const failed = 'what other programs were told could not be forgotten; it is tried again'
  parts.add(repeatEvery({ ...platform, everyMs: FORGET_EVERY_MS, failed, go: () => deliveries.forget() }))
  return { webhooks, deliveries, webhookService }
}
