import { Router } from 'express'
import { standingOf } from '../../models/domain/webhooks/standing.ts'
import { isProvenOn, isSilent, type Webhook } from '../../models/domain/webhooks/webhook.ts'
import type { OwnChannelsView, OwnChannelView } from '../../models/wire/ownChannels.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { optional } from '../requests/requestView.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'

interface OwnChannelDeps {
  readonly webhooks: Webhooks
  readonly directory: OfficeDirectory
}

/** To everybody about themself alone: by what they are called with no page open, and whether that works. */
export function ownChannelRoutes({ webhooks, directory }: OwnChannelDeps): Router {
  const router = Router()

  router.get('/', (_request, response) => {
    const channels = webhooks.channelsOf(actorOf(response).personId).map(viewOf)
    response.json({ channels } satisfies OwnChannelsView)
  })

  return router

  function viewOf(channel: Webhook): OwnChannelView {
    const { id, name, state, failingSince, heardAt } = channel
    const isProven = isProvenOn(channel, webhooks.now(), directory.now.office.timeZone)
    const known = { state, ...optional('failingSince', failingSince), isProven, isSilent: isSilent(channel) }
    return { id, name, standing: standingOf(known), ...optional('heardAt', heardAt) }
  }
}
