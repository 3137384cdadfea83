import type { InterpreterRow } from '../../../models/wire/reports.ts'
import type { ProvenInReview, ReviewContent } from '../../../models/wire/reviews.ts'
import { alternativesWords } from '../../parts/alternatives/words.ts'
import { timesWords } from '../../parts/charts/words.ts'
import { countText } from '../../parts/disclosed/countText.ts'
import { shareText, timeText } from '../../parts/times/told.ts'
import { said } from '../../state/language.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { reviewWords } from './words.ts'

/** Longer lists are read in the workbook. */
const MOST_MATTERS = 10

/** For how much of the opening hours somebody could really have been called, and where that was worst. */
export function Proven({ proven }: { readonly proven: ProvenInReview }) {
  const { proven: words } = reviewWords.value
  const worst = proven.matters.filter((each) => each.proven < each.open).slice(0, MOST_MATTERS)
  return (
    <section class="sheet panel stack-s">
      <h2>{words.title}</h2>
      <p>
        {proven.share === null ? words.none : words.told(shareText(proven.share), proven.daysCounted, proven.daysOpen)}{' '}
        {proven.shareBefore === null ? null : words.before(shareText(proven.shareBefore))}
      </p>
      {worst.length === 0 ? null : (
        <DataTable
          caption={words.worst}
          columns={[
            { key: 'matter', title: words.matter, cell: ({ name }: (typeof worst)[number]) => said(name) },
            { key: 'minutes', title: words.minutes, isNumber: true, cell: (each) => String(each.proven) },
            { key: 'open', title: words.open, isNumber: true, cell: ({ open }) => String(open) },
            { key: 'share', title: words.share, isNumber: true, cell: (each) => shareText(each.proven / each.open) },
          ]}
          rows={worst}
          rowKey={({ matterId }) => matterId}
        />
      )}
    </section>
  )
}

const CALLS = ['asked', 'connected', 'nobody', 'booked'] as const

export function Interpreters({ rows }: { readonly rows: readonly InterpreterRow[] }) {
  const { interpreters: words } = timesWords.value
  const isEmpty = rows.every(({ asked, booked }) => asked === 0 && booked === 0)
  return (
    <section class="sheet panel stack-s">
      <h2>{words.title}</h2>
      {isEmpty ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          caption={words.title}
          quietCaption
          isCardsWhenNarrow
          columns={[
            { key: 'kind', title: words.kind, cell: ({ kind }: InterpreterRow) => kind },
            ...CALLS.map((name) => ({
              key: name,
              title: words[name],
              isNumber: true,
              cell: (row: InterpreterRow) => countText(row[name]),
            })),
            { key: 'median', title: words.median, isNumber: true, cell: ({ medianMs }) => timeText(medianMs) },
          ]}
          rows={rows}
          rowKey={({ kind }) => kind}
        />
      )}
    </section>
  )
}

type Case = NonNullable<ReviewContent['alternatives']>[number]

export function Alternatives({ rows }: { readonly rows: readonly Case[] }) {
  const { alternatives: words } = reviewWords.value
  const { building: named, reasons } = alternativesWords.value
  return (
    <section class="sheet panel stack-s">
      <h2>{words.title}</h2>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          caption={words.title}
          quietCaption
          columns={[
            { key: 'building', title: words.building, cell: ({ building }: Case) => named(building) },
            { key: 'reason', title: words.reason, cell: ({ reason }) => reasons[reason] },
            { key: 'cases', title: words.cases, isNumber: true, cell: ({ cases }) => countText(cases) },
            { key: 'nobody', title: words.nobodyCame, isNumber: true, cell: ({ nobodyCame }) => countText(nobodyCame) },
          ]}
          rows={rows}
          rowKey={({ building, reason }) => `${building} ${reason}`}
        />
      )}
    </section>
  )
}
