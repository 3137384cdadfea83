import type { Instant } from '../clock.ts'
import type { Directory, PersonId } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'
import type { Actor } from '../lifecycle.ts'
import { afterWorkingDays } from '../schedule/workingDays.ts'
import {
  ended,
  hasEnded,
  isRecipient,
  MESSAGE_MOVE_TABLE,
  type Message,
  type MessageMove,
  movesOf,
  type Recipient,
} from './message.ts'
import { ANSWER_DAYS, NOTICE_DAYS } from './takeMessage.ts'

/** What each move says besides its name. */
export interface MessageOrderFields {
  readonly shown: object
  readonly acknowledge: object
  readonly passOn: { readonly personId: PersonId }
  readonly done: object
  readonly withdraw: object
}

export type MessageOrder = { [M in MessageMove]: { readonly move: M } & MessageOrderFields[M] }[MessageMove]

interface Surroundings {
  readonly now: Instant
  readonly directory: Directory
}

/** Passed round so often, it is nobody's: it has to be talked about. */
const MOST_PASSED = 20

/** One person's move. What was done already, by the same person, changes nothing. */
export function decideMessage(message: Message, actor: Actor, order: MessageOrder, around: Surroundings): Message {
  const { personId } = actor
  if (isDoneAlready(message, personId, order)) return message
  const { from } = MESSAGE_MOVE_TABLE[order.move]
  const isTheirs = movesOf({ ...message, state: from[0] ?? 'waiting' }, personId).includes(order.move)
  if (!isTheirs) throw concerns(message, personId) ? new Refusal('notAllowed') : notThere()
  if (!from.includes(message.state)) throw overtaken(message, order.move)
  if (order.move === 'shown') return shown(message, personId, around.now)
  const next = DECISIONS[order.move](message, personId, around, order)
  const entry = { at: around.now, by: personId, kind: order.move }
  const history = [...message.history, order.move === 'passOn' ? { ...entry, personId: order.personId } : entry]
  return { ...next, history }
}

type Decision = (message: Message, by: PersonId, around: Surroundings, order: MessageOrder) => Message

const DECISIONS: Readonly<Record<Exclude<MessageMove, 'shown'>, Decision>> = {
  acknowledge: (message, by, { now, directory }) => ({
    ...message,
    state: 'acknowledged',
    acknowledgedAt: now,
    acknowledgedBy: by,
    escalateAt: afterWorkingDays(directory.office, now, ANSWER_DAYS),
  }),
  passOn: passedOn,
  done: (message, _by, { now }) => ended(message, 'done', now),
  withdraw: (message, _by, { now }) => ended(message, 'withdrawn', now),
}

/** It is somebody else's now. Whoever is above and knows of it goes on knowing; its last day stays where it was. */
function passedOn(message: Message, by: PersonId, { now, directory }: Surroundings, order: MessageOrder): Message {
  if (order.move !== 'passOn') return message
  const { personId } = order
  if (personId === by || !directory.employees.has(personId)) throw new Refusal('notFound', { where: 'person' })
  if (message.history.filter(({ kind }) => kind === 'passOn').length >= MOST_PASSED) throw new Refusal('stepsFull')
  const above = message.recipients.filter((each) => each.as === 'superior' && ![by, personId].includes(each.personId))
  const { acknowledgedAt: _at, acknowledgedBy: _by, ...rest } = message
  const addressee: Recipient = { personId, as: 'addressee', since: now }
  return {
    ...rest,
    forId: personId,
    state: 'waiting',
    recipients: [addressee, ...above],
    escalateAt: afterWorkingDays(directory.office, now, NOTICE_DAYS),
  }
}

function shown(message: Message, personId: PersonId, now: Instant): Message {
  const isNews = message.recipients.some((each) => each.personId === personId && each.shownAt === undefined)
  if (!isNews) return message
  const recipients = message.recipients.map((each) => (each.personId === personId ? { ...each, shownAt: now } : each))
  return { ...message, recipients }
}

const concerns = (message: Message, personId: PersonId): boolean =>
  message.takenBy === personId || isRecipient(message, personId)

/** To anybody else it is not there. */
const notThere = (): Refusal => new Refusal('notFound', { where: 'message' })

/** A double click, or a repeat after a lost answer. */
function isDoneAlready({ history, state }: Message, by: PersonId, { move }: MessageOrder): boolean {
  const last = history.at(-1)
  return last?.by === by && last.kind === move && (MESSAGE_MOVE_TABLE[move].to ?? state) === state
}

function overtaken(message: Message, move: MessageMove): Refusal {
  const { by, at } = message.history.at(-1) ?? {}
  const detail = {
    ...(by === undefined ? {} : { by }),
    ...(at === undefined ? {} : { at }),
    status: message.state,
    move,
  }
  return new Refusal(hasEnded(message) ? 'tooLate' : 'moveNotPossible', detail)
}
