import type { TextRow } from '../csvRows.ts'
import { textOfNumber } from './numberFormat.ts'
import { richText, unescaped, type Workbook } from './workbook.ts'
import { readXml } from './xml.ts'
import { TooLargeUnpacked, type ZipParts } from './zipParts.ts'

export interface SheetRows {
  /** Rows with something in them, by the spreadsheet's own numbers. */
  readonly rows: readonly TextRow[]
  /** Of these, the ones that the spreadsheet does not show. */
  readonly hidden: readonly number[]
  /** Whether columns with something in them are not shown. */
  readonly hasHiddenColumns: boolean
}

interface Limits {
  readonly rows: number
  readonly columns: number
}

interface Merge {
  readonly fromRow: number
  readonly toRow: number
  readonly column: number
}

/** Of all merged cells together. */
const MOST_MERGED_ROWS = 100_000
const LAST_ROW = 1_048_576

/** The rows of one sheet, as text. A cell that goes over several rows says the same in each of them, as it is shown. */
export async function sheetRows(parts: ZipParts, part: string, book: Workbook, limits: Limits): Promise<SheetRows> {
  const reading = new SheetReading(book, limits)
  await readXml(await parts.open(part), reading)
  return reading.result()
}

class SheetReading {
  private readonly rows = new Map<number, string[]>()
  private readonly hidden = new Set<number>()
  private readonly hiddenColumns: { readonly from: number; readonly to: number }[] = []
  private readonly merges: Merge[] = []
  private mergedRows = 0
  private row = 0
  private column = -1
  private cells: string[] = []
  private kind = 'n'
  private style = 0
  private value = ''
  private isInValue = false
  private isInText = false
  private readonly inline = richText((text) => {
    this.value = text
  })

  constructor(
    private readonly book: Workbook,
    private readonly limits: Limits,
  ) {}

  opened(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (this.isInText) this.inline.opened(tag)
    else if (tag === 'row') this.openRow(attributes)
    else if (tag === 'c') this.openCell(attributes)
    else if (tag === 'v') this.isInValue = true
    else if (tag === 'is') {
      this.isInText = true
      this.inline.opened(tag)
    } else if (tag === 'mergeCell') this.merge(attributes.ref ?? '')
    else if (tag === 'col' && isTrue(attributes.hidden))
      this.hiddenColumns.push({ from: Number(attributes.min) - 1, to: Number(attributes.max) - 1 })
  }

  text(text: string): void {
    if (this.isInText) this.inline.text(text)
    else if (this.isInValue) this.value += text
  }

  closed(tag: string): void {
    if (this.isInText) {
      this.inline.closed(tag)
      if (tag === 'is') this.isInText = false
    } else if (tag === 'v') this.isInValue = false
    else if (tag === 'c') this.closeCell()
    else if (tag === 'row') this.closeRow()
  }

  result(): SheetRows {
    for (const merge of this.merges) this.fillDown(merge)
    const filled = [...this.rows].sort(([a], [b]) => a - b)
    const rows = filled.map(([row, cells]): TextRow => ({ row, lines: 1, cells: [...cells], isDamaged: false }))
    const columns = filledColumns(rows)
    const isFilled = ({ from, to }: { from: number; to: number }) =>
      columns.some((column) => column >= from && column <= to)
    return {
      rows,
      hidden: rows.filter(({ row }) => this.hidden.has(row)).map(({ row }) => row),
      hasHiddenColumns: this.hiddenColumns.some(isFilled),
    }
  }

  private openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const row = r === undefined ? this.row + 1 : Number(r)
    if (!Number.isInteger(row) || row <= this.row || row > LAST_ROW) throw new Error('rows out of their order')
    this.row = row
    this.column = -1
    this.cells = []
    if (isTrue(hidden)) this.hidden.add(row)
  }

  private openCell({ r, t = 'n', s }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.column + 1 : columnIn(r)
    if (column <= this.column) throw new Error('cells out of their order')
    this.column = column
    this.kind = t
    this.style = Number(s ?? 0)
    this.value = ''
  }

  private closeCell(): void {
    const text = this.textOfCell()
    if (text.trim() === '') return
    if (this.column >= this.limits.columns) throw new TooLargeUnpacked()
    while (this.cells.length < this.column) this.cells.push('')
    this.cells.push(text)
  }

  private closeRow(): void {
    if (this.cells.length === 0) return
    this.rows.set(this.row, this.cells)
    if (this.rows.size > this.limits.rows) throw new TooLargeUnpacked()
  }

  private textOfCell(): string {
    const { value, kind, book } = this
    if (kind === 's') return book.texts[Number(value)] ?? ''
    if (kind === 'inlineStr') return value
    if (kind === 'str') return unescaped(value)
    if (kind === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value
    // A formula that failed, and a day in words: as they are shown.
    if (kind === 'e' || kind === 'd' || value === '') return value.replace(/^(\d{4}-\d\d-\d\d)T00:00:00.*$/, '$1')
    return textOfNumber(Number(value), book.formats[this.style] ?? 'number', book.startsIn1904)
  }

  private merge(reference: string): void {
    const [, fromColumn = '', fromRow, toRow] = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(reference) ?? []
    const merge = { fromRow: Number(fromRow), toRow: Math.min(Number(toRow), this.row), column: columnIn(fromColumn) }
    if (fromColumn === '' || merge.fromRow >= merge.toRow) return
    this.mergedRows += merge.toRow - merge.fromRow
    if (this.mergedRows > MOST_MERGED_ROWS) throw new TooLargeUnpacked()
    this.merges.push(merge)
  }

  /** Only into rows that have something of their own. */
  private fillDown({ fromRow, toRow, column }: Merge): void {
    const value = this.rows.get(fromRow)?.[column] ?? ''
    if (value === '') return
    for (let row = fromRow + 1; row <= toRow; row += 1) {
      const cells = this.rows.get(row)
      if (!cells) continue
      while (cells.length <= column) cells.push('')
      cells[column] ||= value
    }
  }
}

/** Looked for once: a sheet may name very many columns that it does not show. */
function filledColumns(rows: readonly TextRow[]): readonly number[] {
  const columns = new Set<number>()
  for (const { cells } of rows) for (const [column, cell] of cells.entries()) if (cell !== '') columns.add(column)
  return [...columns]
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** `C` is 2. */
function columnIn(reference: string): number {
  const [letters = ''] = /^[A-Z]{1,3}/.exec(reference) ?? []
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
