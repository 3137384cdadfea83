import type { InterpreterRow } from '../../../models/wire/reports.ts'
import { timesWords } from '../../parts/charts/words.ts'
import { countText } from '../../parts/disclosed/countText.ts'
import { timeText } from '../../parts/times/told.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { DefinitionLink } from './Definitions.tsx'

const COUNTS = ['asked', 'connected', 'nobody', 'givenUp'] as const
const WAITS = { median: 'medianMs', p90: 'p90Ms' } as const
const BOOKINGS = ['booked', 'urgent', 'cancelled'] as const

/** How long a client waited for an interpreter, and how often one was booked; nothing where nobody asked for one. */
export function InterpreterTable({ rows }: { readonly rows: readonly InterpreterRow[] }) {
  const { interpreters: words } = timesWords.value
  const isEmpty = rows.every(({ asked, booked }) => asked === 0 && booked === 0)
  return (
    <section class="sheet panel stack-s" aria-labelledby="interpreters-title">
      <h2 id="interpreters-title">{words.title}</h2>
      <p class="soft">
        {isEmpty ? words.none : words.whole} <DefinitionLink of="interpreterWait" />
        <DefinitionLink of="interpreterBooked" />
      </p>
      {isEmpty ? null : (
        <DataTable
          caption={words.table}
          columns={[
            { key: 'kind', title: words.kind, cell: ({ kind }) => kind },
            ...COUNTS.map(countColumn),
            ...(['median', 'p90'] as const).map(waitColumn),
            ...BOOKINGS.map(countColumn),
          ]}
          rows={rows}
          rowKey={({ kind }) => kind}
          isCardsWhenNarrow
        />
      )}
    </section>
  )
}

const countColumn = (name: (typeof COUNTS)[number] | (typeof BOOKINGS)[number]): Column<InterpreterRow> => ({
  key: name,
  title: timesWords.value.interpreters[name],
  cell: (row) => countText(row[name]),
  isNumber: true,
})

const waitColumn = (name: keyof typeof WAITS): Column<InterpreterRow> => ({
  key: name,
  title: timesWords.value.interpreters[name],
  cell: (row) => timeText(row[WAITS[name]]),
  isNumber: true,
})
