import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import type { Ringing } from '../request/play.ts'
import type { Request } from '../request/request.ts'
import type { Presence, Reach } from '../request/responders.ts'

interface Seen {
  readonly at: Instant
  readonly reach: Reach
}

/**
 * Who could be reached then, as far as the request's history says: whoever rang could, whoever was passed over could
 * not until they rang. Of everybody else it says nothing: they are taken to be there, after those who were called.
 */
export function pastPresence(request: Request): (now: Instant) => Presence {
  const seen = new Map<PersonId, Seen[]>()
  const note = (personId: PersonId, at: Instant, reach: Reach): void => {
    seen.set(personId, [...(seen.get(personId) ?? []), { at, reach }])
  }
  for (const { at, skipped = [] } of request.history)
    for (const { personId, why } of skipped) if (why !== 'undelivered') note(personId, at, why)
  for (const { personId, firstRungAt } of request.pages) note(personId, firstRungAt, 'proven')
  for (const each of seen.values()) each.sort((a, b) => a.at - b.at)
  const order = [...new Set(request.pages.map(({ personId }) => personId))]
  return (now) => ({
    reachOf(personId) {
      const known = seen.get(personId) ?? []
      return (known.findLast(({ at }) => at <= now) ?? known[0])?.reach ?? 'live'
    },
    // Who was asked first then is asked first again.
    pagedToday: (personId) => (order.includes(personId) ? order.indexOf(personId) : order.length),
  })
}

/** How devices answered then. Nothing is known of one that was not called: it is taken to ring. */
export function pastRinging({ pages }: Request): Ringing {
  return {
    deliveredAfterMs(personId) {
      const page = pages.findLast((each) => each.personId === personId)
      if (page?.undeliveredAt !== undefined) return undefined
      return page?.deliveredAt === undefined ? 0 : Math.max(0, page.deliveredAt - page.rungAt)
    },
    seenAfterMs: () => undefined,
  }
}
