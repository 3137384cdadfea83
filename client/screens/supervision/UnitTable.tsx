import type { ResponseTimes, ResponseTimesRow } from '../../../models/wire/views.ts'
import { said, texts } from '../../state/language.ts'
import { duration } from '../../state/time.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { supervisionWords } from './words.ts'

/** The same as the bars and more: what is open, unanswered, escalated. The whole office closes the table. */
export function UnitTable({ times }: { readonly times: ResponseTimes }) {
  const { figures } = supervisionWords.value
  const isAll = (row: ResponseTimesRow) => row === times.all
  return (
    <div class="sheet panel">
      <DataTable
        caption={figures.tableCaption}
        columns={columnsOf(isAll)}
        rows={[...times.units, times.all]}
        rowKey={(row) => (isAll(row) ? 'all' : row.unitId)}
      />
    </div>
  )
}

function columnsOf(isAll: (row: ResponseTimesRow) => boolean): readonly Column<ResponseTimesRow>[] {
  const { figures } = supervisionWords.value
  const percent = new Intl.NumberFormat(texts.value.locale, { style: 'percent' })
  const time = (ms: number | null) => (ms === null ? figures.none : <span class="nowrap">{duration(ms)}</span>)
  const number = (key: string, title: string, cell: Column<ResponseTimesRow>['cell']): Column<ResponseTimesRow> => ({
    key,
    title,
    cell,
    isNumber: true,
  })
  return [
    { key: 'unit', title: figures.unit, cell: (row) => (isAll(row) ? figures.all : said(row.name)) },
    number('count', figures.requests, (row) => row.count),
    number('open', figures.open, (row) => row.open),
    number('unanswered', figures.unanswered, (row) => row.unanswered),
    number('escalated', figures.escalations, (row) => row.escalated),
    number('acceptMedian', figures.acceptMedian, (row) => time(row.acceptMedianMs)),
    number('acceptP90', figures.acceptP90, (row) => time(row.acceptP90Ms)),
    number('arriveMedian', figures.arriveMedianCol, (row) => time(row.arriveMedianMs)),
    number('arriveP90', figures.arriveP90Col, (row) => time(row.arriveP90Ms)),
    number('within', figures.withinCol, (row) =>
      row.withinTarget === null ? figures.none : percent.format(row.withinTarget),
    ),
  ]
}
