import type { Instant } from '../clock.ts'
import type { MatterId, PersonId, UnitId } from '../directory/directory.ts'
import { withStep } from '../keptSteps.ts'
import type { Day } from '../schedule/workingTime.ts'
import type { Cause } from './cause.ts'

/*
 * An action (działanie) is what the office does so that a cause of nonconformities goes away: who does it, by when, and
 * afterwards whether it helped. Nobody but people says that; the figures of before and since stand beside it.
 */

export const ACTION_STATES = ['open', 'done', 'helped', 'notHelped', 'dropped'] as const
export type ActionState = (typeof ACTION_STATES)[number]

export const ACTION_MOVES = ['amend', 'finish', 'helped', 'notHelped', 'drop', 'reopen'] as const
export type ActionMove = (typeof ACTION_MOVES)[number]

interface ActionRule {
  readonly from: readonly ActionState[]
  readonly to: ActionState
}

/** Every move of an action. What is not in this table does not exist. */
export const ACTION_MOVE_TABLE: Readonly<Record<ActionMove, ActionRule>> = {
  amend: { from: ['open'], to: 'open' },
  finish: { from: ['open'], to: 'done' },
  helped: { from: ['done'], to: 'helped' },
  notHelped: { from: ['done'], to: 'notHelped' },
  drop: { from: ['open'], to: 'dropped' },
  reopen: { from: ['done', 'helped', 'notHelped', 'dropped'], to: 'open' },
}

/** What an action says, as it was last put into words. */
export interface ActionTerms {
  readonly what: string
  readonly ownerId: PersonId
  readonly dueOn: Day
}

/** One line of its history; the first has no move: somebody entered it. */
export interface ActionStep extends Partial<ActionTerms> {
  readonly move?: ActionMove
  readonly at: Instant
  readonly by: PersonId
}

export interface QualityAction extends ActionTerms {
  /** Year and number, `2026-3`: this is also what people call it. */
  readonly id: string
  readonly version: number
  readonly key: string
  readonly digest: string
  readonly cause: Cause
  /** Where the cause is; absent: in the whole office. */
  readonly unitId?: UnitId
  readonly matterId?: MatterId
  readonly state: ActionState
  readonly openedAt: Instant
  readonly doneAt?: Instant
  readonly steps: readonly ActionStep[]
}

export const LONGEST_ACTION = 300

export const isLateAction = ({ state, dueOn }: QualityAction, today: Day): boolean => state === 'open' && dueOn < today

/** What the move makes of it; `terms` of an amendment alone. */
export function movedAction(
  action: QualityAction,
  move: ActionMove,
  { at, by, terms }: { readonly at: Instant; readonly by: PersonId; readonly terms?: ActionTerms },
): QualityAction {
  const { doneAt, ...rest } = action
  const { to } = ACTION_MOVE_TABLE[move]
  const done = move === 'finish' ? { doneAt: at } : to === 'open' || doneAt === undefined ? {} : { doneAt }
  const step = { move, at, by, ...terms }
  // Moves that lead out are few: an action with a full history can still be finished, judged or dropped.
  const steps = to === 'open' ? withStep(action.steps, step) : [...action.steps, step]
  return { ...rest, ...terms, ...done, state: to, steps }
}
