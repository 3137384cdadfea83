import { type Instant, minutes } from '../clock.ts'
import type { Directory, MatterId, PersonId } from '../directory/directory.ts'
import { competentFor, isReachable, type Presence } from '../request/responders.ts'
import type { Day } from '../schedule/workingTime.ts'
import type { DeviceDuty, Obstacle } from './obstacles.ts'

/*
 * A silent call (próba poranna) goes to every device on duty when the office opens, and to each that comes later: by the path of a
 * real call, without a sound. Whatever has answered it, and can sound, is proven for that day. So the office knows what
 * works, not what is set up.
 */

/** What has come of the silent call to one device. */
export interface DeviceProof {
  readonly at: Instant
  readonly result: 'proven' | 'noAnswer'
}

/** A browser that waits for a press, or whose person did not hear the test, would not be heard in a call either. */
export const canSound = ({ onDuty, sound }: DeviceDuty): boolean =>
  onDuty && (sound === 'proven' || sound === 'unknown')

/** Why no device of a person is proven: what the best one says of itself, or that it did not answer. */
export const UNPROVEN = [
  'offDuty',
  'disconnected',
  'soundMissing',
  'soundBlocked',
  'soundUnheard',
  'noAnswer',
  'notAsked',
  'onlyByPush',
  'channelUnproven',
] as const
export type Unproven = (typeof UNPROVEN)[number]

/** Of one device; undefined: it is proven. */
export function whyDeviceUnproven({
  duty,
  isSilent = false,
  proof,
}: {
  readonly duty: DeviceDuty
  readonly isSilent?: boolean
  readonly proof?: DeviceProof
}): Unproven | undefined {
  if (isSilent || !duty.onDuty) return 'offDuty'
  if (!canSound(duty)) return OF_SOUND[duty.sound]
  if (proof === undefined) return 'notAsked'
  return proof.result === 'proven' ? undefined : 'noAnswer'
}

const OF_SOUND: Readonly<Record<DeviceDuty['sound'], Unproven>> = {
  proven: 'notAsked',
  unknown: 'notAsked',
  missing: 'soundMissing',
  blocked: 'soundBlocked',
  unheard: 'soundUnheard',
}

export const isWhyUnproven = (obstacle: Obstacle): obstacle is Obstacle & Unproven =>
  (UNPROVEN as readonly string[]).includes(obstacle)

/** How long somebody competent for a matter had a proven device, of the minutes in which the office was open. */
export interface MatterMinutes {
  readonly matterId: MatterId
  readonly proven: number
  readonly open: number
}

/** What is counted of one day: of matters, and of no person. */
export interface ProvenDay {
  readonly day: Day
  /** When the silent call of the opening went out; absent: nobody was up then. */
  readonly calledAt?: Instant
  /** Everything before it is counted. */
  readonly upTo: Instant
  readonly matters: readonly MatterMinutes[]
}

/** Those who come down for some matter, in the office's order. */
export function peopleOfMatters({ matters, employees }: Directory): readonly PersonId[] {
  const competent = new Set([...matters.values()].flatMap(({ competentIds }) => competentIds))
  return [...employees.keys()].filter((id) => competent.has(id))
}

interface Counting {
  readonly directory: Directory
  readonly presence: Pick<Presence, 'reachOf'>
  readonly isProven: (personId: PersonId) => boolean
  /** Minutes of opening hours since the last count, and those of them for which what is now holds. */
  readonly minutes: { readonly open: number; readonly known: number }
}

/**
 * Adds what has passed: of a matter, the minutes count as proven in which somebody competent could be called on a proven
 * device. Minutes in which no server was up are open and not proven, because nothing could have rung.
 */
export function countedOn(
  before: readonly MatterMinutes[],
  { directory, presence, isProven, minutes: passed }: Counting,
): readonly MatterMinutes[] {
  const known = new Map(before.map((each) => [each.matterId, each]))
  const people = new Map<PersonId, boolean>()
  const isHeard = (personId: PersonId): boolean => {
    const is = people.get(personId) ?? (isProven(personId) && isReachable(presence.reachOf(personId)))
    people.set(personId, is)
    return is
  }
  const counted = [...directory.matters.keys()].flatMap((matterId): MatterMinutes[] => {
    const competent = competentFor(directory, { kind: 'matter', matterId })
    if (competent.length === 0) return []
    const { proven = 0, open = 0 } = known.get(matterId) ?? {}
    const more = competent.some(isHeard) ? passed.known : 0
    known.delete(matterId)
    return [{ matterId, proven: proven + more, open: open + passed.open }]
  })
  // Of a matter that was removed today, what it had stays.
  return [...counted, ...known.values()]
}

/** The same day up to its end, at which no server was up. */
export function endedBy<Counted extends ProvenDay>(day: Counted, closes: Instant): Counted {
  const missed = Math.round((closes - day.upTo) / minutes(1))
  if (missed <= 0) return day
  return { ...day, upTo: closes, matters: day.matters.map((each) => ({ ...each, open: each.open + missed })) }
}

/** Of several days, matter by matter. */
export function summedMinutes(days: readonly Pick<ProvenDay, 'matters'>[]): readonly MatterMinutes[] {
  const sums = new Map<MatterId, MatterMinutes>()
  for (const { matterId, proven, open } of days.flatMap(({ matters }) => matters)) {
    const sum = sums.get(matterId) ?? { matterId, proven: 0, open: 0 }
    sums.set(matterId, { matterId, proven: sum.proven + proven, open: sum.open + open })
  }
  return [...sums.values()]
}

/** The worst first; where it is the same, that which was open longer. */
export const worstProvenFirst = (a: MatterMinutes, b: MatterMinutes): number => share(a) - share(b) || b.open - a.open

const share = ({ proven, open }: MatterMinutes): number => (open === 0 ? 1 : proven / open)
