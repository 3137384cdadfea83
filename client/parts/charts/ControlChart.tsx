import { line } from 'd3-shape'
import { controlChart, LEAST_VALUES, SIGNALS, type Signal } from '../../../models/domain/reports/xmr.ts'
import type { WeekView } from '../../../models/wire/reports.ts'
import { duration } from '../../state/time.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { timeAxis } from './axis.ts'
import { Chart, Key } from './Chart.tsx'
import { timesWords } from './words.ts'

const HEIGHT = 240
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 12, 14, 30]
/** The sentence is about what is going on, not about what was in spring. */
const LATELY = 8

interface ControlChartProps {
  readonly weeks: readonly WeekView[]
  readonly dayText: (day: string) => string
  readonly countText: (count: number | null) => string
}

/** The weekly median, with the limits of what it does by itself: a point outside is news, one inside is not. */
export function ControlChart({ weeks, dayText, countText }: ControlChartProps) {
  const words = timesWords.value
  const { control } = words
  const measured = weeks.flatMap((week) => (week.medianMs === null ? [] : [{ ...week, medianMs: week.medianMs }]))
  const chart = controlChart(measured.map(({ medianMs }) => medianMs))
  const signalOf = (day: string): Signal | undefined =>
    chart?.signals.get(measured.findIndex((week) => week.day === day))
  const longest = Math.max(60_000, chart?.upper ?? 0, ...measured.map(({ medianMs }) => medianMs))

  const draw = (width: number) => {
    const axis = timeAxis(longest, [HEIGHT - BOTTOM, TOP])
    const step = (width - LEFT - RIGHT) / Math.max(1, weeks.length)
    const xOf = (at: number): number => LEFT + step * (at + 0.5)
    const dots = weeks.flatMap(({ day, medianMs }, at) =>
      medianMs === null ? [] : [{ day, x: xOf(at), y: axis.at(medianMs), signal: signalOf(day) }],
    )
    const path = line<(typeof dots)[number]>(
      ({ x }) => x,
      ({ y }) => y,
    )(dots)
    const every = Math.ceil(weeks.length / Math.max(1, Math.floor((width - LEFT) / 110)))
    return {
      points: weeks.map((week, at) => ({
        x: xOf(at),
        y: axis.at(week.medianMs ?? 0),
        says: pointText(week),
      })),
      shapes: (
        <>
          {axis.ticks.map(({ at, text }) => (
            <g key={text}>
              <line class="chart-grid" x1={LEFT} x2={width - RIGHT} y1={at} y2={at} />
              <text class="chart-text" x={LEFT - 8} y={at + 5} text-anchor="end">
                {text}
              </text>
            </g>
          ))}
          {chart ? (
            <>
              <rect
                class="chart-band"
                x={LEFT}
                width={width - LEFT - RIGHT}
                y={axis.at(chart.upper)}
                height={axis.at(chart.lower) - axis.at(chart.upper)}
              />
              <Across y={axis.at(chart.upper)} width={width} name="limit" />
              <Across y={axis.at(chart.lower)} width={width} name="limit" />
              <Across y={axis.at(chart.mean)} width={width} name="mean" />
            </>
          ) : null}
          {path && chart ? <path class="chart-line" d={path} /> : null}
          {dots.map(({ day, x, y, signal }) =>
            signal ? <Signalled key={day} x={x} y={y} /> : <circle key={day} class="chart-dot" cx={x} cy={y} r="4.5" />,
          )}
          {weeks.map(({ day }, at) =>
            at % every === 0 ? (
              <text class="chart-text" key={day} x={xOf(at)} y={HEIGHT - 8} text-anchor={at === 0 ? 'start' : 'middle'}>
                {dayText(day)}
              </text>
            ) : null,
          )}
        </>
      ),
    }
  }

  const pointText = ({ day, medianMs, count }: WeekView): string => {
    if (medianMs === null) return control.nobody(dayText(day))
    const signal = signalOf(day)
    const says = control.point(dayText(day), duration(medianMs), countText(count))
    return signal ? `${says}; ${control.signals[signal]}` : says
  }

  return (
    <Chart
      title={control.title}
      summary={summary()}
      legend={
        <>
          <Key text={control.value}>
            <circle class="chart-dot" cx="14" cy="9" r="4.5" />
          </Key>
          {chart ? (
            <>
              <Key text={control.signal}>
                <Signalled x={14} y={9} />
              </Key>
              <Key text={control.mean}>
                <line class="chart-mean" x1="2" x2="26" y1="9" y2="9" />
              </Key>
              <Key text={control.limits}>
                <line class="chart-limit" x1="2" x2="26" y1="9" y2="9" />
              </Key>
            </>
          ) : null}
          <span class="soft">{control.rule}</span>
        </>
      }
      height={HEIGHT}
      draw={draw}
      table={
        <DataTable
          caption={control.title}
          quietCaption
          columns={[
            { key: 'week', title: control.week, cell: ({ day }: WeekView) => dayText(day) },
            {
              key: 'median',
              title: control.median,
              isNumber: true,
              cell: ({ medianMs }) => (medianMs === null ? words.none : duration(medianMs)),
            },
            { key: 'count', title: control.count, isNumber: true, cell: ({ count }) => countText(count) },
            { key: 'verdict', title: control.verdict, cell: ({ day }) => verdictOf(day) },
          ]}
          rows={weeks}
          rowKey={({ day }) => day}
        />
      }
    />
  )

  function verdictOf(day: string): string {
    const signal = signalOf(day)
    return signal ? control.signals[signal] : chart ? control.noise : words.none
  }

  function summary(): string {
    if (!chart) return control.tooFew(measured.length, LEAST_VALUES)
    // The strongest is told: a week outside the limits says more than the run in which it stands.
    const [lately] = measured
      .slice(-LATELY)
      .map(({ day }) => ({ day, signal: signalOf(day) }))
      .flatMap(({ day, signal }) => (signal ? [{ day, signal }] : []))
      .toSorted((a, b) => SIGNALS.indexOf(a.signal) - SIGNALS.indexOf(b.signal))
    if (lately) return control.changed(dayText(lately.day), control.signals[lately.signal])
    return control.steady(duration(chart.lower), duration(chart.upper))
  }
}

/** A signal has another shape as well as another colour. */
const Signalled = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <path class="chart-signal" d={`M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z`} />
)

const Across = ({
  y,
  width,
  name,
}: {
  readonly y: number
  readonly width: number
  readonly name: 'mean' | 'limit'
}) => <line class={`chart-${name}`} x1={LEFT} x2={width - RIGHT} y1={y} y2={y} />
