import type { Columns } from '../lists/columns.ts'
import type { RowReader } from '../lists/rowReader.ts'
import { isClear } from './listWords.ts'

/** What the cells of a row say by their fields. Absent: nothing. Null: to be cleared. */
export interface ListedItem<Field extends string> {
  readonly row: number
  readonly cells: Readonly<Partial<Record<Field, string | null>>>
}

/** Reads every row of a list of items as it stands there. */
export const itemRows =
  <Field extends string>({ of }: Columns<Field>) =>
  (reader: RowReader): ListedItem<Field> => {
    const cells: Partial<Record<Field, string | null>> = {}
    for (const [field, column] of Object.entries(of) as [Field, Columns<Field>['of'][Field]][]) {
      const text = reader.text(column)
      if (text !== '') cells[field] = isClear(text) ? null : text
    }
    return { row: reader.line.row, cells }
  }
