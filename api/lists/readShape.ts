import { Refusal } from '../../models/domain/errors.ts'
import type { ColumnAnswer, ListAnswers } from '../../models/wire/listImport.ts'
import { type Columns, columnsOf, headingCounter, type ListShape } from './columns.ts'
import type { TextRow } from './csvRows.ts'
import { type RowsFound, readRows } from './readRows.ts'
import { readTable, type Table } from './readTable.ts'
import type { ReadingContext, RowReader } from './rowReader.ts'

export interface Understood<Row> extends RowsFound<Row> {
  readonly table: Table
  readonly columns: Columns<string>
  /** What the columns were said to mean with an earlier file, where nobody says it of this one. */
  readonly asBefore?: readonly ColumnAnswer[]
}

/** How the rows of one kind of list are read, once it is known what its columns are. */
export interface Rows<Row> {
  readRow(reader: RowReader): Row | undefined
  kindOf?(line: TextRow, isAbove: boolean): 'section' | 'row' | 'outside' | undefined
}

interface Reading<Field extends string, Row> {
  readonly file: string
  readonly answers: ListAnswers
  readonly shape: ListShape<Field>
  readonly context: ReadingContext
  rowsOf(columns: Columns<Field>, table: Table): Rows<Row>
}

/** Bytes, table, columns, rows: the way of every list. */
export async function readShape<Field extends string, Row>(reading: Reading<Field, Row>): Promise<Understood<Row>> {
  const { file, answers, shape, context, rowsOf } = reading
  context.tell?.({ step: 'open', done: 0, of: 0 })
  const table = await readTable(file, { ...answers, countHeadings: headingCounter(shape) })
  const asRead = columnsOf(shape, table, answers.columns ?? [])
  const isOpen = answers.columns === undefined && asRead.questions.length > 0
  const asBefore = isOpen ? context.meaningsOf?.(table.headings) : undefined
  const columns = asBefore ? columnsOf(shape, table, asBefore) : asRead
  // Every column is something else: there is nothing to ask about.
  if (columns.missing.length > 0 && columns.questions.length === 0)
    throw new Refusal('listUnreadable', { problems: columns.missing.map((path) => ({ path, expected: 'a column' })) })
  const found = await readRows({ table, shape, columns, context, ...rowsOf(columns, table) })
  return { ...found, table, columns, ...(asBefore ? { asBefore } : {}) }
}
