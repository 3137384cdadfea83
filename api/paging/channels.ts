import type { Logger } from 'pino'
import { ringChanges } from '../../models/domain/channels/rings.ts'
import { openPageOf } from '../../models/domain/request/pages.ts'
import { isOpen, type Page, type Request } from '../../models/domain/request/request.ts'
import type { CallGone } from '../../models/wire/events.ts'
import type { CallView } from '../../models/wire/views.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { Listeners } from '../platform/listeners.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import { comingFrom, goneFrom } from './announce.ts'
import { callView } from './callView.ts'

/** One ring of one page. */
export interface Ring {
  readonly request: Request
  readonly page: Page
  /** As its person sees it: made for the channels that show it. */
  call(): CallView | undefined
}

/** They are not wanted any more. `isOwn`: they have answered it themselves. */
export interface RingOver {
  readonly request: Request
  readonly page: Page
  readonly gone: CallGone & { readonly isOwn: boolean }
}

/** A way to whoever has no page open. Nobody waits for it, and it fails nobody. */
export interface Channel {
  ring(ring: Ring): void
  over(over: RingOver): void
}

interface ChannelSources {
  readonly open: OpenRequests
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
}

/**
 * Rings where no page is open: every ring of a page goes by every channel, and when it is over that is told too.
 * Registered behind the announcer: open screens come first.
 */
export function ringByChannels(
  { log, ...sources }: ChannelSources & { readonly log: Logger },
  channels: readonly Channel[],
) {
  const rings = new Listeners<[Ring]>(log, 'a ring could not be told by a channel')
  const overs = new Listeners<[RingOver]>(log, 'that a ring is over could not be told by a channel')
  for (const channel of channels) {
    rings.add((ring) => channel.ring(ring))
    overs.add((over) => channel.over(over))
  }
  return (after: Request, before: Request | undefined): void => {
    for (const { page, now } of ringChanges(after, before)) {
      const ring = now === 'rings' ? ringOf(after, page, sources) : undefined
      const over = now === 'rings' ? undefined : overOf(after, before, { page, now }, sources)
      if (ring) rings.tell(ring)
      if (over) overs.tell(over)
    }
  }
}

function ringOf(request: Request, page: Page, { open, directory, accounts }: ChannelSources): Ring | undefined {
  if (openPageOf(request, page.personId)?.id !== page.id) return undefined
  return { request, page, call: () => callView(request, accounts.actor(page.personId), { open, directory }) }
}

function overOf(
  request: Request,
  before: Request | undefined,
  { page, now }: { readonly page: Page; readonly now: 'stopped' | 'closed' },
  { directory }: ChannelSources,
): RingOver | undefined {
  if (now === 'stopped') {
    const isOwn = isOpen(page) || request.history.at(-1)?.by === page.personId
    return { request, page, gone: { isOwn, ...goneFrom(request, directory) } }
  }
  // Their message is long gone; but they are on the way, with the telephone in a pocket.
  const isTheirLast = request.pages.findLast((each) => each.personId === page.personId)?.id === page.id
  const { wasComing } = comingFrom(request, before, page.personId)
  if (!isTheirLast || !wasComing) return undefined
  return { request, page, gone: { isOwn: false, wasComing, ...goneFrom(request, directory) } }
}
