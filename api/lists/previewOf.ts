import type { ListPreview, ListQuestion } from '../../models/wire/listImport.ts'
import { codePageChoices } from './codePageChoices.ts'
import type { Understood } from './readShape.ts'
import { workbookView } from './workbookView.ts'

type Found = Pick<
  Understood<unknown>,
  'table' | 'columns' | 'asBefore' | 'lines' | 'outside' | 'problems' | 'problemCount'
> & {
  readonly questions: readonly ListQuestion[]
}

/** What the preview of any list says of the file: while there are questions, every row that was read still waits. */
export function previewOf(found: Found): Omit<ListPreview, 'digest'> {
  const { table, columns, asBefore, questions, lines, outside, problems, problemCount } = found
  const isOpen = questions.length > 0
  return {
    questions,
    columns: columns.views,
    ...(asBefore ? { asBefore } : {}),
    missing: columns.missing,
    codePage: table.decoded.codePage,
    codePages: codePageChoices(table.decoded),
    delimiter: table.delimiter,
    ...workbookView(table),
    lines: isOpen ? { ...lines, waiting: lines.waiting + lines.read, read: 0 } : lines,
    outside,
    problems: isOpen ? [] : problems,
    problemCount,
  }
}
