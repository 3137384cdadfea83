import { hours, type Instant, minutes } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import type { PageId } from '../request/request.ts'
import { localTime } from '../schedule/workingTime.ts'
import type { WebhookEvent } from './requestEvents.ts'

/** More than an office has programs that want to hear; whoever wants another removes one. */
export const MOST_WEBHOOKS = 20

/** Everybody in a large office who has no browser, by two ways each. */
export const MOST_CHANNELS = 200
/** A text message, a telephone on the desk, and one more. */
export const CHANNELS_A_PERSON = 3

/** The old secret holds for so long beside the new one: the program that checks it is changed in the meantime. */
export const OLD_SECRET_MS = hours(24)

/** Each is one more signature of every message. */
const MOST_OLDER_SECRETS = 9

/** Whoever answers nothing for so long is gone: nobody learns anything by asking on. */
export const FAILS_AT_MOST_MS = hours(3 * 24)

/**
 * `unproven`: it has never taken a test, and is told nothing else; of a channel, no receipt for a test has come. `off`: it
 * has failed for too long, or is gone.
 */
export const WEBHOOK_STATES = ['unproven', 'on', 'off'] as const
export type WebhookState = (typeof WEBHOOK_STATES)[number]

export const OFF_REASONS = ['failing', 'gone'] as const
export type OffReason = (typeof OFF_REASONS)[number]

export interface OlderSecret {
  readonly secret: string
  readonly until: Instant
}

/** An address of another program, which is told what happens with requests, or brings one person their calls. */
export interface Webhook {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly url: string
  /** It is the channel of this person, who has no open browser: it brings them their calls, and is told no events. */
  readonly personId?: PersonId
  readonly events: readonly WebhookEvent[]
  /** By which it knows that Parter is speaking. Kept as it is: every message is signed with it. */
  readonly secret: string
  /** The newest first. Several, where it was changed again, by somebody else or because the answer was lost. */
  readonly olderSecrets?: readonly OlderSecret[]
  readonly madeBy: PersonId
  readonly madeAt: Instant
  readonly state: WebhookState
  /** What happened before is not told. */
  readonly since?: Instant
  /** It stood inside the office when it was tested: a public name that leads inside later is not followed there. */
  readonly isInside?: boolean
  /** Since when it has taken nothing. */
  readonly failingSince?: Instant
  readonly offBecause?: OffReason
  /** Of a channel: when the last receipt came, for a test, a check or a call. */
  readonly heardAt?: Instant
  /** Of a channel: the last calls it took of which no receipt has come, at most as many as make it unproven. */
  readonly unconfirmed?: readonly PageId[]
  readonly steppedMs?: number
}

/** The secrets that hold now, the newest first. */
export const secretsOf = (webhook: Webhook, now: Instant): readonly string[] => [
  webhook.secret,
  ...stillHolding(webhook, now).map(({ secret }) => secret),
]

const stillHolding = ({ olderSecrets = [] }: Webhook, now: Instant): readonly OlderSecret[] =>
  olderSecrets.filter(({ until }) => now < until)

/** A test was taken: from now on it is told what happens. One that was told before misses nothing of meanwhile. */
export function proven(webhook: Webhook, { now, isInside }: { now: Instant; isInside: boolean }): Webhook {
  const { failingSince: _failing, offBecause: _off, ...rest } = webhook
  const since = webhook.state === 'on' ? (webhook.since ?? now) : now
  return { ...rest, state: 'on', since, isInside }
}

/** A channel took a test: where it stands is known, and it is proven when a receipt comes. */
export const testTaken = (channel: Webhook, { isInside }: { isInside: boolean }): Webhook =>
  channel.isInside === isInside ? channel : { ...channel, isInside }

/** Whoever tests a channel waits for it with the telephone in the hand; what comes later says nothing about now. */
export const PROOF_MS = minutes(15)

/**
 * After so many calls in a row that were taken and not confirmed nobody relies on a channel: each has kept a client waiting
 * for a quarter of a minute. One may be a telephone in a cellar; two are not chance.
 */
export const MOST_UNCONFIRMED = 2

/** A call by it has come to nobody's knowledge. Rung again it is the same call; one that took nothing has failed already. */
export function notConfirmed(channel: Webhook, pageId: PageId): Webhook {
  const { state, failingSince, unconfirmed = [] } = channel
  const isCounted = state === 'on' && failingSince === undefined && unconfirmed.length < MOST_UNCONFIRMED
  return isCounted && !unconfirmed.includes(pageId) ? { ...channel, unconfirmed: [...unconfirmed, pageId] } : channel
}

/** What a receipt has come for: a call, or what Parter has sent to try the channel. */
export type HeardOf = 'call' | 'proof'

/** Whoever confirms every trial, and no call, has one call more, and not all of them. */
const leftOver = (unconfirmed: readonly PageId[], of: HeardOf): readonly PageId[] =>
  of === 'call' ? [] : unconfirmed.slice(0, MOST_UNCONFIRMED - 1)

/**
 * A receipt has come for what was sent then: the whole way works, there and back. What was sent before the program took no
 * more says nothing about what holds since, and a message of long ago nothing at all.
 */
export function heard(channel: Webhook, { now, sentAt, of }: { now: Instant; sentAt: Instant; of: HeardOf }): Webhook {
  if (now - sentAt > PROOF_MS) return channel
  const { failingSince, offBecause: _off, unconfirmed = [], ...rest } = channel
  // A link says of itself only the second in which it was made.
  if (failingSince !== undefined && secondOf(sentAt) < secondOf(failingSince))
    return channel.state === 'on' ? { ...channel, heardAt: now } : channel
  const left = leftOver(unconfirmed, of)
  const since = channel.state === 'on' ? (channel.since ?? now) : now
  return { ...rest, state: 'on', since, heardAt: now, ...(left.length === 0 ? {} : { unconfirmed: left }) }
}

const secondOf = (at: Instant): number => Math.floor(at / 1_000)

/** Yesterday's receipt says nothing about today, and whoever takes nothing now brings no call. */
export const isProvenOn = (channel: Webhook, now: Instant, timeZone: string): boolean =>
  isHeardOn(channel, now, timeZone) && !isSilent(channel)

/** It takes calls, and nobody confirms them. */
export const isSilent = ({ unconfirmed = [] }: Webhook): boolean => unconfirmed.length >= MOST_UNCONFIRMED

const isHeardOn = ({ state, failingSince, heardAt }: Webhook, now: Instant, timeZone: string): boolean =>
  state === 'on' &&
  failingSince === undefined &&
  heardAt !== undefined &&
  localTime(heardAt, timeZone).day === localTime(now, timeZone).day

export function withNewSecret(webhook: Webhook, secret: string, now: Instant): Webhook {
  const before = { secret: webhook.secret, until: now + OLD_SECRET_MS }
  return { ...webhook, secret, olderSecrets: [before, ...stillHolding(webhook, now)].slice(0, MOST_OLDER_SECRETS) }
}

/** It has taken a message, or not: after failing for too long it is switched off. */
export function afterTry(
  webhook: Webhook,
  { isTaken, isGone, now }: { isTaken: boolean; isGone: boolean; now: Instant },
) {
  if (webhook.state !== 'on') return webhook
  if (isTaken) {
    if (webhook.failingSince === undefined) return webhook
    const { failingSince: _over, ...well } = webhook
    return well
  }
  const failingSince = webhook.failingSince ?? now
  if (isGone) return { ...webhook, failingSince, state: 'off', offBecause: 'gone' } satisfies Webhook
  if (now - failingSince >= FAILS_AT_MOST_MS)
    return { ...webhook, failingSince, state: 'off', offBecause: 'failing' } satisfies Webhook
  return webhook.failingSince === undefined ? { ...webhook, failingSince } : webhook
}
