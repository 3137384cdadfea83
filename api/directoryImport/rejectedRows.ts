import type { RowProblem } from '../../models/domain/lists/rowProblems.ts'
import type { ImportProblem } from '../../models/wire/listImport.ts'
import { encodeText } from '../lists/encodeText.ts'
import { csvText } from '../lists/writeCsv.ts'
import { writeWorkbook } from '../lists/xlsx/writeWorkbook.ts'
import type { ListFound } from './readDirectoryList.ts'

export interface MadeFile {
  readonly bytes: Buffer
  readonly format: 'csv' | 'xlsx'
}

interface Words {
  readonly problemColumn: string
  readonly rowProblems: Readonly<Record<RowProblem, string>>
}

/** The rows that are left out as the same kind of file, each with what is wrong: to be mended and sent again. */
export async function rejectedRows({ understood, allProblems, wrong }: ListFound, words: Words): Promise<MadeFile> {
  const { table } = understood
  const problems = new Map<number, ImportProblem[]>()
  for (const problem of allProblems) problems.set(problem.row, [...(problems.get(problem.row) ?? []), problem])
  const width = table.headings.length
  const said = (row: number): string =>
    (problems.get(row) ?? [])
      .map(({ column, problem }) =>
        column === '' ? words.rowProblems[problem] : `${column}: ${words.rowProblems[problem]}`,
      )
      .join('; ')
  const rows = [
    [...table.headings, words.problemColumn],
    ...table.rows
      .filter(({ row }) => wrong.has(row))
      .map(({ row, cells }) => [...Array.from({ length: width }, (_, at) => cells[at] ?? ''), said(row)]),
  ]
  if (table.workbook) return { bytes: await writeWorkbook({ name: table.workbook.sheet, rows }), format: 'xlsx' }
  return { bytes: encodeText(csvText(rows, table.delimiter), table.decoded.codePage), format: 'csv' }
}
