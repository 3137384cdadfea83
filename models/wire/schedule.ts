import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import type { ClosedDay, PersonId } from '../domain/directory/directory.ts'
import type { LocalMoment, WorkingWeek } from '../domain/schedule/absence.ts'
import type { CoverMove, CoverStanding } from '../domain/schedule/cover.ts'
import { MOST_SUBSTITUTES } from '../domain/schedule/limits.ts'
import type { ProposedBecause } from '../domain/schedule/proposeCover.ts'
import { IMPORT_KINDS, type ImportKind } from '../domain/schedule/scheduleImport.ts'
import { bilingual } from './bilingual.ts'
import { ListAnswers, ListFile, type ListPreview } from './listImport.ts'
import { Id } from './orders.ts'
import type { PersonView, TargetView } from './views.ts'

/** A local day that there is: the 30th of February is refused. */
export const DaySchema = z
  .string()
  .regex(/^20\d\d-\d\d-\d\d$/)
  .refine((day) => {
    const at = Date.parse(`${day}T00:00:00Z`)
    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
  }, 'a day that exists, as 2026-12-01')

const Minute = z.int().min(0).max(1440)
const Moment = z.strictObject({ day: DaySchema, minute: Minute })
const Version = z.int().min(0).max(1_000_000)
const Period = { from: Moment, to: Moment, substituteIds: z.array(Id).max(MOST_SUBSTITUTES) }

/** POST /api/people/:id/absences. `personId` as in the address: another's is refused. `to` is the first moment after it: 1440 is the end of the day. */
export const AbsenceBody = z.strictObject({ personId: Id, ...Period })
export type AbsenceBody = z.infer<typeof AbsenceBody>

/** POST /api/absences/check. `changes`: the absence that would become this one, and so is not in its way. */
export const CheckAbsenceBody = z.strictObject({ personId: Id, ...Period, changes: Id.optional() })
export type CheckAbsenceBody = z.infer<typeof CheckAbsenceBody>

/**
 * PUT /api/people/:id/absences/:absenceId. `version`: the one that was seen, so that two who change it at once do not
 * undo each other.
 */
export const ChangeAbsenceBody = z.strictObject({ version: Version, personId: Id, ...Period })
export type ChangeAbsenceBody = z.infer<typeof ChangeAbsenceBody>

const Hours = z
  .strictObject({ from: Minute, to: Minute })
  .refine(({ from, to }) => from < to, 'a beginning before its end')

/** PUT /api/people/:id/hours. No week: while the office is open. `version`: as seen, 0 when there were none. */
export const HoursBody = z.strictObject({
  version: Version,
  personId: Id,
  week: z.array(Hours.nullable()).length(7).optional(),
})
export type HoursBody = z.infer<typeof HoursBody>

/** PUT /api/people/:id/availability: somebody is marked out by another; `here` takes such a mark back. */
export const MarkBody = z.strictObject({
  availability: z.enum(['here', 'out', 'absent']),
  minutes: z.int().min(1).max(600).optional(),
})
export type MarkBody = z.infer<typeof MarkBody>

/** PUT /api/closed-days/:day */
export const ClosedDayBody = bilingual(() => z.string().trim().min(1).max(80))
export type ClosedDayBody = z.infer<typeof ClosedDayBody>

/** POST /api/covers: asks somebody to stand in for these, in the hole of which this is a moment. */
export const CoverBody = z.strictObject({
  awayIds: z.array(Id).min(1).max(200),
  personId: Id,
  from: z.int().min(0),
})
export type CoverBody = z.infer<typeof CoverBody>

export interface AbsenceView {
  readonly id: string
  readonly version: number
  readonly personId: string
  readonly from: LocalMoment
  readonly to: LocalMoment
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly substitutes: readonly PersonView[]
  /** Who planned or last changed it. */
  readonly setBy: PersonView
  readonly setAt: Instant
}

/** One person's plan. */
export interface PersonPlanView {
  readonly person: PersonView
  /** What is not over yet, the next one first. */
  readonly absences: readonly AbsenceView[]
  /** Absent: works while the office is open. */
  readonly hours?: {
    readonly week: WorkingWeek
    readonly version: number
    readonly setBy: PersonView
    readonly setAt: Instant
  }
}

/** GET /api/absences: the reader's own plan, and the plans of those they may plan for. */
export interface ScheduleView {
  readonly at: Instant
  /** The office's day today. */
  readonly today: string
  readonly officeWeek: WorkingWeek
  readonly mine: PersonPlanView
  /** Others the reader may plan for, in the directory's order; empty for most people. */
  readonly people: readonly PersonPlanView[]
  /** The reader may import, and close days. */
  readonly forEverybody: boolean
}

/** What is good to know before, and no reason to refuse. */
export type PlanWarning =
  /** A substitute will be out during it, at least for a part: theirs is called instead. */
  | { readonly kind: 'substituteAway'; readonly person: PersonView }
  /** Nobody at all stands in. */
  | { readonly kind: 'noSubstitute' }
  /** It lies on closed days only. */
  | { readonly kind: 'officeClosed' }

/** Nobody competent and no substitute will be there. */
export interface GapView extends TargetView {
  readonly day: string
  readonly fromMinute: number
  readonly toMinute: number
  readonly from: Instant
  readonly to: Instant
  /** Who would be there otherwise. */
  readonly away: readonly PersonView[]
  /** For whoever may ask somebody to close it. */
  readonly remedy?: RemedyView
}

/** What can be done about a hole: whose answer is awaited, or who could be asked next. */
export interface RemedyView {
  readonly awaited?: CoverView
  readonly proposal?: { readonly person: PersonView; readonly because: ProposedBecause }
  /** Who has said no, or nothing. */
  readonly asked: readonly CoverView[]
}

/** Somebody who was asked to stand in for some hours. */
export interface CoverView {
  readonly id: string
  readonly person: PersonView
  readonly away: readonly PersonView[]
  readonly day: string
  readonly fromMinute: number
  readonly toMinute: number
  readonly askedBy: PersonView
  readonly askedAt: Instant
  readonly answerBy: Instant
  readonly standing: CoverStanding
  readonly moves: readonly CoverMove[]
}

/** GET /api/covers: what the reader is asked, and what they have agreed to. */
export interface CoversView {
  readonly at: Instant
  readonly mine: readonly CoverView[]
}

/** Planning (201; 200 for a repeat) and changing an absence, and POST /api/absences/check, which has no `absence`. */
export interface PlannedView {
  readonly absence?: AbsenceView
  readonly warnings: readonly PlanWarning[]
  /** The gaps that this absence makes, or makes longer. */
  readonly gaps: readonly GapView[]
}

/** GET /api/absences/gaps: in the units that the reader manages, today and on the next days the office is open. */
export interface GapsView {
  readonly at: Instant
  readonly days: readonly string[]
  readonly gaps: readonly GapView[]
  /** Agreed, and still ahead. */
  readonly covers: readonly CoverView[]
}

/** GET /api/closed-days: from today on, for about a year. */
export type ClosedDaysView = readonly ClosedDay[]

/** POST /api/imports/preview */
export const ImportPreviewBody = z.strictObject({
  kind: z.enum(IMPORT_KINDS),
  file: ListFile,
  answers: ListAnswers.optional(),
})
export type ImportPreviewBody = z.infer<typeof ImportPreviewBody>

/** POST /api/imports: the same file, and the digest of what was shown. What would be another result now is refused. */
export const ImportBody = z.strictObject({
  kind: z.enum(IMPORT_KINDS),
  file: ListFile,
  answers: ListAnswers.optional(),
  digest: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
})
export type ImportBody = z.infer<typeof ImportBody>

/** GET /api/imports/last. Nothing: there is none that could be taken back. */
export interface LastImportView {
  readonly last?: {
    readonly id: string
    readonly kind: ImportKind
    readonly at: Instant
    readonly byName: string
    readonly added: number
    readonly changed: number
  }
}

/** POST /api/imports/undo: the last one, whole. */
export const UndoImportBody = z.strictObject({ id: Id })

/** `left`: what somebody has changed since, which stays. */
export interface ImportUndone {
  readonly undone: number
  readonly left: number
}

/** GET /api/imports/export/:kind */
export const ScheduleExportKind = z.enum(IMPORT_KINDS)

export interface ImportRow {
  readonly row: number
  readonly personId: PersonId
  /** `known`: exactly this is there already, and stays as it is. */
  readonly state: 'new' | 'changed' | 'known'
  readonly from?: LocalMoment
  readonly to?: LocalMoment
  readonly substituteIds?: readonly PersonId[]
  readonly week?: WorkingWeek
  /** What is there now and would be changed. */
  readonly before?: Pick<ImportRow, 'from' | 'to' | 'substituteIds' | 'week'>
}

/** Answer of the preview: what would happen, and nothing has happened. */
export interface ImportPreview extends ListPreview {
  readonly rows: readonly ImportRow[]
  /** Of everybody in the rows. */
  readonly names: Readonly<Record<PersonId, string>>
}

/** Answer of the import. A repeat adds nothing, and says so. */
export interface ImportResult {
  readonly added: number
  readonly changed: number
  readonly known: number
  readonly leftOut: number
}
