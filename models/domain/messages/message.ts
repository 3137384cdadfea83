import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import type { RequestId } from '../request/request.ts'

/*
 * A message (wiadomość) is taken down for an employee who cannot be reached. It is told to them as soon as they are
 * there, and to whoever is above when they do not take note of it in a working day, and again when nothing has come of
 * it. How to reach the client is the only personal data of a client in Parter: it is read by those alone who have to
 * answer, and erased when the message has ended, or after two weeks whatever has come of it.
 */

export type MessageId = string

/** Who left the message, how to reach them, about what. */
export interface Contact {
  readonly who: string
  readonly reach: string
  readonly about: string
}
export const CONTACT_LIMITS = { who: 120, reach: 120, about: 500 } as const satisfies Record<keyof Contact, number>

export const MESSAGE_STATES = ['waiting', 'acknowledged', 'done', 'withdrawn', 'lapsed'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

export const MESSAGE_MOVES = ['shown', 'acknowledge', 'passOn', 'done', 'withdraw'] as const
export type MessageMove = (typeof MESSAGE_MOVES)[number]

/** As what somebody stands to a message: it is for them, or they wrote it down. */
export type MessageCapacity = 'recipient' | 'taker'

interface MessageRule {
  readonly from: readonly MessageState[]
  /** Absent: as it was. */
  readonly to?: MessageState
  readonly by: MessageCapacity
}

const OPEN: readonly MessageState[] = ['waiting', 'acknowledged']

/** Every move of a message. What is not in this table does not exist. */
export const MESSAGE_MOVE_TABLE: Readonly<Record<MessageMove, MessageRule>> = {
  shown: { from: OPEN, by: 'recipient' },
  acknowledge: { from: ['waiting'], to: 'acknowledged', by: 'recipient' },
  // It was not for them: a colleague has it then, and it is no longer theirs.
  passOn: { from: OPEN, to: 'waiting', by: 'recipient' },
  done: { from: OPEN, to: 'done', by: 'recipient' },
  // A mistake: whoever wrote it down takes it back.
  withdraw: { from: OPEN, to: 'withdrawn', by: 'taker' },
}

/** Somebody who has to see to it that the client gets an answer. */
export interface Recipient {
  readonly personId: PersonId
  /** The one it is for, or somebody above, because a time ran out. */
  readonly as: 'addressee' | 'superior'
  readonly since: Instant
  /** When their devices were told last; absent: not yet, they are out. */
  readonly toldAt?: Instant
  /** When it stood on a screen of theirs first. */
  readonly shownAt?: Instant
}

export interface MessageEntry {
  readonly at: Instant
  /** Absent: the timer. */
  readonly by?: PersonId
  readonly kind: Exclude<MessageMove, 'shown'> | 'take' | 'escalate' | 'lapse'
  /** To whom it was passed. */
  readonly personId?: PersonId
}

export interface Message {
  readonly id: MessageId
  readonly version: number
  /** Of the order, so that a repeat takes no second one. The digest goes with what it is of. */
  readonly key: string
  readonly digest?: string
  readonly forId: PersonId
  readonly takenBy: PersonId
  readonly takenAt: Instant
  /** The request of which it is the outcome, and its code. */
  readonly requestId?: RequestId
  readonly code?: string
  readonly state: MessageState
  /** Absent: erased. */
  readonly contact?: Contact
  readonly recipients: readonly Recipient[]
  readonly acknowledgedAt?: Instant
  readonly acknowledgedBy?: PersonId
  /** When the next one above is told. */
  readonly escalateAt: Instant
  /** When the contact is erased at the latest. */
  readonly eraseAt: Instant
  readonly endedAt?: Instant
  readonly history: readonly MessageEntry[]
}

export const hasEnded = ({ endedAt }: Pick<Message, 'endedAt'>): boolean => endedAt !== undefined

export const isRecipient = ({ recipients }: Pick<Message, 'recipients'>, personId: PersonId): boolean =>
  recipients.some((each) => each.personId === personId)

/** What this person may do with it now. */
export function movesOf(message: Message, personId: PersonId): readonly MessageMove[] {
  const capacities: Readonly<Record<MessageCapacity, boolean>> = {
    recipient: isRecipient(message, personId),
    taker: message.takenBy === personId,
  }
  return MESSAGE_MOVES.filter((move) => {
    const { from, by } = MESSAGE_MOVE_TABLE[move]
    return from.includes(message.state) && capacities[by]
  })
}

/** Nothing of the client is left: how to reach them, and the digest of it by which a repeat is known. */
export function ended(message: Message, state: MessageState, at: Instant): Message {
  const { contact: _contact, digest: _digest, ...rest } = message
  return { ...rest, state, endedAt: at }
}
