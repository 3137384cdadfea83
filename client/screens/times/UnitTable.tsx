import type { FiguresView, ResponseTimes, UnitRow } from '../../../models/wire/reports.ts'
import { timesWords } from '../../parts/charts/words.ts'
import { countText } from '../../parts/disclosed/countText.ts'
import { shareText, timeText } from '../../parts/times/told.ts'
import { said } from '../../state/language.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'

type Row = FiguresView & Partial<Pick<UnitRow, 'unitId' | 'name'>>

/** Each unit, the busiest first; all of them together close the table. */
export function UnitTable({ times }: { readonly times: ResponseTimes }) {
  const { units } = timesWords.value
  const rows: readonly Row[] = [...times.units, times.all]
  return (
    <section class="sheet panel stack-s">
      <DataTable
        caption={units.caption}
        isCardsWhenNarrow
        columns={columns()}
        rows={rows}
        rowKey={({ unitId }) => unitId ?? 'all'}
      />
      <p>
        <a href="#definitions">{units.define}</a>
      </p>
    </section>
  )
}

function columns(): readonly Column<Row>[] {
  const { units, figures } = timesWords.value
  const number = (key: string, title: string, cell: Column<Row>['cell']): Column<Row> => ({
    key,
    title,
    cell,
    isNumber: true,
  })
  const time = (ms: number | null) => <span class="nowrap">{timeText(ms)}</span>
  const counted = (field: 'count' | 'open' | 'nobodyCame' | 'escalated' | 'unconfirmed') =>
    number(field, figures[field], (row) => countText(row[field]))
  return [
    { key: 'unit', title: units.unit, cell: ({ name }) => (name ? said(name) : units.all) },
    counted('count'),
    counted('open'),
    counted('nobodyCame'),
    counted('escalated'),
    counted('unconfirmed'),
    number('accepted', units.acceptedMedian, ({ waits }) => time(waits.accepted.medianMs)),
    number('arrived', units.arrivedMedian, ({ waits }) => time(waits.arrived.medianMs)),
    number('p90', units.arrivedP90, ({ waits }) => time(waits.arrived.p90Ms)),
    number('within', units.within, ({ within }) => shareText(within[0].share)),
  ]
}
