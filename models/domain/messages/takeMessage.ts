import { hours, type Instant } from '../clock.ts'
import type { Directory } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'
import { afterWorkingDays } from '../schedule/workingDays.ts'
import type { Message } from './message.ts'

/** A working day for taking note of it, and then so many for an answer to the client. */
export const NOTICE_DAYS = 1
export const ANSWER_DAYS = 3
/** Whatever has come of it: nobody's telephone number is kept longer. */
export const CONTACT_KEPT_MS = hours(14 * 24)
/** A message that has ended says nothing about the client any more, and how it ended for so long. */
export const ENDED_KEPT_MS = hours(30 * 24)

type MessageOrder = Pick<Message, 'id' | 'key' | 'forId' | 'takenBy' | 'requestId' | 'code'> &
  Required<Pick<Message, 'digest' | 'contact'>>

/** Refuses somebody who does not work here: nobody would ever read it. */
export function takeMessage(order: MessageOrder, { now, directory }: { now: Instant; directory: Directory }): Message {
  const { forId, takenBy } = order
  if (!directory.employees.has(forId)) throw new Refusal('notFound', { where: 'person' })
  return {
    ...order,
    version: 1,
    takenAt: now,
    state: 'waiting',
    recipients: [{ personId: forId, as: 'addressee', since: now }],
    escalateAt: afterWorkingDays(directory.office, now, NOTICE_DAYS),
    eraseAt: now + CONTACT_KEPT_MS,
    history: [{ at: now, by: takenBy, kind: 'take' }],
  }
}
