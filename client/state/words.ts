import type { EntryKind, Status } from '../../models/domain/lifecycle.ts'
import { texts } from './language.ts'

/** Words that cross the wire as plain strings: known ones get their sentence, others are left out. */
export const isStatus = (value: string | undefined): value is Status =>
  value !== undefined && value in texts.value.statuses

export const isEntryKind = (value: string | undefined): value is EntryKind =>
  value !== undefined && value in texts.value.history
