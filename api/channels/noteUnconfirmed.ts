import type { Logger } from 'pino'
import type { Request } from '../../models/domain/request/request.ts'
import type { Presence } from '../presence/presence.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'

interface UnconfirmedSources {
  readonly log: Logger
  readonly presence: Pick<Presence, 'reachOf'>
  readonly webhooks: Pick<Webhooks, 'channelsOf' | 'noteUnconfirmed'>
}

/** A call came to nobody's knowledge: the channels that took it, and were the only way to its person, are told so. */
export function noteUnconfirmed({ log, presence, webhooks }: UnconfirmedSources) {
  return (after: Request, before: Request | undefined): void => {
    for (const page of after.pages) {
      const was = before?.pages.find(({ id }) => id === page.id)
      const isNew = page.undeliveredAt !== undefined && was?.undeliveredAt === undefined
      if (!isNew || presence.reachOf(page.personId) !== 'channel') continue
      for (const { id } of webhooks.channelsOf(page.personId))
        webhooks
          .noteUnconfirmed(id, page.id)
          .catch((error: unknown) => log.warn({ err: error }, 'that a call was not confirmed could not be noted'))
    }
  }
}
