import type { Instant } from '../clock.ts'
import type { Directory, Office, PersonId, PlaceId, Role } from '../directory/directory.ts'
import type { InterpreterKind } from '../interpreters/interpreter.ts'
import type { Need } from '../request/needs.ts'
import type { RequestId, Target } from '../request/request.ts'
import { type Day, instantOf } from '../schedule/workingTime.ts'
import { answerableFor } from './answerable.ts'

/*
 * An agreement (ustalenie) is what was agreed with a client for later: a meeting with an employee at a place, or an
 * answer by a day. It has a code and no name. On the day of a meeting one press at the counter makes a request of it.
 */

export type AgreementId = string

export const AGREEMENT_KINDS = ['meeting', 'answer'] as const
export type AgreementKind = (typeof AGREEMENT_KINDS)[number]

/** How a client is told the answer that was promised. */
export const ANSWER_WAYS = ['post', 'email', 'phone', 'inPerson'] as const
export type AnswerWay = (typeof ANSWER_WAYS)[number]

export const AGREEMENT_STATES = ['agreed', 'here', 'kept', 'cancelled', 'missed'] as const
export type AgreementState = (typeof AGREEMENT_STATES)[number]

export const AGREEMENT_MOVES = ['here', 'kept', 'cancel'] as const
export type AgreementMove = (typeof AGREEMENT_MOVES)[number]

interface AgreementRule {
  readonly of: readonly AgreementKind[]
  readonly to: AgreementState
  /** Whoever has to keep it may do more than look; so may the clerks, for all clients. */
  readonly by: readonly ('person' | Extract<Role, 'clerk'>)[]
}

/** Every move of an agreement, out of `agreed`. What is not in this table does not exist. */
export const AGREEMENT_MOVE_TABLE: Readonly<Record<AgreementMove, AgreementRule>> = {
  here: { of: ['meeting'], to: 'here', by: ['clerk'] },
  kept: { of: ['answer'], to: 'kept', by: ['person'] },
  cancel: { of: ['meeting', 'answer'], to: 'cancelled', by: ['person', 'clerk'] },
}

/** A request it came from, or became. */
export interface OfRequest {
  readonly requestId: RequestId
  readonly code: string
}

export interface Agreement {
  readonly id: AgreementId
  readonly version: number
  /** Of the order, so that a repeat makes no second one. */
  readonly key: string
  readonly digest: string
  readonly kind: AgreementKind
  /** By which a client is found who comes with their card. */
  readonly code: string
  readonly personId: PersonId
  /** For whom is asked if this person no longer works here. */
  readonly target: Target
  /** Where; of a meeting. */
  readonly placeId?: PlaceId
  /** As the visit said it; empty when it is over. */
  readonly needs: readonly Need[]
  /** By the clock on the office's wall, so that a meeting agreed in summer for a morning in winter is in the morning. */
  readonly day: Day
  readonly minute: number
  /** How long a meeting is. */
  readonly lastsMinutes?: number
  /** Of an answer. */
  readonly how?: AnswerWay
  /** The interpreter who is booked for a meeting. */
  readonly interpreter?: InterpreterKind
  /** Sooner than interpreters are usually booked. */
  readonly isUrgent?: true
  readonly agreedBy: PersonId
  readonly agreedAt: Instant
  readonly from?: OfRequest
  readonly became?: OfRequest
  readonly state: AgreementState
  readonly remindedAt?: Instant
  readonly endedAt?: Instant
}

export const isOver = ({ endedAt }: Pick<Agreement, 'endedAt'>): boolean => endedAt !== undefined

export const startsAt = ({ day, minute }: Pick<Agreement, 'day' | 'minute'>, { timeZone }: Pick<Office, 'timeZone'>) =>
  instantOf(day, minute, timeZone)

/** What this person may do with it now. */
export function agreementMovesOf(
  agreement: Agreement,
  { personId, roles }: { readonly personId: PersonId; readonly roles: readonly Role[] },
  directory: Directory,
): readonly AgreementMove[] {
  if (agreement.state !== 'agreed') return []
  const isTheirs = answerableFor(agreement, directory).includes(personId)
  return AGREEMENT_MOVES.filter((move) => {
    const { of, by } = AGREEMENT_MOVE_TABLE[move]
    const mayAs = by.some((who) => (who === 'person' ? isTheirs : roles.includes(who)))
    return mayAs && of.includes(agreement.kind)
  })
}

/** What the client needs is known as long as it is needed. */
export const over = (agreement: Agreement, state: AgreementState, at: Instant): Agreement => ({
  ...agreement,
  state,
  needs: [],
  endedAt: at,
})
