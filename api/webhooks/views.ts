import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Delivery } from '../../models/domain/webhooks/delivery.ts'
import { isProvenOn, isSilent, type Webhook } from '../../models/domain/webhooks/webhook.ts'
import type { DeliveriesView, DeliveryView, WebhooksView, WebhookView } from '../../models/wire/webhooks.ts'
import { mustAdminister } from '../accounts/mustAdminister.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Deliveries } from './deliveries.ts'
import type { WebhookService } from './webhookService.ts'
import type { Webhooks } from './webhooks.ts'

interface ViewDeps {
  readonly webhooks: Webhooks
  readonly deliveries: Deliveries
  readonly webhookService: WebhookService
  readonly directory: OfficeDirectory
}

export function webhooksView(
  { webhooks, deliveries, webhookService, directory }: ViewDeps,
  actor: Actor,
): WebhooksView {
  mustAdminister(actor)
  const waiting = deliveries.all()
  const now = webhooks.now()
  const view = ({ olderSecrets: [before] = [], ...webhook }: Webhook): WebhookView => ({
    id: webhook.id,
    name: webhook.name,
    url: webhook.url,
    ...(webhook.personId === undefined ? {} : { person: directory.person(webhook.personId) }),
    ...(webhook.personId === undefined
      ? {}
      : { isProven: isProvenOn(webhook, now, directory.now.office.timeZone), isSilent: isSilent(webhook) }),
    ...(webhook.heardAt === undefined ? {} : { heardAt: webhook.heardAt }),
    events: webhook.events,
    state: webhook.state,
    ...(webhook.offBecause === undefined ? {} : { offBecause: webhook.offBecause }),
    ...(webhook.failingSince === undefined ? {} : { failingSince: webhook.failingSince }),
    ...(before === undefined ? {} : { olderSecretUntil: before.until }),
    madeBy: directory.person(webhook.madeBy),
    madeAt: webhook.madeAt,
    waiting: waiting.filter(({ webhookId }) => webhookId === webhook.id).length,
  })
  return {
    hosts: webhookService.hosts,
    maySendLinks: webhooks.maySendLinks,
    webhooks: webhooks
      .all()
      .toSorted((a, b) => a.madeAt - b.madeAt)
      .map(view),
  }
}

export async function deliveriesView(
  { webhooks, deliveries }: ViewDeps,
  actor: Actor,
  webhookId: string,
): Promise<DeliveriesView> {
  mustAdminister(actor)
  if (!(await webhooks.lookUp(webhookId))) throw new Refusal('notFound', { where: 'webhook' })
  return { deliveries: (await deliveries.newestOf(webhookId)).map(deliveryView) }
}

const deliveryView = ({
  version: _version,
  webhookId: _webhook,
  requestId: _request,
  call: _call,
  steppedMs: _stepped,
  ...delivery
}: Delivery): DeliveryView => delivery
