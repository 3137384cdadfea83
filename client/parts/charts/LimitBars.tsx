import { scaleLinear } from 'd3-scale'
import { type ArrivalLimits, SHARES_WANTED } from '../../../models/domain/reports/arrivalLimits.ts'
import type { DisclosedCount, ShareView } from '../../../models/wire/reports.ts'
import { texts } from '../../state/language.ts'
import { duration } from '../../state/time.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { Chart, Key } from './Chart.tsx'
import { timesWords } from './words.ts'

const ROW = 60

interface LimitBarsProps {
  readonly within: readonly [ShareView, ShareView, ShareView]
  readonly limits: { readonly limits: ArrivalLimits; readonly isMixed: boolean }
  readonly countText: (count: DisclosedCount) => string
}

/** Of how many clients each of the three limits was kept, beside how many it is to be. */
export function LimitBars({ within, limits, countText }: LimitBarsProps) {
  const words = timesWords.value
  const { limits: said } = words
  const percent = new Intl.NumberFormat(texts.value.locale, { style: 'percent', maximumFractionDigits: 0 })
  const shareText = (share: number | null): string => (share === null ? words.none : percent.format(floored(share)))
  const rows = within.map(({ share, decided }, at) => {
    const wanted = SHARES_WANTED[at] ?? 1
    const limit = limits.limits[at] ?? 0
    return { at, share, decided, wanted, isKept: share !== null && share >= wanted, name: nameOf(limit, at) }
  })
  type Row = (typeof rows)[number]
  const verdict = ({ share, isKept }: Row): string => (share === null ? words.none : isKept ? said.kept : said.notKept)

  const draw = (width: number) => {
    const x = scaleLinear([0, 1], [0, width - 8])
    return {
      points: rows.map((row) => ({
        x: x(row.share ?? 0),
        y: row.at * ROW + 42,
        says: `${said.point(row.name, shareText(row.share), percent.format(row.wanted))}; ${verdict(row)}`,
      })),
      shapes: rows.map((row) => (
        <g key={row.at}>
          <text class="chart-text chart-name" x="0" y={row.at * ROW + 20}>
            {`${row.name}: ${shareText(row.share)}, ${verdict(row)}`}
          </text>
          <rect class="limit-whole" x="0" y={row.at * ROW + 30} width={x(1)} height="22" />
          <rect
            class={row.isKept ? 'limit-kept' : 'limit-missed'}
            x="0"
            y={row.at * ROW + 30}
            width={x(row.share ?? 0)}
            height="22"
          />
          <line
            class="limit-wanted"
            x1={x(row.wanted)}
            x2={x(row.wanted)}
            y1={row.at * ROW + 26}
            y2={row.at * ROW + 56}
          />
        </g>
      )),
    }
  }

  const isDecided = rows.some(({ share }) => share !== null)
  return (
    <Chart
      title={said.title}
      summary={isDecided ? said.summary(rows.filter(({ isKept }) => isKept).length) : said.undecided}
      legend={
        <>
          <Key text={said.kept}>
            <rect class="limit-kept" x="1" y="2" width="26" height="14" />
          </Key>
          <Key text={said.notKept}>
            <rect class="limit-missed" x="1" y="2" width="26" height="14" />
          </Key>
          <Key text={said.wanted}>
            <line class="limit-wanted" x1="14" x2="14" y1="0" y2="18" />
          </Key>
          {limits.isMixed ? <span class="soft">{said.mixed}</span> : null}
        </>
      }
      height={rows.length * ROW}
      draw={draw}
      table={
        <DataTable
          caption={said.title}
          quietCaption
          columns={[
            { key: 'limit', title: said.limit, cell: ({ name }: Row) => name },
            { key: 'wanted', title: said.wanted, isNumber: true, cell: ({ wanted }) => percent.format(wanted) },
            { key: 'share', title: said.share, isNumber: true, cell: ({ share }) => shareText(share) },
            { key: 'verdict', title: words.control.verdict, cell: verdict },
            { key: 'decided', title: said.decided, isNumber: true, cell: ({ decided }) => countText(decided) },
          ]}
          rows={rows}
          rowKey={({ at }) => String(at)}
        />
      }
    />
  )

  /** Where limits differ inside, no one time stands for them. */
  function nameOf(limit: number, at: number): string {
    return limits.isMixed ? said.ofLimit(at + 1) : duration(limit)
  }
}

/** 99.6 of 100 are not all: what is said is never more than what is. */
const floored = (share: number): number => Math.floor(share * 100 + 1e-9) / 100
