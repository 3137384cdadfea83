import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Button } from '../../ui/Button.tsx'
import { useWidth } from '../../ui/useWidth.ts'
import { timesWords } from './words.ts'
import './charts.css'

/** Where one point of a chart is, and what it says by itself. */
export interface Point {
  readonly x: number
  readonly y: number
  readonly says: string
}

interface ChartProps {
  readonly title: string
  /** What the chart shows, in one sentence: whoever does not see it misses nothing that matters. */
  readonly summary: string
  /** Colours and shapes, and what they mean. */
  readonly legend?: ComponentChildren
  readonly height: number
  /** What is drawn at this width, and its points from left to right. */
  readonly draw: (width: number) => { readonly shapes: ComponentChildren; readonly points: readonly Point[] }
  /** The same numbers, always printed. */
  readonly table: ComponentChildren
}

/**
 * A heading, a sentence, the picture, its points by the arrow keys, and its table. The points are the values of a
 * slider: each is spoken by the browser itself as one goes along, and stands in words under the picture.
 */
export function Chart({ title, summary, legend, height, draw, table }: ChartProps) {
  const { chart } = timesWords.value
  const id = useId()
  const { box, width } = useWidth(640)
  const [isOpen, setOpen] = useState(false)
  const { shapes, points } = draw(width)
  return (
    <figure class="sheet panel stack chart" aria-labelledby={id}>
      <figcaption class="stack-s">
        <h3 id={id}>{title}</h3>
        <p>{summary}</p>
        {legend ? <div class="chart-legend">{legend}</div> : null}
      </figcaption>
      <div class="chart-picture" ref={box}>
        <svg viewBox={`0 0 ${width} ${height}`} width="100%" height={height} aria-hidden="true">
          {shapes}
        </svg>
        <Points title={title} points={points} width={width} height={height} />
      </div>
      <div class="chart-table-part">
        <Button kind="quiet" size="small" expanded={isOpen} controls={`${id}-table`} onPress={() => setOpen(!isOpen)}>
          {chart.asTable}
          <span class="unseen">: {title}</span>
        </Button>
        <div id={`${id}-table`} class={isOpen ? 'chart-table' : 'chart-table chart-table-shut'}>
          {table}
        </div>
      </div>
    </figure>
  )
}

interface PointsProps {
  readonly title: string
  readonly points: readonly Point[]
  readonly width: number
  readonly height: number
}

function Points({ title, points, width, height }: PointsProps) {
  const { chart } = timesWords.value
  const [chosen, setChosen] = useState(0)
  const [isHere, setHere] = useState(false)
  const last = points.length - 1
  const at = Math.min(chosen, last)
  const point = points[at]
  if (!point) return null
  const go = (event: KeyboardEvent): void => {
    const to = KEYS[event.key]?.(at, last)
    if (to === undefined) return
    event.preventDefault()
    setChosen(Math.max(0, Math.min(last, to)))
  }
  return (
    <>
      <div
        class="chart-points"
        role="slider"
        tabIndex={0}
        aria-label={chart.points(title)}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={point.says}
        onKeyDown={go}
        onFocus={() => setHere(true)}
        onBlur={() => setHere(false)}
        onPointerDown={(event) => setChosen(nearest(points, event, width))}
      />
      {isHere ? (
        <svg class="chart-mark" viewBox={`0 0 ${width} ${height}`} width="100%" height={height} aria-hidden="true">
          <circle cx={point.x} cy={point.y} r="11" />
        </svg>
      ) : null}
      <p class="chart-point" aria-hidden="true">
        {isHere ? point.says : chart.hint}
      </p>
    </>
  )
}

const KEYS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  PageDown: (at) => at - 10,
  PageUp: (at) => at + 10,
  Home: () => 0,
  End: (_at, last) => last,
}

/** The point nearest to where the pointer is. */
function nearest(points: readonly Point[], event: PointerEvent, width: number): number {
  const { left, top, width: shown } = (event.currentTarget as Element).getBoundingClientRect()
  const scale = shown > 0 ? width / shown : 1
  const [x, y] = [(event.clientX - left) * scale, event.clientY - top]
  const distances = points.map((point) => Math.hypot(point.x - x, point.y - y))
  return distances.indexOf(Math.min(...distances))
}

/** One line of a legend: the shape as it is drawn, and its word. */
export function Key({ children, text }: { readonly children: ComponentChildren; readonly text: string }) {
  return (
    <span class="chart-key">
      <svg width="28" height="18" aria-hidden="true">
        {children}
      </svg>
      {text}
    </span>
  )
}
