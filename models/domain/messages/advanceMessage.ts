import type { Instant } from '../clock.ts'
import type { Directory, PersonId } from '../directory/directory.ts'
import { superiorsOf } from '../directory/superiors.ts'
import type { Reach } from '../request/responders.ts'
import { afterWorkingDays } from '../schedule/workingDays.ts'
import { isOpenAt } from '../schedule/workingTime.ts'
import { ended, hasEnded, type Message, type Recipient } from './message.ts'
import { NOTICE_DAYS } from './takeMessage.ts'

export interface MessageSurroundings {
  readonly now: Instant
  /** The clock has just been set, or started: nothing is erased by it. */
  readonly isTimeSure: boolean
  readonly directory: Directory
  reachOf(personId: PersonId): Reach
}

/**
 * What is due by the clock: whoever has come back is told, the next one above when a time ran out, and in the end the
 * contact is erased. The same message comes back when nothing is.
 */
export function advanceMessage(message: Message, around: MessageSurroundings): Message {
  const { now, directory, isTimeSure } = around
  if (hasEnded(message)) return message
  if (now >= message.eraseAt && !isTimeSure) return message
  if (now >= message.eraseAt)
    return { ...ended(message, 'lapsed', now), history: [...message.history, { at: now, kind: 'lapse' }] }
  // Nobody is told at night; what fell due while the server was down is told in the morning.
  if (!isOpenAt(directory.office, now)) return message
  return told(isDue(message, around) ? escalated(message, around) : message, around)
}

/** Where none of those who have it works here any more, nobody waits for a working day. */
const isDue = ({ escalateAt, recipients }: Message, { now, directory }: MessageSurroundings): boolean =>
  now >= escalateAt || !recipients.some(({ personId }) => directory.employees.has(personId))

/** One more above, each working day; where there is nobody more, all of them are told again. */
function escalated(message: Message, around: MessageSurroundings): Message {
  const { now, directory } = around
  const next = nextAbove(message, around)
  const again = message.recipients.map(({ toldAt: _toldAt, ...recipient }) => recipient)
  const recipients: readonly Recipient[] =
    next === undefined ? again : [...again, { personId: next, as: 'superior', since: now }]
  const entry = { at: now, kind: 'escalate' as const, ...(next === undefined ? {} : { personId: next }) }
  // In an office that nobody leads, the history would grow by a line a day.
  const history = next === undefined ? message.history : [...message.history, entry]
  return { ...message, recipients, history, escalateAt: afterWorkingDays(directory.office, now, NOTICE_DAYS) }
}

/** The nearest superior who does not know of it yet; for whoever is away, who stands in for them. */
function nextAbove(message: Message, { directory, reachOf }: MessageSurroundings): PersonId | undefined {
  const { employees } = directory
  const above = new Set(message.recipients.filter(({ as }) => as === 'superior').map(({ personId }) => personId))
  for (const superiorId of superiorsOf(directory, message.forId)) {
    const line = [superiorId, ...(employees.get(superiorId)?.substituteIds ?? [])].filter((id) => employees.has(id))
    if (line.some((id) => above.has(id))) continue
    const others = line.filter((id) => id !== message.forId)
    const there = others.find((id) => !isGoneForDays(reachOf(id)))
    const next = there ?? others[0]
    if (next !== undefined) return next
  }
  return undefined
}

const isGoneForDays = (reach: Reach): boolean => reach === 'absent' || reach === 'planned'
const isOut = (reach: Reach): boolean => isGoneForDays(reach) || reach === 'out' || reach === 'offHours'

/** Told when they are there: no telephone rings on somebody's holiday. */
function told(message: Message, { now, reachOf }: MessageSurroundings): Message {
  const isNews = ({ personId, toldAt }: Recipient): boolean => toldAt === undefined && !isOut(reachOf(personId))
  if (!message.recipients.some(isNews)) return message
  return { ...message, recipients: message.recipients.map((each) => (isNews(each) ? { ...each, toldAt: now } : each)) }
}
