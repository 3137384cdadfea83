import type { ListQuestion } from '../../models/wire/listImport.ts'
import { codePageChoices } from './codePageChoices.ts'
import type { Columns } from './columns.ts'
import type { Table } from './readTable.ts'

interface Read {
  readonly table: Table
  readonly columns: Columns<string>
}

/** What has to be known of any file before its rows mean anything. */
export function tableQuestions({ table, columns }: Read): readonly ListQuestion[] {
  if (table.workbook?.isChosen === false) return [{ kind: 'sheet', choices: table.workbook.sheets }]
  if (!table.decoded.isSure) return [{ kind: 'codePage', choices: codePageChoices(table.decoded) }]
  return columns.questions
}
