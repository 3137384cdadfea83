import type { Day } from '../schedule/workingTime.ts'

/*
 * Why a call might be missed on a device, by what the device says of itself. The person's own screen, the counter and
 * the boards name the same reasons, because they ask this one list.
 */

/** `proven`: a human heard it today. `unheard`: they said that they did not. `blocked`: the browser waits for a press. */
export const SOUNDS = ['proven', 'unknown', 'unheard', 'blocked', 'missing'] as const
export type Sound = (typeof SOUNDS)[number]

/** `unseen`: allowed, and something on the computer hides them all the same. `insecure`: there is no HTTPS. */
export const NOTICE_STATES = ['granted', 'unseen', 'denied', 'default', 'insecure', 'unsupported'] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

/** The gravest first: where there is room for one, it is this one. */
export const OBSTACLES = [
  'offDuty',
  'disconnected',
  'soundMissing',
  'soundBlocked',
  'soundUnheard',
  'soundUnproven',
  'notificationsDenied',
  'notificationsUnseen',
  'notificationsUnasked',
  'notificationsInsecure',
  'notificationsMissing',
] as const
export type Obstacle = (typeof OBSTACLES)[number]

export interface DeviceDuty {
  readonly onDuty: boolean
  readonly sound: Sound
  readonly notifications: NoticeState
}

const OF_SOUND: Readonly<Record<Sound, Obstacle | undefined>> = {
  proven: undefined,
  unknown: 'soundUnproven',
  unheard: 'soundUnheard',
  blocked: 'soundBlocked',
  missing: 'soundMissing',
}

const OF_NOTICES: Readonly<Record<NoticeState, Obstacle | undefined>> = {
  granted: undefined,
  unseen: 'notificationsUnseen',
  denied: 'notificationsDenied',
  default: 'notificationsUnasked',
  insecure: 'notificationsInsecure',
  unsupported: 'notificationsMissing',
}

/** A duty as it counts today: that a human heard the sound holds for the office's day on which it was said. */
export function dutyOn<Said extends DeviceDuty>(today: Day, { duty, saidOn }: { duty: Said; saidOn: Day }): Said {
  return duty.sound === 'proven' && saidOn !== today ? { ...duty, sound: 'unknown' } : duty
}

/** Of the whole office or the browser's make, not of this person's screen today: a clerk need not weigh it. */
const OF_THE_OFFICE: readonly Obstacle[] = ['notificationsInsecure', 'notificationsMissing']

/** What others are told beside somebody whose sound is proven: what was taken back, or never seen. */
export const worthSaying = (obstacles: readonly Obstacle[], isSoundProven: boolean): Obstacle | undefined =>
  obstacles.find((obstacle) => !isSoundProven || !OF_THE_OFFICE.includes(obstacle))

/** What stands in the way on this device; nothing: a call will be noticed. */
export function obstaclesOf({ onDuty, sound, notifications }: DeviceDuty): readonly Obstacle[] {
  if (!onDuty) return ['offDuty']
  return [OF_SOUND[sound], OF_NOTICES[notifications]].flatMap((each) => each ?? [])
}
