import type { ImportPreview, ImportRow } from '../../../../models/wire/schedule.ts'

export const rowsOf = ({ rows }: ImportPreview, state: ImportRow['state']): readonly ImportRow[] =>
  rows.filter((row) => row.state === state)

/** What a list would do, in numbers. */
export const countsOf = (preview: ImportPreview) => ({
  added: rowsOf(preview, 'new').length,
  changed: rowsOf(preview, 'changed').length,
  known: rowsOf(preview, 'known').length,
  leftOut: preview.lines.wrong + preview.lines.excluded,
})
