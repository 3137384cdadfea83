import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import type { Bilingual } from '../domain/directory/directory.ts'
import { EXPECTED_AS, type ExpectedAs, type Verdict } from '../domain/policies/expectation.ts'
import { ANSWERS, type Forecast } from '../domain/policies/forecast.ts'
import type { Moment, Other } from '../domain/policies/moments.ts'
import type { ReplayFigures } from '../domain/policies/replayFigures.ts'
import type { PolicyScope } from '../domain/policies/scope.ts'
import {
  CALL_WHOM,
  type EscalationPolicy,
  type EscalationStep,
  MOST_STEPS,
  policyProblems,
} from '../domain/request/escalation.ts'
import { withoutControls } from '../domain/request/personalData.ts'
import type { CalledAs } from '../domain/request/request.ts'
import type { Reach } from '../domain/request/responders.ts'
import { Id, TargetSchema } from './orders.ts'
import type { PersonView, TargetView } from './views.ts'

const Scope: z.ZodType<PolicyScope> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('office') }),
  z.strictObject({ kind: z.literal('routing') }),
  z.strictObject({ kind: z.literal('unit'), unitId: Id }),
])

const Step = z
  .strictObject({
    afterMs: z.int(),
    unless: z.enum(['accepted', 'arrived']),
    call: z.enum(CALL_WHOM),
    repeatEveryMs: z.int().optional(),
  })
  .transform(({ repeatEveryMs, ...step }): EscalationStep => {
    return repeatEveryMs === undefined ? step : { ...step, repeatEveryMs }
  })

/** Whether the times are times is the domain's to say; what it says is told at the step it is about. */
const Steps = z
  .array(Step)
  .min(1)
  .max(MOST_STEPS)
  .superRefine((steps, context) => {
    for (const { path, expected } of policyProblems(steps))
      context.addIssue({ code: 'custom', path: path.split('.').slice(1), message: expected })
  }) as z.ZodType<EscalationPolicy>

const Minute = z.int().min(0).max(1_439)
const Absent = z.array(Id).max(50)
const AtInstant = z.int().min(0).max(8_640_000_000_000_000)
const Reason = z
  .string()
  .max(2_000)
  .transform((text) => withoutControls(text).trim())
  .refine((text) => text.length >= 3 && text.length <= 300, '3 to 300 characters')

/** POST /api/policies/check: what is doubtful about these rules, and what would happen by them. */
export const CheckBody = z.strictObject({
  scope: Scope,
  steps: Steps,
  /** For whom the client comes; absent: the first for which these rules are. */
  target: TargetSchema.optional(),
  /** Absent: now, with the people who are there now. */
  at: AtInstant.optional(),
  absentIds: Absent.optional(),
  answers: z.enum(ANSWERS).optional(),
})
export type CheckBody = z.infer<typeof CheckBody>

/** POST /api/policies/replay: last month by these rules. */
export const ReplayBody = z.strictObject({ scope: Scope, steps: Steps })

/** By what the rules were seen, so that nobody overwrites what somebody else has written since. */
const Seen = z.string().regex(/^[A-Za-z0-9_-]{22}$/)

/** PUT /api/policies */
export const SaveBody = z.strictObject({ scope: Scope, steps: Steps, seen: Seen, reason: Reason.optional() })
export type SaveBody = z.infer<typeof SaveBody>

/** GET /api/policies/versions */
export const VersionsQuery = z.strictObject({
  of: z.string().regex(/^(office|routing|unit\/[A-Za-z0-9_-]{1,64})$/),
})

/** POST /api/policies/expectations. The key travels in `Idempotency-Key`. */
export const ExpectationBody = z.strictObject({
  target: TargetSchema,
  weekday: z.int().min(0).max(6),
  minuteOfDay: Minute,
  absentIds: Absent.refine((people) => new Set(people).size === people.length, 'nobody twice'),
  as: z.enum(EXPECTED_AS),
  withinMs: z.int().min(0).max(86_400_000),
})
export type ExpectationBody = z.infer<typeof ExpectationBody>

/** Some of the targets, by name, and how many there are. */
export interface TargetsView {
  readonly named: readonly TargetView[]
  readonly count: number
}

export type ConcernView =
  | { readonly kind: 'emptyStep'; readonly step: number; readonly targets: TargetsView }
  | { readonly kind: 'stops' | 'stopsOnceAccepted'; readonly target: TargetView; readonly afterMs: number }
  | { readonly kind: 'endsInNobody'; readonly target: TargetView; readonly at: Instant }

export interface PolicyView {
  readonly scope: PolicyScope
  /** Of a unit. */
  readonly name?: Bilingual
  /** A unit that goes by the office's shows these. */
  readonly steps: EscalationPolicy
  readonly isOwn: boolean
  readonly seen: string
  readonly changed?: { readonly at: Instant; readonly byName: string }
  readonly concerns: readonly ConcernView[]
  /** What clients come for by these rules. */
  readonly targets: TargetsView
}

export interface ExpectationView {
  readonly id: string
  readonly target: TargetView
  readonly weekday: number
  readonly minuteOfDay: number
  readonly absent: readonly PersonView[]
  readonly as: ExpectedAs
  readonly withinMs: number
  readonly byName: string
  readonly verdict: Verdict
}

/** GET /api/policies */
export interface PoliciesView {
  readonly policies: readonly PolicyView[]
  readonly expectations: readonly ExpectationView[]
}

export interface CalledView {
  readonly person: PersonView
  readonly as: CalledAs
  readonly reach: Reach
  readonly isAgain: boolean
  readonly standsInFor?: PersonView
}

export interface MomentView extends Omit<Moment, 'called' | 'others'> {
  readonly called: readonly CalledView[]
  readonly others: readonly { readonly person: PersonView; readonly why: Other['why'] }[]
  /** So many more who were not called. */
  readonly more: number
}

export interface ForecastView extends Omit<Forecast, 'moments'> {
  readonly moments: readonly MomentView[]
  readonly at: Instant
  readonly target: TargetView
  /** As it is known now, or as it is planned. */
  readonly by: 'presence' | 'plan'
}

export interface CheckView {
  readonly concerns: readonly ConcernView[]
  /** Some of them want a reason before the rules are saved. */
  readonly wantsReason: boolean
  /** Absent: nothing would happen then. */
  readonly forecast?: ForecastView
  /** The office is closed at that moment; when it opens next. */
  readonly closed?: { readonly opensAt?: Instant }
  /** What is expected and would not hold by these rules. */
  readonly broken: readonly ExpectationView[]
}

export interface ReplayView extends ReplayFigures {
  readonly from: Instant
  readonly to: Instant
  /** There were more: the latest were replayed. */
  readonly isAll: boolean
}

export interface PolicyVersionView {
  readonly id: string
  readonly at: Instant
  readonly byName: string
  readonly reason?: string
  /** Absent: the unit went by the office's. */
  readonly before?: EscalationPolicy
  readonly after?: EscalationPolicy
}

export interface VersionsView {
  readonly versions: readonly PolicyVersionView[]
}

/** GET /api/policies/mine: the steps by which the reader is called, the soonest first. */
export interface OwnPlansView {
  readonly plans: readonly {
    readonly step: EscalationStep
    readonly as: CalledAs
    readonly isFirst: boolean
    readonly targets: TargetsView
  }[]
}
