import { scaleBand } from 'd3-scale'
import type { ArrivalLimits } from '../../../models/domain/reports/arrivalLimits.ts'
import type { DisclosedCount, HourView } from '../../../models/wire/reports.ts'
import { texts } from '../../state/language.ts'
import { duration, weekdayName } from '../../state/time.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { Chart } from './Chart.tsx'
import { decimal } from './decimal.ts'
import { timesWords } from './words.ts'

const [LEFT, TOP, ROW] = [60, 24, 34]
/** A median of fewer would be an anecdote: such an hour is drawn, and not called the longest. */
const ENOUGH = 5

interface HeatMapProps {
  readonly hours: readonly HourView[]
  readonly limits: ArrivalLimits
  readonly countText: (count: DisclosedCount) => string
}

/** Days and hours, each cell with its number: the colour only says where to look first. */
export function HeatMap({ hours, limits, countText }: HeatMapProps) {
  const words = timesWords.value
  const { heat } = words
  const days = range(0, Math.max(4, ...hours.map(({ weekday }) => weekday)))
  const span = range(Math.min(8, ...hours.map(({ hour }) => hour)), Math.max(15, ...hours.map(({ hour }) => hour)))
  const cellOf = (weekday: number, hour: number) => hours.find((cell) => cell.weekday === weekday && cell.hour === hour)
  const height = TOP + days.length * ROW + 4
  const longest = hours
    .filter(({ count, medianMs }) => (count ?? 0) >= ENOUGH && medianMs !== null)
    .toSorted((a, b) => (b.medianMs ?? 0) - (a.medianMs ?? 0))[0]

  const draw = (width: number) => {
    const x = scaleBand(span, [LEFT, width]).paddingInner(0.06)
    const y = scaleBand(days, [TOP, height - 4]).paddingInner(0.1)
    const cells = days.flatMap((weekday) =>
      span.map((hour) => ({
        weekday,
        hour,
        cell: cellOf(weekday, hour),
        left: x(hour) ?? 0,
        top: y(weekday) ?? 0,
      })),
    )
    return {
      points: cells.flatMap(({ cell, left, top }) =>
        cell ? [{ x: left + x.bandwidth() / 2, y: top + y.bandwidth() / 2, says: pointText(cell) }] : [],
      ),
      shapes: (
        <>
          {span.map((hour) => (
            <text class="chart-text" key={hour} x={(x(hour) ?? 0) + x.bandwidth() / 2} y={TOP - 8} text-anchor="middle">
              {hour}
            </text>
          ))}
          {days.map((weekday) => (
            <text class="chart-text" key={weekday} x="0" y={(y(weekday) ?? 0) + y.bandwidth() / 2 + 5}>
              {weekdayName(weekday)}
            </text>
          ))}
          {cells.map(({ weekday, hour, cell, left, top }) => (
            <g key={`${weekday} ${hour}`}>
              <rect
                class={`heat-cell heat-${levelOf(cell)}`}
                x={left}
                y={top}
                width={x.bandwidth()}
                height={y.bandwidth()}
              />
              {cell ? (
                <text
                  class={`heat-text heat-text-${levelOf(cell)}`}
                  x={left + x.bandwidth() / 2}
                  y={top + y.bandwidth() / 2 + 5}
                  text-anchor="middle"
                >
                  {cell.medianMs === null ? '·' : inMinutes(cell.medianMs)}
                </text>
              ) : null}
            </g>
          ))}
        </>
      ),
    }
  }

  return (
    <Chart
      title={heat.title}
      summary={
        longest?.medianMs == null
          ? heat.tooFew
          : heat.summary(weekdayName(longest.weekday), heat.hours(longest.hour), duration(longest.medianMs))
      }
      legend={<span class="soft">{heat.inCell}</span>}
      height={height}
      draw={draw}
      table={
        <DataTable
          caption={heat.title}
          quietCaption
          columns={[
            { key: 'day', title: heat.day, cell: (weekday: number) => weekdayName(weekday) },
            ...span.map((hour) => ({
              key: String(hour),
              title: heat.hours(hour),
              isNumber: true,
              cell: (weekday: number) => inTable(cellOf(weekday, hour)),
            })),
          ]}
          rows={days}
          rowKey={String}
        />
      }
    />
  )

  /** By the limits of arrival: within the first, within the second, later. */
  function levelOf(cell: HourView | undefined): 'none' | 'few' | 'good' | 'late' | 'worse' {
    if (!cell) return 'none'
    if (cell.medianMs === null) return 'few'
    if (cell.medianMs <= limits[0]) return 'good'
    return cell.medianMs <= limits[1] ? 'late' : 'worse'
  }

  function pointText({ weekday, hour, count, medianMs }: HourView): string {
    const time = medianMs === null ? words.none : duration(medianMs)
    return heat.point(weekdayName(weekday), heat.hours(hour), time, countText(count))
  }

  function inTable(cell: HourView | undefined): string {
    if (!cell) return '–'
    return `${cell.medianMs === null ? '·' : duration(cell.medianMs)} (${countText(cell.count)})`
  }
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** "4", or "0,5" in Polish, where a whole minute would be none. */
const inMinutes = (ms: number): string => {
  const minutes = ms / 60_000
  return minutes < 1 ? decimal(minutes, texts.value.locale) : String(Math.round(minutes))
}
