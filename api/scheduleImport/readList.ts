import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { MOST_NAMED } from '../../models/domain/lists/listImport.ts'
import type { ListQuestion } from '../../models/wire/listImport.ts'
import type { ImportPreviewBody } from '../../models/wire/schedule.ts'
import type { PersonView } from '../../models/wire/views.ts'
import { codePageChoices } from '../lists/codePageChoices.ts'
import { type Columns, columnsOf, headingCounter, type ListShape } from '../lists/columns.ts'
import { type RowsFound, readRows } from '../lists/readRows.ts'
import { readTable, type Table } from '../lists/readTable.ts'
import type { Asks, ReadingContext, RowReader } from '../lists/rowReader.ts'
import { type AbsenceContext, type AbsenceRow, absenceRowReader } from './absenceRows.ts'
import { ABSENCE_SHAPE } from './absenceShape.ts'
import { type HoursContext, type HoursRow, hoursRowReader } from './hoursRows.ts'
import { HOURS_SHAPE } from './hoursShape.ts'

/** What a list is read against. */
export interface ListContext extends AbsenceContext, HoursContext {
  person(id: PersonId): PersonView
}

/** What a list would do, decided from what is planned now. */
export type ListFound = (
  | (RowsFound<AbsenceRow> & { readonly kind: 'absences' })
  | (RowsFound<HoursRow> & { readonly kind: 'hours' })
) & {
  readonly table: Table
  readonly columns: Columns<string>
  readonly questions: readonly ListQuestion[]
}

/** A file and the answers about it, read against the plan as it is: bytes, table, columns, rows. Pure but for pauses. */
export async function readList(body: ImportPreviewBody, context: ListContext): Promise<ListFound> {
  const { kind } = body
  const found =
    kind === 'absences'
      ? await read(body, ABSENCE_SHAPE, context, ({ of }) => absenceRowReader(of, context))
      : await read(body, HOURS_SHAPE, context, ({ of }) => hoursRowReader(of, context))
  const questions = questionsOf(found, context)
  return { kind, ...found, questions } as ListFound
}

async function read<Field extends string, Row>(
  { file, answers = {} }: ImportPreviewBody,
  shape: ListShape<Field>,
  context: ReadingContext,
  readerOf: (columns: Columns<Field>) => (reader: RowReader) => Row | undefined,
) {
  const table = await readTable(file, { ...answers, countHeadings: headingCounter(shape) })
  const columns = columnsOf(shape, table, answers.columns ?? [])
  // Every column is something else: there is nothing to ask about.
  if (columns.missing.length > 0 && columns.questions.length === 0)
    throw new Refusal('listUnreadable', { problems: columns.missing.map((path) => ({ path, expected: 'a column' })) })
  const found = await readRows({ table, shape, columns, context, readRow: readerOf(columns) })
  return { ...found, table, columns }
}

interface Read {
  readonly table: Table
  readonly columns: Columns<string>
  readonly asks: Asks
}

/** First what the file is made of, and only then what its rows leave open. */
function questionsOf({ table, columns, asks }: Read, { person }: ListContext): readonly ListQuestion[] {
  if (table.workbook?.isChosen === false) return [{ kind: 'sheet', choices: table.workbook.sheets }]
  if (!table.decoded.isSure) return [{ kind: 'codePage', choices: codePageChoices(table.decoded) }]
  if (columns.questions.length > 0) return columns.questions
  const questions: ListQuestion[] = []
  const { rows, example } = asks.dayOrder
  if (example) questions.push({ kind: 'dayOrder', rows, example: example.text, meanings: example.meanings })
  for (const kind of ['openEnd', 'severalDays'] as const)
    if (asks[kind].length > 0) questions.push({ kind, rows: asks[kind].slice(0, MOST_NAMED), count: asks[kind].length })
  for (const { name, rows: concerned, candidateIds } of asks.people.values())
    questions.push({
      kind: 'person',
      name,
      rows: concerned,
      candidates: candidateIds.map((id) => person(id)),
    })
  return questions
}
