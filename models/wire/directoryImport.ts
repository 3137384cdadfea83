import { z } from 'zod'
import type { Problem } from '../domain/directory/problems.ts'
import { DIRECTORY_LISTS, type DirectoryField, type ProposedRole } from '../domain/lists/directoryLists.ts'
import { ListAnswers, ListFile, type ListPreview } from './listImport.ts'

/** People who are not in the list are taken out of the directory only when somebody says so, and how many they are. */
const Missing = z.strictObject({ count: z.int().min(1).max(100_000) })

const List = {
  kind: z.enum(DIRECTORY_LISTS),
  file: ListFile,
  answers: ListAnswers.optional(),
  missing: Missing.optional(),
}

/** POST /api/directory/imports/preview */
export const DirectoryPreviewBody = z.strictObject(List)
export type DirectoryPreviewBody = z.infer<typeof DirectoryPreviewBody>

/** POST /api/directory/imports: the same file, and the digest of what was shown. */
export const DirectoryImportBody = z.strictObject({ ...List, digest: z.string().regex(/^[A-Za-z0-9_-]{22}$/) })
export type DirectoryImportBody = z.infer<typeof DirectoryImportBody>

/** GET /api/directory/export/:kind */
export const ExportKind = z.enum(DIRECTORY_LISTS)

/** One field, as it is now and as it would be. */
export interface FieldChange {
  readonly field: DirectoryField
  readonly before: string
  readonly after: string
}

export interface DirectoryRow {
  readonly row: number
  /** Of whom or of what it speaks, as it would be called. */
  readonly name: string
  /** `known`: exactly this is there already. */
  readonly state: 'new' | 'changed' | 'known'
  readonly fields: readonly FieldChange[]
}

/** A unit that the list names and the directory does not have. */
export interface NewUnit {
  readonly name: string
  readonly manager: string
  /** How many people it gets. */
  readonly people: number
}

/** By their position somebody in the list may have a role that they do not have yet. Nothing comes of it by itself. */
export interface RoleProposal {
  readonly role: ProposedRole
  /** Which a manager manages. */
  readonly unit?: { readonly id: string; readonly name: string }
  readonly person: string
  readonly name: string
  readonly position: string
  /** Who has it now and would lose it, where only one can have it. */
  readonly now?: string
  /** Somebody has said that it is so. */
  readonly isTaken: boolean
}

/** Answer of the preview: what would happen, and nothing has happened. */
export interface DirectoryPreview extends ListPreview {
  readonly rows: readonly DirectoryRow[]
  readonly units: readonly NewUnit[]
  readonly proposals: readonly RoleProposal[]
  /** Who is in the directory and not in the list: the first of them, and how many. */
  readonly missingPeople: readonly { readonly id: string; readonly name: string }[]
  readonly missingPeopleCount: number
  /** They are so many that their number has to be typed. */
  readonly isMissingMany: boolean
  /** What would break: what stops it, and what is to be known. */
  readonly breaks: readonly Problem[]
  readonly breaksCount: number
}

/** Answer of the import. A repeat changes nothing, and says so. */
export interface DirectoryImportResult {
  readonly added: number
  readonly changed: number
  readonly known: number
  readonly removed: number
  readonly units: number
  readonly roles: number
  readonly leftOut: number
  /** By which it can be taken back. Absent: there was nothing to change. */
  readonly revisionId?: string
}
