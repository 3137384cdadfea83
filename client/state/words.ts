import type { EntryKind, Status } from '../../models/domain/lifecycle.ts'
import type { Texts } from '../../models/texts/pl/everyPage.ts'

/** Words that cross the wire as plain strings: known ones get their sentence, others are left out. */
export const isStatus = (value: string | undefined, { statuses }: Texts): value is Status =>
  value !== undefined && value in statuses

export const isEntryKind = (value: string | undefined, { history }: Texts): value is EntryKind =>
  value !== undefined && value in history
