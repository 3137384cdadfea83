import type { ListPreview } from '../../../models/wire/listImport.ts'

export type RowState = 'new' | 'changed' | 'known'

export interface StatedRows {
  readonly rows: readonly { readonly state: RowState }[]
}

export const rowsOf = <Row extends { readonly state: RowState }>(
  { rows }: { readonly rows: readonly Row[] },
  state: RowState,
): readonly Row[] => rows.filter((row) => row.state === state)

/** What a list would do, in numbers. */
export const countsOf = (preview: Pick<ListPreview, 'lines'> & StatedRows) => ({
  added: rowsOf(preview, 'new').length,
  changed: rowsOf(preview, 'changed').length,
  known: rowsOf(preview, 'known').length,
  leftOut: preview.lines.wrong + preview.lines.excluded,
})
