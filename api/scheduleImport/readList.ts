import type { PersonId } from '../../models/domain/directory/directory.ts'
import { MOST_NAMED } from '../../models/domain/lists/listImport.ts'
import type { ListQuestion } from '../../models/wire/listImport.ts'
import type { ImportPreviewBody } from '../../models/wire/schedule.ts'
import type { PersonView } from '../../models/wire/views.ts'
import type { Columns } from '../lists/columns.ts'
import type { RowsFound } from '../lists/readRows.ts'
import { readShape } from '../lists/readShape.ts'
import type { Table } from '../lists/readTable.ts'
import type { Asks } from '../lists/rowReader.ts'
import { tableQuestions } from '../lists/tableQuestions.ts'
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
  const { kind, file, answers = {} } = body
  const reading = { file, answers, context }
  const found =
    kind === 'absences'
      ? await readShape({
          ...reading,
          shape: ABSENCE_SHAPE,
          rowsOf: ({ of }) => ({ readRow: absenceRowReader(of, context) }),
        })
      : await readShape({
          ...reading,
          shape: HOURS_SHAPE,
          rowsOf: ({ of }) => ({ readRow: hoursRowReader(of, context) }),
        })
  const questions = questionsOf(found, context)
  return { kind, ...found, questions } as ListFound
}

interface Read {
  readonly table: Table
  readonly columns: Columns<string>
  readonly asks: Asks
}

/** First what the file is made of, and only then what its rows leave open. */
function questionsOf({ table, columns, asks }: Read, { person }: ListContext): readonly ListQuestion[] {
  const ofTable = tableQuestions({ table, columns })
  if (ofTable.length > 0) return ofTable
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
