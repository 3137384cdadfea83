import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import type { Bilingual } from '../domain/directory/directory.ts'
import { withoutControls } from '../domain/request/personalData.ts'
import { CHECK_CHOICES, type Check, type CheckChoice, type Finding } from '../domain/setup/checks.ts'
import type { OfficeAddresses } from '../domain/setup/officeAddresses.ts'
import type { SetupCounts, SetupStep, StepDraft } from '../domain/setup/steps.ts'
import { Id } from './orders.ts'

/** The version that was on the screen; 0: nobody had touched it. */
const Version = z.int().min(0).max(1_000_000_000)

/**
 * What somebody types, by the name of the field, which has no dots: stores read them as ways into an object. The longest is
 * a list of ticked matters, a field for each.
 */
const Draft = z
  .record(z.string().regex(/^[A-Za-z0-9_-]{1,80}$/), z.string().max(2_000))
  .refine((draft) => Object.keys(draft).length <= 200, 'at most 200 fields')

/** PUT /api/setup-steps/:id: kept as it is typed, judged when it is saved. */
export const DraftBody = z.strictObject({ version: Version, draft: Draft })
export type DraftBody = z.infer<typeof DraftBody>

const text = (least: number, most: number) =>
  z
    .string()
    .max(most * 4)
    .transform((value) => withoutControls(value).replace(/\s+/g, ' ').trim())
    .refine((value) => value.length >= least && value.length <= most, `${least} to ${most} characters`)

const where = { building: text(0, 80), floor: z.int().min(-5).max(99), room: text(0, 20) }
const minute = z.int().min(0).max(1_440)
const Hours = z.strictObject({ from: minute, to: minute }).refine(({ from, to }) => from < to, 'ends after it begins')
const people = z
  .array(Id)
  .min(1)
  .max(50)
  .refine((ids) => new Set(ids).size === ids.length, 'nobody twice')

/** What each step asks for. One without answers is done elsewhere, and only said to be done here. */
export const ANSWERS = {
  /** The office, and BOK on its ground floor: where the first client waits. */
  office: z.strictObject({ name: text(1, 120), ...where }),
  /** A unit and who manages it: somebody new, or whoever answers here. */
  units: z.strictObject({
    unit: text(1, 120),
    isMe: z.boolean(),
    name: text(0, 100),
    position: text(0, 150),
    extension: text(0, 40),
    ...where,
  }),
  drill: z.strictObject({}),
  people: z.strictObject({}),
  /** Which of the typical matters this office handles, and in which unit. */
  matters: z.strictObject({
    unitIds: z.record(Id, Id).refine((chosen) => Object.keys(chosen).length <= 200, 'at most 200 matters'),
    /** Those that are handled elsewhere: found at the counter all the same, with the address. */
    elsewhere: z.array(Id).max(200),
  }),
  roles: z.strictObject({ secretaryId: Id, secretariatIds: people, clerkIds: people }),
  places: z.strictObject({}),
  /** Monday first; null is a closed day. */
  hours: z.strictObject({ week: z.array(Hours.nullable()).length(7) }),
  accounts: z.strictObject({}),
} as const satisfies Readonly<Record<SetupStep, z.ZodType>>
export type Answers = { [Step in SetupStep]: z.infer<(typeof ANSWERS)[Step]> }

/** POST /api/setup-steps/:id/done */
export const finishBody = <Step extends SetupStep>(step: Step) =>
  z.strictObject({ version: Version, answers: ANSWERS[step] }) as unknown as z.ZodType<{
    readonly version: number
    readonly answers: Answers[Step]
  }>

/** GET /api/setup/matters: the typical matters of a commune, and what has become of each here. */
export interface TypicalMatter {
  readonly id: string
  readonly name: Bilingual
  /** Of the unit that handles it elsewhere in the country. */
  readonly unitName?: Bilingual
  readonly elsewhere?: Bilingual
  /** In the directory already, for this unit; empty: for none. */
  readonly unitId?: string
}

/** PUT /api/setup-checks/:id */
export const CheckChoiceBody = z.strictObject({ choice: z.enum(CHECK_CHOICES) })

/** POST /api/setup-checks/:id/tests: what only the browser knows, its clock and how far that is ahead of UTC, which is less than a day: an hour behind is 1380. */
export const CheckTestBody = z.strictObject({
  at: z.int().min(0).max(8_640_000_000_000_000),
  minutesAheadOfUtc: z.int().min(0).max(1_439),
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
  /** What the other computers of the office open. */
  readonly addresses: OfficeAddresses
  /** The office is closed now: only practice rings, and a first real call when it opens, if that is known. */
  readonly closed?: { readonly opensAt?: Instant }
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
