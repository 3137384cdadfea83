import { hours } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Foundation } from '../appDeps.ts'
import type { MakeCallMessage } from '../channels/callMessages.ts'
import { type LinkSources, proofLinks } from '../channels/links.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { repeatEvery } from '../platform/repeatEvery.ts'
import type { OtherServers } from '../platform/servers/otherServers.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { Deliveries } from './deliveries.ts'
import { DeliverySender } from './deliverySender.ts'
import type { WebhookService } from './webhookService.ts'
import { webhookService as serviceFor } from './webhookService.ts'
import { Webhooks } from './webhooks.ts'

const FORGET_EVERY_MS = hours(6)

interface WebhookAddressDeps extends Foundation {
  readonly channelLinks: LinkSources | undefined
  readonly directory: OfficeDirectory
}

/** Made early: who is called by which way is asked by whoever decides whom to call. */
export function webhookAddressServices({
  store,
  parts,
  clock,
  log,
  newId,
  channelLinks,
  directory,
  ...deps
}: WebhookAddressDeps) {
  const { webhookService = serviceFor([]) } = deps
  const made = { clock, log, newId, store: store.webhooks, service: webhookService }
  const isEmployed = (personId: PersonId): boolean => directory.now.employees.has(personId)
  return {
    webhookService,
    webhooks: parts.add(new Webhooks({ ...made, isEmployed, proofLinks: channelLinks && proofLinks(channelLinks) })),
  }
}

interface WebhookServicesDeps extends Foundation {
  readonly webhooks: Webhooks
  readonly callMessageOf: MakeCallMessage
  readonly directory: OfficeDirectory
  readonly repository: RequestRepository
  readonly servers: OtherServers
  readonly webhookService: WebhookService
}

export function webhookServices({ store, parts, clock, log, webhooks, ...deps }: WebhookServicesDeps) {
  const { directory, repository, servers, callMessageOf, webhookService: service } = deps
  const platform = { clock, log }
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
    service,
    webhooks,
    deliveries,
    callMessageOf,
    isItsTurn: () => servers.isFirst,
  })
  parts.add(sender)
  servers.onOther((_server, what) => {
    if (what === 'gone') deliveries.catchUpSoon()
  })
  const failed = 'what other programs were told could not be forgotten; it is tried again'
  parts.add(repeatEvery({ ...platform, everyMs: FORGET_EVERY_MS, failed, go: () => deliveries.forget() }))
  return { deliveries }
}
