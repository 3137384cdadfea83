import { Refusal } from '../../models/domain/errors.ts'
import { type CodePage, LIST_MAX_BYTES, LIST_MAX_COLUMNS, LIST_MAX_ROWS } from '../../models/domain/lists/listImport.ts'
import { TimeSlice } from '../platform/timeSlice.ts'
import { type Decoded, decode } from './codePages.ts'
import { csvRows, type TextRow, withLineFeeds } from './csvRows.ts'
import { isWorkbook, readWorkbook, type WorkbookRows } from './xlsx/readWorkbook.ts'

/** A list as it stands in the file: nothing is understood yet, and nothing is lost. */
export interface Table {
  readonly decoded: Decoded
  /** Empty: a workbook, which has cells. */
  readonly delimiter: string
  readonly workbook?: Omit<WorkbookRows, 'rows'>
  /** One for each column; without a heading line, the letters that a spreadsheet gives them. */
  readonly headings: readonly string[]
  /** Rows with something in them, above the heading and below it. */
  readonly above: readonly TextRow[]
  readonly rows: readonly TextRow[]
  /** Every line is in one of these rows, or further down in a cell of one of them. */
  readonly lines: { readonly all: number; readonly heading: number; readonly empty: number; readonly inCells: number }
}

interface Options {
  readonly codePage?: CodePage | undefined
  /** Of a workbook of several sheets. */
  readonly sheet?: string | undefined
  /** How many of these cells are headings of this kind of list. */
  readonly countHeadings: (cells: readonly string[]) => number
}

const DELIMITERS = [';', '\t', ',', '|'] as const
/** A heading stands within so many rows from the top; a delimiter is guessed from them. */
const LOOKED_AT = 40
const MOST_FILLED = LIST_MAX_ROWS + LOOKED_AT

/** Rows of a file with something in them, whatever kind of file it is. */
interface Filled extends Pick<Table, 'decoded' | 'delimiter' | 'workbook'> {
  readonly rows: readonly TextRow[]
  readonly lines: Omit<Table['lines'], 'heading'>
}

/** Reads a list as office and personnel programs save it. What is no list is refused whole. */
export async function readTable(file: string, options: Options): Promise<Table> {
  const { countHeadings } = options
  const slice = new TimeSlice()
  const bytes = Buffer.from(file, 'base64')
  if (bytes.length > LIST_MAX_BYTES) throw new Refusal('tooLarge')
  await slice.rest()
  const { rows: filled, lines, ...found } = await (isWorkbook(bytes) ? workbookOf : textOf)(bytes, options, slice)
  const heading = await findHeading(filled.slice(0, LOOKED_AT), countHeadings, slice)
  if (!heading || heading.cells.length > LIST_MAX_COLUMNS) throw new Refusal('listUnreadable')
  const below = filled.slice(heading.at + heading.rows)
  const rows = below.filter(({ cells }, index) => !isHeadingAgain(cells, heading.cells, index))
  if (rows.length > LIST_MAX_ROWS) throw new Refusal('tooLarge')
  return {
    ...found,
    headings: heading.cells,
    above: filled.slice(0, heading.at),
    rows,
    lines: { ...lines, heading: heading.rows + below.length - rows.length },
  }
}

async function textOf(bytes: Buffer, { codePage, countHeadings }: Options, slice: TimeSlice): Promise<Filled> {
  const decoded = await decode(bytes, codePage)
  await slice.rest()
  const text = withLineFeeds(decoded.text.replace(/^\u{FEFF}/u, ''))
  if (isNoText(bytes, text)) throw new Refusal('listUnreadable')
  await slice.rest()
  const layout = await layoutOf(text, countHeadings, slice)
  const rows: TextRow[] = []
  const lines = { all: 0, empty: 0, inCells: 0 }
  for (const line of csvRows(text, layout)) {
    const row = cleaned(line, layout.startsAtRow)
    lines.all += row.lines
    lines.inCells += row.lines - 1
    if (isEmpty(row.cells)) lines.empty += 1
    else rows.push(row)
    if (rows.length > MOST_FILLED) throw new Refusal('tooLarge')
    if (slice.isOver) await slice.rest()
  }
  return { decoded, delimiter: layout.delimiter, rows, lines }
}

async function workbookOf(bytes: Buffer, { sheet }: Options, slice: TimeSlice): Promise<Filled> {
  const limits = { rows: MOST_FILLED, columns: LIST_MAX_COLUMNS }
  const { rows: found, ...workbook } = await readWorkbook(bytes, { sheet, ...limits })
  const rows: TextRow[] = []
  for (const line of found) {
    rows.push({ ...line, cells: line.cells.map(spacedOnce) })
    if (slice.isOver) await slice.rest()
  }
  const all = rows.at(-1)?.row ?? 0
  const decoded = { codePage: 'utf-8', text: '', isSure: true, others: [] } as const
  return { decoded, delimiter: '', workbook, rows, lines: { all, empty: all - rows.length, inCells: 0 } }
}

/** Of a cell that is used: more is no name and no date. */
export const LONGEST_CELL = 500
/** Of a list of many words in one cell. */
export const MOST_LETTERS = 6_000

export const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === '')

/** How old workbooks, printed pages and web pages begin. */
const OTHER_FILES = ['d0cf11e0', '25504446', '7b5c727466', '3c21646f', '3c68746d', '3c3f786d', '3c746162']

/** No list: by how such files begin, or by what no text has. */
function isNoText(bytes: Buffer, text: string): boolean {
  const begins = bytes.subarray(0, 8).toString('hex')
  if (OTHER_FILES.some((begin) => begins.startsWith(begin))) return true
  const start = text.slice(0, 4_096)
  const holes = start.match(/[^\P{Cc}\t\n\r\f\v]/gu)?.length ?? 0
  return holes > start.length * 0.1
}

/** The line with which a spreadsheet is told the delimiter; it shows no row for it. */
const SEP = /^"?sep=(.)"?[;,\t]*$/i

/** Which sign separates the cells: the one that gives most headings, and else the one that gives rows of one width. */
async function layoutOf(text: string, countHeadings: Options['countHeadings'], slice: TimeSlice) {
  const said = SEP.exec(text.slice(0, 20).split('\n')[0]?.trim() ?? '')?.[1]
  const looks: { delimiter: string; width: number; score: number }[] = []
  for (const delimiter of said === undefined ? DELIMITERS : [said]) {
    const rows: (readonly string[])[] = []
    let headings = 0
    for (const { cells } of csvRows(text, { delimiter, width: Number.POSITIVE_INFINITY })) {
      if (rows.push(cells.map(spacedOnce)) >= LOOKED_AT) break
      headings = Math.max(headings, countHeadings(rows.at(-1) ?? []))
      if (slice.isOver) await slice.rest()
    }
    const width = usualWidth(rows)
    const alike = rows.filter(({ length }) => length === width && width > 1).length
    looks.push({ delimiter, width, score: headings * 1_000 + alike })
  }
  const [best] = looks.toSorted((a, b) => b.score - a.score)
  return { delimiter: best?.delimiter ?? ';', width: best?.width ?? 1, startsAtRow: said === undefined ? 1 : 0 }
}

function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows.filter((cells) => !isEmpty(cells))) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return usual?.[0] ?? 1
}

/** What programs put around a value so that a spreadsheet leaves it as it is, and the empty bytes of old databases. */
const cleaned = (line: TextRow, startsAtRow: number): TextRow => ({
  ...line,
  row: line.row - 1 + startsAtRow,
  cells: line.cells.map((cell) => (/^['=]/.test(cell) ? unwrapped(spacedOnce(cell)) : spacedOnce(cell))),
})

const unwrapped = (cell: string): string => cell.replace(/^="(.*)"$/, '$1').replace(/^'(?=\S)/, '')

/** Looking for a separator among very many spaces would take minutes, in which nobody is called. */
export function spacedOnce(whole: string): string {
  const cell = whole.trim()
  // So much is no name and no date: enough of it is kept to say so.
  if (cell.length > MOST_LETTERS) return cell.slice(0, MOST_LETTERS + 1)
  if (!/^\s|\s\s|\s$|[^\S ]|\p{Cc}/u.test(cell)) return cell
  return cell
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[^\S\n]{2,}|[^\S \n]/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

interface Heading {
  readonly at: number
  readonly rows: number
  readonly cells: readonly string[]
}

/** The row with most headings; a heading may also be two rows, the upper one of which spans several columns. */
async function findHeading(
  rows: readonly TextRow[],
  countHeadings: Options['countHeadings'],
  slice: TimeSlice,
): Promise<Heading | undefined> {
  let best: (Heading & { readonly score: number }) | undefined
  for (const [at, { cells }] of rows.entries()) {
    const lower = rows[at + 1]?.cells ?? []
    const isPair = !isEmpty(lower) && values(lower) === 0
    const pairs = isPair ? [joined(cells, lower, false), joined(cells, lower, true)] : []
    for (const [index, heading] of [cells, ...pairs].entries()) {
      const score = countHeadings(heading) - values(cells) - (index > 0 ? 0.5 : 0)
      if (!best || score > best.score) best = { at, rows: index > 0 ? 2 : 1, cells: heading, score }
    }
    if (slice.isOver) await slice.rest()
  }
  return best && best.score >= 1 && best.cells.length > 1 ? best : unknownHeading(rows)
}

/** Nothing is known: the first row as wide as the others; one with values is no heading, and the columns have letters. */
function unknownHeading(rows: readonly TextRow[]): Heading | undefined {
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== '').length
  const usual = Math.max(2, usualWidth(rows.map(({ cells }) => cells.filter((cell) => cell !== ''))) - 1)
  const at = rows.findIndex(({ cells }) => filled(cells) >= usual)
  const cells = rows[at]?.cells
  if (!cells) return undefined
  const isHeading = values(cells) === 0 && !cells.some((cell) => VALUE.test(cell))
  return isHeading ? { at, rows: 1, cells } : { at, rows: 0, cells: cells.map((_, index) => letterOf(index)) }
}

/** An address, and a short word with a number, are values as well. */
const VALUE = /@|(?<!\p{L})\p{L}{1,5}\.? ?\d/u

const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

/** Cells that begin with a digit are values. */
const values = (cells: readonly string[]): number => cells.filter((cell) => /^\d/.test(cell)).length

function joined(upper: readonly string[], lower: readonly string[], spans: boolean): readonly string[] {
  let last = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const [above = '', below = ''] = [upper[index], lower[index]]
    if (above !== '') last = above
    if (below === '') return above
    return spans ? `${last} ${below}`.trim() : below
  })
}

/** The heading of the next page, or the row below it that numbers the columns. */
function isHeadingAgain(cells: readonly string[], headings: readonly string[], index: number): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (index === 0 && filled.length > 2 && filled.every((cell, at) => cell.replace(/[.)]$/, '') === String(at + 1)))
    return true
  return filled.length > 1 && headings.every((heading, at) => (cells[at] ?? '') === heading)
}
