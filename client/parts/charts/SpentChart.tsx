import { scaleBand } from 'd3-scale'
import type { DisclosedCount, SpentView } from '../../../models/wire/reports.ts'
import { texts } from '../../state/language.ts'
import { duration } from '../../state/time.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { timeAxis } from './axis.ts'
import { Chart, Key } from './Chart.tsx'
import { timesWords } from './words.ts'

const [ROW, BOTTOM] = [58, 26]
/** More bars than these are read in the table. */
const MOST = 12

export interface SpentRow extends SpentView {
  readonly id: string
  readonly name: string
}

interface SpentChartProps {
  /** The whole first. */
  readonly rows: readonly SpentRow[]
  readonly countText: (count: DisclosedCount) => string
}

const PARTS = ['delivery', 'decision', 'way'] as const
type Part = (typeof PARTS)[number]
const msOf = (row: SpentView, part: Part): number => row[`${part}Ms`]
const wholeOf = (row: SpentView): number => PARTS.reduce((sum, part) => sum + msOf(row, part), 0)

const LETTER_WIDTH = 8.5

/** A name that does not fit is cut where it can be seen to be; whole it stands in the table, and is told of the point. */
function fitting(name: string, width: number): string {
  const letters = Math.floor(width / LETTER_WIDTH)
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`
}

/** Where the minutes went: what a machine, a decision and the stairs took, each another remedy. */
export function SpentChart({ rows, countText }: SpentChartProps) {
  const words = timesWords.value
  const { spent } = words
  const known = rows.filter(({ count }) => count !== null && count > 0)
  const shown = known.slice(0, MOST)
  const height = shown.length * ROW + BOTTOM
  const [whole] = known

  const draw = (width: number) => {
    const axis = timeAxis(Math.max(60_000, ...shown.map(wholeOf)), [0, width - 16])
    const y = scaleBand(
      shown.map(({ id }) => id),
      [0, height - BOTTOM],
    )
    return {
      points: shown.map((row) => ({
        x: axis.at(wholeOf(row)),
        y: (y(row.id) ?? 0) + 38,
        says: spent.point(row.name, ...(PARTS.map((part) => duration(msOf(row, part))) as [string, string, string])),
      })),
      shapes: (
        <>
          {axis.ticks.map(({ at, text }) => (
            <g key={text}>
              <line class="chart-grid" x1={at} x2={at} y1="0" y2={height - BOTTOM} />
              <text class="chart-text" x={at} y={height - 6} text-anchor={at === 0 ? 'start' : 'middle'}>
                {text}
              </text>
            </g>
          ))}
          {shown.map((row) => {
            const top = y(row.id) ?? 0
            let from = 0
            return (
              <g key={row.id}>
                <text class="chart-text chart-name" x="0" y={top + 20}>
                  {fitting(row.name, width)}
                </text>
                {PARTS.map((part) => {
                  const left = axis.at(from)
                  from += msOf(row, part)
                  return (
                    <rect
                      key={part}
                      class={`spent-${part}`}
                      x={left}
                      y={top + 27}
                      width={Math.max(0, axis.at(from) - left)}
                      height="22"
                    />
                  )
                })}
              </g>
            )
          })}
        </>
      ),
    }
  }

  return (
    <Chart
      title={spent.title}
      summary={whole ? summaryOf(whole) : spent.nobody}
      legend={
        <>
          {PARTS.map((part) => (
            <Key key={part} text={spent[part]}>
              <rect class={`spent-${part}`} x="1" y="2" width="26" height="14" />
            </Key>
          ))}
          <span class="soft">{spent.hint}</span>
        </>
      }
      height={height}
      draw={draw}
      table={
        <DataTable
          caption={spent.title}
          quietCaption
          columns={[
            { key: 'whose', title: spent.whose, cell: ({ name }: SpentRow) => name },
            ...PARTS.map((part) => ({
              key: part,
              title: spent[part],
              isNumber: true,
              cell: (row: SpentRow) =>
                row.count === null ? texts.value.common.fewerThanFive : duration(msOf(row, part)),
            })),
            {
              key: 'whole',
              title: spent.whole,
              isNumber: true,
              cell: (row) => (row.count === null ? texts.value.common.fewerThanFive : duration(wholeOf(row))),
            },
            { key: 'count', title: words.figures.count, isNumber: true, cell: ({ count }) => countText(count) },
          ]}
          rows={rows}
          rowKey={({ id }) => id}
        />
      }
    />
  )

  function summaryOf(row: SpentView): string {
    const longest = PARTS.toSorted((a, b) => msOf(row, b) - msOf(row, a))[0] ?? 'way'
    return spent.summary(duration(wholeOf(row)), spent[longest], duration(msOf(row, longest)))
  }
}
