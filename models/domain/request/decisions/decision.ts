import type { PersonId } from '../../directory/directory.ts'
import type { Actor, Capacity, Move } from '../../lifecycle.ts'
import type { DecisionContext, Draft } from '../draft.ts'
import type { OrderOf } from '../orders.ts'
import type { Entry, Undoable } from '../request.ts'

/** What a decision is about: who asks, in which capacities, and the context around it. */
export interface Case {
  readonly context: DecisionContext
  readonly actor: Actor
  readonly capacities: ReadonlySet<Capacity>
  readonly undoable: Undoable | undefined
}

/** What the history says about a move besides who and when. */
export type Remark = Pick<Entry, 'personId' | 'reason' | 'dueAt' | 'minutes' | 'undoes'>

export type Decide<M extends Move> = (draft: Draft, order: OrderOf<M>, about: Case) => Remark | undefined

/** One decision for every move: a new move does not compile until it has one. */
export type Decisions = { readonly [M in Move]: Decide<M> }

export function remark(of: { personId?: PersonId | undefined; minutes?: number | undefined }): Remark {
  return {
    ...(of.personId === undefined ? {} : { personId: of.personId }),
    ...(of.minutes === undefined ? {} : { minutes: of.minutes }),
  }
}
