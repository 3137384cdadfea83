import type { RowProblem } from '../../models/domain/lists/rowProblems.ts'
import type { ImportProblem } from '../../models/wire/listImport.ts'
import { encodeText } from '../lists/encodeText.ts'
import type { ListFile } from '../lists/listFile.ts'
import type { Table } from '../lists/readTable.ts'
import { csvText } from '../lists/writeCsv.ts'
import { writeWorkbook } from '../lists/xlsx/writeWorkbook.ts'
import type { ListFound } from './readDirectoryList.ts'

interface Words {
  readonly problemColumn: string
  readonly rowProblems: Readonly<Record<RowProblem, string>>
}

/** The rows that are left out as the same kind of file, each with what is wrong: to be mended and sent again. */
export async function rejectedRows({ understood, allProblems, wrong }: ListFound, words: Words): Promise<ListFile> {
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
  return { bytes: encodeText(csvText(rows, delimiterFor(table)), table.decoded.codePage), format: 'csv' }
}

/** A Polish spreadsheet opens tabs and semicolons; of commas it would make one column, and formulas of what stands in it. */
const delimiterFor = ({ delimiter }: Table): string => (delimiter === '\t' ? delimiter : ';')
