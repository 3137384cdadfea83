import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import { CHECK_CHOICES, type Check, type CheckChoice, type Finding } from '../domain/setup/checks.ts'
import type { SetupCounts, SetupStep, StepDraft } from '../domain/setup/steps.ts'

/** The version that was on the screen; 0: nobody had touched it. */
const Version = z.int().min(0).max(1_000_000_000)

/** What somebody types, by the name of the field. The longest is a list of ticked matters, a field for each. */
const Draft = z
  .record(z.string().regex(/^[A-Za-z0-9_.-]{1,80}$/), z.string().max(300))
  .refine((draft) => Object.keys(draft).length <= 200, 'at most 200 fields')

/** PUT /api/setup-steps/:id: kept as it is typed, judged when it is saved. */
export const DraftBody = z.strictObject({ version: Version, draft: Draft })
export type DraftBody = z.infer<typeof DraftBody>

/** PUT /api/setup-checks/:id */
export const CheckChoiceBody = z.strictObject({ choice: z.enum(CHECK_CHOICES) })

/** POST /api/setup-checks/:id/tests: what only the browser knows, its clock and how far that is ahead of UTC. */
export const CheckTestBody = z.strictObject({
  at: z.int().min(0).max(8_640_000_000_000_000),
  minutesAheadOfUtc: z.int().min(-900).max(900),
})
export type CheckTestBody = z.infer<typeof CheckTestBody>

export interface StepView {
  readonly step: SetupStep
  readonly version: number
  /** Done here, or in another way: by an import, in the directory. */
  readonly isDone: boolean
  readonly doneByName?: string
  readonly doneAt?: Instant
  readonly draft?: StepDraft
  readonly changedByName?: string
  readonly changedAt?: Instant
}

/** GET /api/setup: what is next, asked whenever the page is opened. */
export interface SetupView {
  readonly steps: readonly StepView[]
  /** Absent: nothing. */
  readonly next?: SetupStep
  /** A first real call can ring somebody. */
  readonly canCall: boolean
  readonly counts: SetupCounts
}

export interface CheckView {
  readonly check: Check
  readonly finding: Finding
  readonly canBeTested: boolean
  /** A decision that still stands. */
  readonly decision?: { readonly choice: CheckChoice; readonly byName: string; readonly at: Instant }
}

/** GET /api/setup-checks */
export interface ChecksView {
  readonly checks: readonly CheckView[]
}
