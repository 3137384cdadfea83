import type { DirectoryPreview, DirectoryRow } from '../../../../models/wire/directoryImport.ts'

export const rowsOf = ({ rows }: DirectoryPreview, state: DirectoryRow['state']): readonly DirectoryRow[] =>
  rows.filter((row) => row.state === state)

/** What a list would do, in numbers. */
export const countsOf = (preview: DirectoryPreview) => ({
  added: rowsOf(preview, 'new').length,
  changed: rowsOf(preview, 'changed').length,
  known: rowsOf(preview, 'known').length,
  leftOut: preview.lines.wrong + preview.lines.excluded,
})
