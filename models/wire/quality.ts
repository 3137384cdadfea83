import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import type { Bilingual, MatterId, PersonId, UnitId } from '../domain/directory/directory.ts'
import { CAUSES, type Cause, UNSAID } from '../domain/quality/cause.ts'
import {
  LONGEST_REASON,
  PROPOSAL_CHOICES,
  type Proposal,
  type ProposalChoice,
  type ProposalStep,
} from '../domain/quality/proposal.ts'
import { type ActionMove, type ActionState, LONGEST_ACTION } from '../domain/quality/qualityAction.ts'
import { personalDataIn, withoutControls } from '../domain/request/personalData.ts'
import type { Day } from '../domain/schedule/workingTime.ts'
import { Id } from './orders.ts'
import { type DisclosedCount, LONGEST_PERIOD_DAYS, whole } from './reports.ts'
import { DaySchema } from './schedule.ts'

/** What people write of the office's own work: a sentence or two, and nobody's number. */
export const officeText = (least: number, most: number) =>
  z
    .string()
    .max(4 * most)
    .transform((text) => text.split(/\r?\n/).map(withoutControls).join('\n').trim())
    .refine((text) => text.length >= least && text.length <= most, `${least} to ${most} characters`)
    .refine((text) => personalDataIn(text) === undefined, 'a text without a PESEL or telephone number')

/** POST /api/quality/causes/:id */
export const CauseBody = z.strictObject({ cause: z.enum([...CAUSES, UNSAID]) })
export type CauseBody = z.infer<typeof CauseBody>

/** A request that was late or escalated. */
export interface LateCallView {
  readonly id: string
  readonly code: string
  /** Of the matter; absent: a person or a unit was asked for. */
  readonly matter?: Bilingual
  readonly unit?: Bilingual
  readonly raisedAt: Instant
  readonly waitedMs: number
  readonly isLate: boolean
  readonly isEscalated: boolean
  /** Nobody came, and nobody helped by telephone. */
  readonly nobodyCame: boolean
  /** What Parter has seen itself. */
  readonly likely?: Cause
  readonly cause?: Cause
  readonly said: readonly { readonly cause: Cause; readonly byName: string; readonly at: Instant }[]
}

/** GET /api/quality/asked: of the requests that this person has ended, those of which nobody has said why. */
export interface AskedView {
  readonly asked: readonly LateCallView[]
}

export const CausesQuery = z.strictObject({ days: whole(1, LONGEST_PERIOD_DAYS) })

/** GET /api/quality/causes?days= */
export interface CausesView {
  readonly days: number
  readonly requests: DisclosedCount
  readonly nonconforming: DisclosedCount
  /** Of how many nobody has said why. */
  readonly missing: DisclosedCount
  readonly byCause: readonly { readonly cause: Cause; readonly count: DisclosedCount }[]
  /** Of the last days, for whoever may say why; of an auditor none. */
  readonly calls: readonly LateCallView[]
  readonly askedDays: number
}

const Terms = { what: officeText(3, LONGEST_ACTION), ownerId: Id, dueOn: DaySchema }

/** POST /api/quality/actions: a key travels in the `Idempotency-Key` header. */
export const ActionBody = z.strictObject({
  ...Terms,
  cause: z.enum(CAUSES),
  unitId: Id.optional(),
  matterId: Id.optional(),
})
export type ActionBody = z.infer<typeof ActionBody>

export const AmendActionBody = z.strictObject(Terms)
export const ActionMoveBody = z.strictObject({})

/** What there was in a time: of how many requests how many were late or escalated, and of how many this cause was said. */
export interface EffectSide {
  readonly requests: DisclosedCount
  readonly nonconforming: DisclosedCount
  readonly ofCause: DisclosedCount
}

export interface ActionView {
  readonly id: string
  readonly cause: Cause
  readonly unit?: { readonly id: UnitId; readonly name: Bilingual }
  readonly matter?: { readonly id: MatterId; readonly name: Bilingual }
  readonly what: string
  /** The name, for whoever may see names. */
  readonly owner: { readonly id: PersonId; readonly name?: string; readonly position?: Bilingual }
  readonly dueOn: Day
  readonly isLate: boolean
  readonly state: ActionState
  readonly openedAt: Instant
  readonly doneAt?: Instant
  readonly steps: readonly {
    readonly move?: ActionMove
    readonly at: Instant
    readonly byName?: string
    readonly what?: string
    readonly dueOn?: Day
  }[]
  /** As many days before it was entered as since it was done, at most four weeks. */
  readonly effect?: { readonly days: number; readonly before: EffectSide; readonly after: EffectSide }
  /** Why there are no counts of one that is done. */
  readonly noEffect?: 'tooSoon' | 'forgotten'
  /** What this reader may do now. */
  readonly moves: readonly ActionMove[]
}

/** GET /api/quality/actions: the open ones first, the next due on top. */
export interface ActionsView {
  readonly actions: readonly ActionView[]
  readonly mayEnter: boolean
}

/** Its kind and its matter. */
export const ProposalId = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/)

/** POST /api/quality/proposals/:id. Without a reason only what is accepted. */
export const ProposalBody = z.strictObject({
  choice: z.enum(PROPOSAL_CHOICES),
  reason: officeText(3, LONGEST_REASON).optional(),
})
export type ProposalBody = z.infer<typeof ProposalBody>

export interface ProposalView extends Omit<Proposal, 'matterId'> {
  readonly id: string
  readonly matter: { readonly id: MatterId; readonly name: Bilingual }
  readonly unit?: { readonly id: UnitId; readonly name: Bilingual }
  /** What stands; absent: nothing was decided, or it was put off until now. */
  readonly choice?: ProposalChoice
  readonly steps: readonly (Omit<ProposalStep, 'by'> & { readonly byName?: string })[]
}

/** GET /api/quality/proposals: of the last so many days, the most calls first. */
export interface ProposalsView {
  readonly days: number
  readonly proposals: readonly ProposalView[]
  readonly mayDecide: boolean
}
