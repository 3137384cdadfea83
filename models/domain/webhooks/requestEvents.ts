import type { Instant } from '../clock.ts'
import type { Entry, Request } from '../request/request.ts'
import { isSuperior } from '../request/superiors.ts'

/** What another program can be told of a request. `undone`: the last of these was taken back, whatever it was. */
export const WEBHOOK_EVENTS = ['raised', 'accepted', 'arrived', 'escalated', 'ended', 'undone'] as const
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

export interface RequestEvent {
  readonly event: WebhookEvent
  readonly at: Instant
  /** Of the request, which it made: with the event, the same for ever. */
  readonly version: number
}

const BY_STATUS: Readonly<Partial<Record<Entry['status'], WebhookEvent>>> = {
  accepted: 'accepted',
  arrived: 'arrived',
  ended: 'ended',
}

/** What has happened with a request, read from its history: whoever reads it again finds the same. */
export function eventsOf(request: Request): readonly RequestEvent[] {
  const found = new Map<string, RequestEvent>()
  request.history.forEach((entry, index) => {
    for (const event of eventsIn(entry, request.history[index - 1], request)) {
      const { at, version } = entry
      // One decision may write several lines about the same.
      const key = `${event} ${version}`
      if (!found.has(key)) found.set(key, { event, at, version })
    }
  })
  return [...found.values()]
}

function eventsIn(entry: Entry, previous: Entry | undefined, { pages }: Request): readonly WebhookEvent[] {
  const { kind, status, version, called = [] } = entry
  const hasChanged = status !== previous?.status
  const isCalledAbove = pages.some(
    (page) => page.openedIn === version && isSuperior(page.as) && called.includes(page.personId),
  )
  const then = kind === 'undo' ? 'undone' : BY_STATUS[status]
  return [
    ...(kind === 'raise' ? ['raised' as const] : []),
    ...(hasChanged && then ? [then] : []),
    ...(isCalledAbove ? ['escalated' as const] : []),
  ]
}
