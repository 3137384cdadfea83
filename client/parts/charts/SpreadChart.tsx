import { scaleBand, scaleLinear } from 'd3-scale'
import type { DisclosedCount, WaitView } from '../../../models/wire/reports.ts'
import { duration } from '../../state/time.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { Chart } from './Chart.tsx'
import { timesWords } from './words.ts'

const HEIGHT = 200
const [TOP, BOTTOM] = [26, 28]

interface SpreadChartProps {
  /** By minute; the last: longer than all of them. */
  readonly counts: readonly DisclosedCount[]
  readonly arrived: WaitView
  readonly countText: (count: DisclosedCount) => string
}

/** How many clients waited how long: two humps are two ways of coming, which no median shows. */
export function SpreadChart({ counts, arrived, countText }: SpreadChartProps) {
  const { spread } = timesWords.value
  const last = counts.length - 1
  const rows = counts.map((count, minute) => ({
    minute,
    count,
    wait: minute === last ? spread.longer(last) : spread.minute(minute + 1),
  }))

  const draw = (width: number) => {
    const x = scaleBand(
      rows.map(({ minute }) => minute),
      [4, width - 4],
    ).paddingInner(0.12)
    const y = scaleLinear([0, Math.max(1, ...rows.map(({ count }) => count ?? 0))], [HEIGHT - BOTTOM, TOP])
    const every = Math.ceil(rows.length / Math.max(1, Math.floor(width / 34)))
    return {
      points: rows.map(({ minute, count, wait }) => ({
        x: (x(minute) ?? 0) + x.bandwidth() / 2,
        y: y(count ?? 0),
        says: spread.point(wait, countText(count)),
      })),
      shapes: rows.map(({ minute, count }) => {
        const [left, top] = [x(minute) ?? 0, y(count ?? 0)]
        const middle = left + x.bandwidth() / 2
        return (
          <g key={minute}>
            <rect
              class={minute === last ? 'chart-bar chart-bar-over' : 'chart-bar'}
              x={left}
              y={top}
              width={x.bandwidth()}
              height={HEIGHT - BOTTOM - top}
            />
            {count !== null && count > 0 && x.bandwidth() >= 14 ? (
              <text class="chart-text" x={middle} y={top - 5} text-anchor="middle">
                {count}
              </text>
            ) : null}
            {minute % every === 0 || minute === last ? (
              <text
                class="chart-text"
                // The last one is wider than a narrow bar, and must not be cut off by the edge.
                x={minute === last ? left + x.bandwidth() : middle}
                y={HEIGHT - 8}
                text-anchor={minute === last ? 'end' : 'middle'}
              >
                {minute === last ? `>${last}` : minute % every === 0 && last - minute >= every ? minute + 1 : ''}
              </text>
            ) : null}
          </g>
        )
      }),
    }
  }

  return (
    <Chart
      title={spread.title}
      summary={
        arrived.medianMs === null || arrived.p90Ms === null
          ? spread.nobody
          : spread.summary(duration(arrived.medianMs), duration(arrived.p90Ms))
      }
      height={HEIGHT}
      draw={draw}
      table={
        <DataTable
          caption={spread.title}
          quietCaption
          columns={[
            { key: 'wait', title: spread.wait, cell: ({ wait }: (typeof rows)[number]) => wait },
            { key: 'count', title: spread.count, isNumber: true, cell: ({ count }) => countText(count) },
          ]}
          rows={rows}
          rowKey={({ minute }) => String(minute)}
        />
      }
    />
  )
}
