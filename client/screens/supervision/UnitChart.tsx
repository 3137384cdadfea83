import type { ResponseTimes, ResponseTimesRow } from '../../../models/wire/views.ts'
import { said } from '../../state/language.ts'
import { duration } from '../../state/time.ts'
import { type Scale, scaleFor, slowestFirst } from './figures.ts'
import { supervisionWords } from './words.ts'

/** Bars of each unit on one scale. Names and values are text, so the chart is read, zoomed and spoken like a list. */
export function UnitChart({ times }: { readonly times: ResponseTimes }) {
  const { figures } = supervisionWords.value
  const units = slowestFirst(times.units)
  if (units.length === 0) return null
  const longest = Math.max(times.targetMs, ...units.map((unit) => unit.arriveP90Ms ?? unit.arriveMedianMs ?? 0))
  const scale = scaleFor(longest)
  return (
    <figure class="sheet panel stack chart" aria-labelledby="chart-title">
      <figcaption class="stack-s">
        <h3 id="chart-title">{figures.chartTitle}</h3>
        <p class="chart-legend">
          <Key name="median" text={figures.median} />
          <Key name="p90" text={figures.p90} />
          <Key name="target" text={figures.target(duration(times.targetMs))} />
        </p>
      </figcaption>
      <ul class="chart-rows">
        {units.map((unit) => (
          <UnitBars key={unit.unitId} unit={unit} scale={scale} targetMs={times.targetMs} />
        ))}
      </ul>
      <Axis scale={scale} />
    </figure>
  )
}

interface BarsProps {
  readonly unit: ResponseTimesRow
  readonly scale: Scale
  readonly targetMs: number
}

function UnitBars({ unit, scale, targetMs }: BarsProps) {
  const { figures } = supervisionWords.value
  const { arriveMedianMs, arriveP90Ms } = unit
  const target = percentOf(targetMs, scale)
  return (
    <li class="chart-row">
      <span class="chart-name">{said(unit.name)}</span>
      <svg class="chart-bars" width="100%" height="28" aria-hidden="true">
        {arriveP90Ms === null ? null : (
          <rect class="bar-p90" x="0" y="2" height="24" width={percentOf(arriveP90Ms, scale)} />
        )}
        {arriveMedianMs === null ? null : (
          <rect class="bar-median" x="0" y="7" height="14" width={percentOf(arriveMedianMs, scale)} />
        )}
        <line class="bar-target" x1={target} x2={target} y1="0" y2="28" />
      </svg>
      <span class="chart-value">
        <span class="unseen">{figures.median}: </span>
        <span class="strong">{arriveMedianMs === null ? figures.none : duration(arriveMedianMs)}</span>
        <span class="unseen">, {figures.p90}: </span>
        <span class="soft"> {arriveP90Ms === null ? '' : duration(arriveP90Ms)}</span>
      </span>
    </li>
  )
}

function Key({ name, text }: { readonly name: 'median' | 'p90' | 'target'; readonly text: string }) {
  return (
    <span class="chart-key">
      <svg width="28" height="18" aria-hidden="true">
        {name === 'target' ? (
          <line class="bar-target" x1="14" x2="14" y1="0" y2="18" />
        ) : (
          <rect class={`bar-${name}`} x="0" y={name === 'p90' ? 1 : 3} width="28" height={name === 'p90' ? 16 : 12} />
        )}
      </svg>
      {text}
    </span>
  )
}

/** Minutes below the bars, for the eye; the values stand beside every bar. */
function Axis({ scale }: { readonly scale: Scale }) {
  return (
    <div class="chart-row chart-axis" aria-hidden="true">
      <span />
      <svg class="chart-bars" width="100%" height="24" aria-hidden="true">
        {scale.ticksMs.map((tick) => (
          <g key={tick}>
            <line class="axis-tick" x1={percentOf(tick, scale)} x2={percentOf(tick, scale)} y1="0" y2="5" />
            <text class="axis-text" x={percentOf(tick, scale)} y="21" text-anchor={anchorOf(tick, scale)}>
              {tick / 60_000}
            </text>
          </g>
        ))}
      </svg>
      <span class="soft">{supervisionWords.value.figures.axis}</span>
    </div>
  )
}

const percentOf = (ms: number, scale: Scale): string => `${Math.min(100, (ms / scale.maxMs) * 100).toFixed(2)}%`

function anchorOf(tick: number, scale: Scale): 'start' | 'middle' | 'end' {
  if (tick === 0) return 'start'
  return tick === scale.maxMs ? 'end' : 'middle'
}
