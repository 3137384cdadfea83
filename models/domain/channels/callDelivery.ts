import { type Instant, seconds } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import type { PageId } from '../request/request.ts'

/** What the channel of a person is told: they are wanted, or are not any more. */
export const CHANNEL_EVENTS = ['call', 'gone'] as const
export type ChannelEvent = (typeof CHANNEL_EVENTS)[number]

/** After so long a call is somebody else's: a message that waited longer would send a person down for nothing. */
export const CALL_LIVES_MS = seconds(60)

/** One ring of one call, to one channel. */
export interface CallDelivery {
  readonly pageId: PageId
  readonly personId: PersonId
  readonly rings: number
  readonly until: Instant
  /** Of the message that they are not wanted any more: whether they have answered, and whether they were on the way. */
  readonly isOwn?: boolean
  readonly wasComing?: boolean
}
