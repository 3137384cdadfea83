/** By a message to whoever has every page closed, the best first: it takes longer, and rings all the same. */
const MESSAGE_REACHES = ['push', 'channel'] as const
export type MessageReach = (typeof MESSAGE_REACHES)[number]

/**
 * How a person can be reached at this moment, best first. `withClient` also covers somebody who is already called
 * elsewhere: they are asked after the others. From `out` on they are never called: they have said so (`out`, `absent`),
 * it is planned (`planned`, `offHours`), or no device of theirs is there.
 */
export const REACHES = [
  'proven',
  'live',
  ...MESSAGE_REACHES,
  'withClient',
  'out',
  'absent',
  'planned',
  'offHours',
  'unreachable',
] as const
export type Reach = (typeof REACHES)[number]

/** Reasons for which somebody is never called. */
type NoReach = Exclude<Reach, 'proven' | 'live' | MessageReach | 'withClient'>

export const isReachable = (reach: Reach): reach is Exclude<Reach, NoReach> =>
  REACHES.indexOf(reach) < REACHES.indexOf('out')

export const isByMessage = (reach: Reach): boolean => MESSAGE_REACHES.some((each) => each === reach)
