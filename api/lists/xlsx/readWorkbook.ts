import { Refusal } from '../../../models/domain/errors.ts'
import type { SheetChoice } from '../../../models/wire/listImport.ts'
import type { TextRow } from '../csvRows.ts'
import { type SheetRows, sheetRows } from './sheetRows.ts'
import { openWorkbook, type SheetPart, type Workbook } from './workbook.ts'
import { TooLargeUnpacked, type ZipParts, zipParts } from './zipParts.ts'

export interface WorkbookRows extends SheetRows {
  readonly sheet: string
  /** Sheets that have a table. */
  readonly sheets: readonly SheetChoice[]
  /** Otherwise somebody has to say which one is meant. */
  readonly isChosen: boolean
}

interface Options {
  readonly rows: number
  readonly columns: number
  /** What somebody answered. */
  readonly sheet?: string | undefined
}

export const isWorkbook = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('hex') === '504b0304'

/** Other sheets of a workbook are looked at, but not a book of them. */
const MOST_SHEETS = 20
const LONGEST_LINE = 100

/** The sheet that was asked for, or the one that has a table. */
export async function readWorkbook(bytes: Buffer, { sheet, ...limits }: Options): Promise<WorkbookRows> {
  try {
    const parts = await zipParts(bytes)
    const book = await openWorkbook(parts)
    const shown = book.sheets.filter(({ isHidden, name }) => !isHidden || name === sheet).slice(0, MOST_SHEETS)
    const tables = await tablesOf(shown, { parts, book, limits })
    const sheets = tables.map(({ name, rows }) => ({ name, lines: rows.slice(0, 3).map(lineOf) }))
    const chosen = tables.find(({ name }) => name === sheet)
    const found = chosen ?? tables[0]
    if (!found) throw new Refusal('listUnreadable')
    const { name, ...read } = found
    return { ...read, sheet: name, sheets, isChosen: chosen !== undefined || tables.length === 1 }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(error instanceof TooLargeUnpacked ? 'tooLarge' : 'listUnreadable')
  }
}

interface Surroundings {
  readonly parts: ZipParts
  readonly book: Workbook
  readonly limits: { readonly rows: number; readonly columns: number }
}

/** A title, or a note on a sheet of its own, is no table. */
async function tablesOf(sheets: readonly SheetPart[], { parts, book, limits }: Surroundings) {
  const found: (SheetRows & { readonly name: string })[] = []
  for (const { name, part } of sheets) {
    const read = await sheetRows(parts, part, book, limits)
    const wide = read.rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
    if (wide.length > 1 || sheets.length === 1) found.push({ name, ...read })
  }
  return found
}

const lineOf = ({ cells }: TextRow): string =>
  cells
    .filter((cell) => cell !== '')
    .join(' · ')
    .slice(0, LONGEST_LINE)
