import { type Instant, minutes } from '../clock.ts'
import type { PersonId, PlaceId } from '../directory/directory.ts'

/** The bell at the door of one place: whoever opens its address can call the clerks, without an account. */
export interface Bell {
  readonly id: PlaceId
  readonly version: number
  /** Part of its address. Another one makes every printed address of before worthless. */
  readonly code: string
  /** Shown large where nobody can come. */
  readonly phone: string
  readonly madeBy: PersonId
  readonly madeAt: Instant
  /** Rung by somebody who wants nothing: a clerk has silenced it for a while. */
  readonly muted?: Muted
  readonly steppedMs?: number
}

export interface Muted {
  readonly by: PersonId
  readonly at: Instant
  readonly until: Instant
}

/** Forty random bits: nobody finds one by trying, and everybody can type it. */
export const BELL_CODE_LENGTH = 8
export const MUTE_MS = minutes(10)
export const LONGEST_PHONE = 40
/** Clients who ring at one place at the same time; whoever comes after them sees that somebody is called already. */
export const MOST_AT_A_DOOR = 3

export const mutedAt = ({ muted }: Bell, now: Instant): Muted | undefined =>
  muted && now < muted.until ? muted : undefined

/** A clerk has come to the door, or hears it again. */
export function unmuted({ muted: _over, ...bell }: Bell): Bell {
  return bell
}
