import type { ComponentChildren } from 'preact'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ComponentChildren
  readonly isNumber?: boolean
  /** What names the row, when that is not its first cell. */
  readonly namesRow?: boolean
}

interface DataTableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** The caption is heard, not seen: the heading above says the same. */
  readonly quietCaption?: boolean
  /** On a narrow screen a row becomes a card: nothing of it hides behind a sideways scroll. */
  readonly isCardsWhenNarrow?: boolean
}

/** A browser that lays a table out as blocks may forget that it is one: its parts say so themselves. */
const PARTS = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** A table that a screen reader can walk: its first cell names a row, unless another is said to. Scrolls sideways by itself, never the page. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, quietCaption = false, isCardsWhenNarrow = false } = props
  const naming = columns.find(({ namesRow }) => namesRow) ?? columns[0]
  const classOf = (column: Column<Row>) => (column.isNumber ? 'number' : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="table-frame" aria-label={caption} tabIndex={0}>
      <table class={isCardsWhenNarrow ? 'table table-cards' : 'table'} {...PARTS.table}>
        <caption class={quietCaption ? 'unseen' : undefined}>{caption}</caption>
        <thead {...PARTS.group}>
          <tr {...PARTS.row}>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={classOf(column)} {...PARTS.columnHeader}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...PARTS.group}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...PARTS.row}>
              {columns.map((column) =>
                column === naming ? (
                  <th key={column.key} scope="row" class={classOf(column)} {...PARTS.rowHeader}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} class={classOf(column)} data-title={column.title} {...PARTS.cell}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
