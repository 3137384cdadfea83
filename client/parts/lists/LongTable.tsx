import { useState } from 'preact/hooks'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { listWords } from './words.ts'

const FIRST_SHOWN = 20

interface LongTableProps<Row> {
  readonly rows: readonly Row[]
  readonly caption: string
  readonly columns: Parameters<typeof DataTable<Row>>[0]['columns']
  readonly keyOf: (row: Row) => string
}

/** Thousands of rows are not read at once. */
export function LongTable<Row>({ rows, caption, columns, keyOf }: LongTableProps<Row>) {
  const text = listWords.value
  const [isWhole, setWhole] = useState(false)
  return (
    <>
      <DataTable
        caption={caption}
        quietCaption
        isCardsWhenNarrow
        columns={columns}
        rows={isWhole ? rows : rows.slice(0, FIRST_SHOWN)}
        rowKey={keyOf}
      />
      {rows.length > FIRST_SHOWN ? (
        <div class="row">
          <Button kind="quiet" expanded={isWhole} onPress={() => setWhole(!isWhole)}>
            {isWhole ? text.fewer : text.more(rows.length)}
          </Button>
        </div>
      ) : null}
    </>
  )
}
