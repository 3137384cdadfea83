import { type LineCount, MOST_NAMED, MOST_PROBLEMS } from '../../models/domain/lists/listImport.ts'
import { plainWord } from '../../models/domain/lists/plainWord.ts'
import type { ImportProblem, OutsideLine } from '../../models/wire/listImport.ts'
import { TimeSlice } from '../platform/timeSlice.ts'
import type { Column, Columns, ListShape } from './columns.ts'
import { counted } from './counted.ts'
import type { TextRow } from './csvRows.ts'
import { LONGEST_CELL, type Table } from './readTable.ts'
import { type Asks, noAsks, type ReadingContext, RowReader, SHOWN } from './rowReader.ts'

export interface RowsFound<Row> {
  readonly rows: readonly Row[]
  /** At most as many as somebody reads; `problemCount` are all. */
  readonly problems: readonly ImportProblem[]
  readonly problemCount: number
  /** The numbers of all rows with a mistake. */
  readonly wrong: readonly number[]
  readonly outside: readonly OutsideLine[]
  readonly lines: LineCount
  readonly asks: Asks
}

interface Reading<Field extends string, Row> {
  readonly table: Table
  readonly shape: ListShape<Field>
  readonly columns: Columns<Field>
  readonly context: ReadingContext
  /** One row of the table; undefined when the reader has noted why not. */
  readonly readRow: (reader: RowReader) => Row | undefined
  /**
   * What kind of line this is, where a list knows more about it: a name that the rows below belong to, a row whatever it
   * looks like, or something beside the table.
   */
  readonly kindOf?: (line: TextRow, isAbove: boolean) => 'section' | 'row' | 'outside' | undefined
}

/** Looks at each line of a list once, and says of each what became of it. */
export async function readRows<Field extends string, Row>(reading: Reading<Field, Row>): Promise<RowsFound<Row>> {
  const { table, columns, context } = reading
  const [rows, problems, outside, asks]: [Row[], ImportProblem[], OutsideLine[], Asks] = [[], [], [], noAsks()]
  const wrong: number[] = []
  const slice = new TimeSlice(counted(context.tell, 'read', table.rows.length))
  const count = { section: 0, outside: 0, read: 0, wrong: 0, excluded: 0, waiting: 0 }
  let problemCount = 0
  const setAside = ({ row, cells }: TextRow): 'outside' => {
    const text = cells.filter((cell) => cell !== '').join(' · ')
    if (outside.length < MOST_NAMED) outside.push({ row, text: text.slice(0, SHOWN) })
    return 'outside'
  }
  const become = (line: TextRow): keyof typeof count => {
    const kind = reading.kindOf?.(line, false)
    if (kind === 'section') return kind
    if (kind === 'outside' || (kind === undefined && isNote(line, reading))) return setAside(line)
    if (columns.isExcluded(line.cells)) return 'excluded'
    if (columns.questions.length > 0 || columns.missing.length > 0) return 'waiting'
    const reader = new RowReader(line, context, asks)
    checkCells(reader, reading)
    const row = reader.problems.length === 0 ? reading.readRow(reader) : undefined
    if (reader.isExcluded) return 'excluded'
    problemCount += reader.problems.length
    problems.push(...reader.problems.slice(0, MOST_PROBLEMS - problems.length))
    if (reader.problems.length > 0) {
      wrong.push(line.row)
      return 'wrong'
    }
    if (row === undefined || reader.waits) return 'waiting'
    rows.push(row)
    return 'read'
  }
  for (const line of table.above) count[reading.kindOf?.(line, true) === 'section' ? 'section' : setAside(line)] += 1
  for (const [at, line] of table.rows.entries()) {
    count[become(line)] += 1
    if (slice.isOver) await slice.rest(at + 1)
  }
  return { rows, problems, problemCount, wrong, outside, lines: { ...table.lines, ...count }, asks }
}

/** What makes a row unsafe to read, whatever stands in its cells. */
function checkCells<Field extends string, Row>(
  reader: RowReader,
  { table, shape, columns }: Reading<Field, Row>,
): void {
  const { cells, isDamaged } = reader.line
  if (isDamaged) {
    const at = cells.findIndex((cell) => cell.startsWith('"'))
    reader.problem(headed(table, at), 'damagedQuote')
    return
  }
  const width = table.headings.length
  const further = cells.slice(width).find((cell) => cell !== '')
  if (further !== undefined) reader.problem(undefined, 'tooManyCells', further)
  for (const [field, column] of Object.entries<Column | undefined>(columns.of)) {
    if (!column) continue
    const text = reader.text(column)
    const isNeeded = shape.needs.some((group) => group.find((each) => columns.of[each]) === field)
    if (isNeeded && column.index >= cells.length) reader.problem(column, 'tooFewCells')
    else if (text.includes('\u{FFFD}')) reader.problem(column, 'damagedLetter')
    else if (text.length > (shape.longestCell ?? LONGEST_CELL)) reader.problem(column, 'tooLong')
  }
}

const headed = ({ headings }: Table, index: number): Column | undefined => {
  const heading = headings[index]
  return heading === undefined ? undefined : { index, heading }
}

/** How lines begin that only accompany a table. */
export const NOTE =
  /^(?:(?:razem|suma|ogolem|lacznie|w sumie|total|subtotal|sum|podpis|koniec|strona|page|legenda|legend|uwagi?|note)\b|podsumowani|sporzadz|opracowa|zatwierdz|akceptuj|wydruk|wygenerow|data (?:sporz|wydr)|stan na|zrodlo|liczba |prepared|approved|signature|printed|generated|end of)/

/** Totals, signatures, the names of units between the rows; but never a line that begins with somebody's name. */
function isNote<Field extends string, Row>({ cells }: TextRow, { columns, context }: Reading<Field, Row>): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.every((cell) => !/[\p{L}\p{N}\u{FFFD}]/u.test(cell))) return true
  const [first = ''] = filled
  const saysSo = NOTE.test(plainWord(first.slice(0, SHOWN)))
  // A row that lost the rest of its cells is a mistake, and so is a date that nobody stands beside.
  if (!saysSo && (filled.length > 1 || /\d/.test(first))) return false
  const of: Readonly<Record<string, Column | undefined>> = columns.of
  const names = [first, ...['person', 'surname', 'firstName'].map((field) => cells[of[field]?.index ?? -1] ?? '')]
  return !names.some((name) => {
    const finding = name === '' ? undefined : context.find(name)
    return finding && ('personId' in finding || (!saysSo && finding.candidateIds.length > 0))
  })
}
