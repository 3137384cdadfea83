import { type Instant, minutes } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import { draftOf, record } from '../request/draft.ts'
import { type CalledAs, isOpen, type Page, type Request } from '../request/request.ts'
import type { Reach } from '../request/responders.ts'
import { mayCall } from '../request/steps.ts'
import { isSuperior } from '../request/superiors.ts'

/*
 * The last channel: a superior whom a step wanted, and whom nothing in Parter has reached, gets a mail. It replaces
 * nothing. Whoever cannot be reached is passed over in the same second as ever, and the next one is called; the mail
 * tells the one who was passed over, who may be anywhere with a telephone. Competent employees get none: a mail sends
 * nobody down in time, and somebody who can be reached has been called instead.
 */

export interface MailDue {
  readonly personId: PersonId
  readonly as: CalledAs
  /** When the step wanted them. */
  readonly wantedAt: Instant
}

/** A device took the page and nobody has looked at it for so long: it rings in an empty room. */
export const UNSEEN_MS = minutes(1)
/** However often a request rings for somebody, they get no more than one mail about it in this time. */
export const MAIL_AGAIN_MS = minutes(10)
/** A mail that could not be sent for so long says nothing new any more. */
export const MAIL_TRIES_MS = minutes(15)

interface Now {
  readonly now: Instant
  reachOf(personId: PersonId): Reach
}

/** Who has to get a mail about this request now. Everything is read from the request: a restart forgets nothing. */
export function mailsDue(request: Request, { now, reachOf }: Now): readonly MailDue[] {
  if (!mayCall(request)) return []
  return [...unanswered(request, now), ...passedOver(request, reachOf)].filter(({ personId, wantedAt }) => {
    const mailedAt = lastMailedAt(request, personId)
    if (mailedAt !== undefined && (mailedAt >= wantedAt || now - mailedAt < MAIL_AGAIN_MS)) return false
    return now - wantedAt <= MAIL_TRIES_MS
  })
}

/** The mail server has taken it. */
export function noteMailed(request: Request, { personId, at }: { personId: PersonId; at: Instant }): Request {
  const draft = draftOf(request)
  record(draft, { now: at }, { kind: 'mailed', personId })
  return draft
}

export const lastMailedAt = ({ history }: Request, personId: PersonId): Instant | undefined =>
  history.findLast((entry) => entry.kind === 'mailed' && entry.personId === personId)?.at

/** Called, and no device of theirs has it, or none that anybody looks at. */
function unanswered({ pages }: Request, now: Instant): readonly MailDue[] {
  return pages
    .filter((page) => isOpen(page) && page.notedAt === undefined && isSuperior(page.as) && isUnheard(page, now))
    .map(({ personId, as, rungAt }) => ({ personId, as, wantedAt: rungAt }))
}

const isUnheard = ({ deliveredAt, undeliveredAt, seenAt, firstRungAt }: Page, now: Instant): boolean =>
  undeliveredAt !== undefined || (deliveredAt !== undefined && seenAt === undefined && now - firstRungAt >= UNSEEN_MS)

/** Passed over because nothing reaches them, and still out of reach; before the last answer does not count. */
function passedOver(request: Request, reachOf: Now['reachOf']): readonly MailDue[] {
  const since = request.responder?.acceptedAt ?? request.callingSince ?? request.waitsFrom
  const wanted = new Map<PersonId, MailDue>()
  for (const { at, skipped = [] } of request.history) {
    if (at < since) continue
    for (const { personId, as, why } of skipped)
      if (as !== undefined && isSuperior(as) && why === 'unreachable')
        wanted.set(personId, { personId, as, wantedAt: at })
  }
  const called = new Set(request.pages.filter(isOpen).map((page) => page.personId))
  return [...wanted.values()].filter(({ personId }) => !called.has(personId) && reachOf(personId) === 'unreachable')
}
