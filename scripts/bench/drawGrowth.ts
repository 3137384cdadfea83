import { scaleLinear, scaleLog } from 'd3-scale'
import { round } from './bench.ts'

/** How long a page took at each size, in milliseconds. */
export interface Growth {
  readonly name: string
  readonly points: readonly { readonly size: number; readonly p50: number; readonly p99: number }[]
}

const WIDTH = 280
const HEIGHT = 200
const EDGE = { top: 34, right: 14, bottom: 40, left: 44 }
const LINES = [
  { figure: 'p50', colour: '#0b57a4', dashes: '', named: 15 },
  { figure: 'p99', colour: '#9a3412', dashes: '6 4', named: -7 },
] as const

/** A picture for a README: one panel a kind of growth, all on one scale of time. */
export function drawGrowth(growths: readonly Growth[]): string {
  const most = Math.max(...growths.flatMap(({ points }) => points.flatMap(({ p50, p99 }) => [p50, p99])))
  const y = scaleLinear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]).nice(4)
  const panels = growths.map((growth, index) => `<g transform="translate(${index * WIDTH} 0)">${panel(growth, y)}</g>`)
  const width = growths.length * WIDTH
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" font-family="sans-serif" font-size="11" fill="#1b1f24">
<rect width="${width}" height="${HEIGHT}" fill="#fff"/>
${panels.join('\n')}
</svg>
`
}

function panel({ name, points }: Growth, y: ReturnType<typeof scaleLinear<number>>): string {
  const sizes = points.map(({ size }) => size)
  const x = scaleLog([Math.min(...sizes), Math.max(...sizes)], [EDGE.left, WIDTH - EDGE.right])
  const across = y.ticks(4).map(
    (at) => `<path d="M${EDGE.left} ${y(at)}H${WIDTH - EDGE.right}" stroke="#d0d7de"/>
<text x="${EDGE.left - 6}" y="${y(at) + 4}" text-anchor="end">${at}</text>`,
  )
  const along = sizes.map(
    (size) => `<text x="${x(size)}" y="${HEIGHT - EDGE.bottom + 16}" text-anchor="middle">${short(size)}</text>`,
  )
  const lines = LINES.map(({ figure, colour, dashes, named }) => {
    const at = points.map((point) => `${round(x(point.size))} ${round(y(point[figure]))}`)
    const last = points.at(-1)
    return `<path d="M${at.join('L')}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"/>
${at.map((each) => `<circle cx="${each.replace(' ', '" cy="')}" r="2.5" fill="${colour}"/>`).join('')}
<text x="${WIDTH - EDGE.right}" y="${y(last?.[figure] ?? 0) + named}" text-anchor="end" fill="${colour}">${figure}</text>`
  })
  return `<text x="${EDGE.left}" y="16" font-weight="bold">${name}: a page, ms</text>
${[...across, ...along, ...lines].join('\n')}`
}

const short = (size: number): string =>
  size >= 1_000_000 ? `${size / 1_000_000} M` : size >= 1_000 ? `${size / 1_000} k` : String(size)
