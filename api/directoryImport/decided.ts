import type { Change } from '../../models/domain/directory/change.ts'
import type { Employee } from '../../models/domain/directory/directory.ts'
import type { DirectoryField } from '../../models/domain/lists/directoryLists.ts'
import type { RowProblem } from '../../models/domain/lists/rowProblems.ts'
import type { DirectoryRow, FieldChange, NewUnit } from '../../models/wire/directoryImport.ts'
import type { ListQuestion } from '../../models/wire/listImport.ts'

export interface DecidedProblem {
  readonly row: number
  readonly field: DirectoryField
  readonly value: string
  readonly problem: RowProblem
}

/** What a list of any kind would do to the directory as it is. */
export interface Decided {
  readonly rows: readonly DirectoryRow[]
  readonly changes: readonly Change[]
  readonly units: readonly NewUnit[]
  readonly questions: readonly ListQuestion[]
  readonly problems: readonly DecidedProblem[]
  /** Rows that an answer leaves out. */
  readonly excluded: readonly number[]
  /** Who and what stands in it, by ids: whoever else is in the directory is missing from it. */
  readonly named: ReadonlySet<string>
  /** People in it, as they would be. */
  readonly people?: readonly Employee[]
}

/** The fields in which two texts differ. */
export const differences = (
  fields: readonly (readonly [field: DirectoryField, before: string, after: string])[],
): readonly FieldChange[] =>
  fields.flatMap(([field, before, after]) => (before === after ? [] : [{ field, before, after }]))

export const stateOf = (isNew: boolean, fields: readonly FieldChange[]): DirectoryRow['state'] =>
  isNew ? 'new' : fields.length > 0 ? 'changed' : 'known'
