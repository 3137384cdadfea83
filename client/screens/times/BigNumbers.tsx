import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '@tabler/icons-preact'
import type { Figure as FigureName } from '../../../models/domain/reports/definitions.ts'
import type { FiguresView, ResponseTimes } from '../../../models/wire/reports.ts'
import { timesWords } from '../../parts/charts/words.ts'
import { countText } from '../../parts/disclosed/countText.ts'
import { shareText } from '../../parts/times/told.ts'
import { duration } from '../../state/time.ts'
import { DefinitionLink } from './Definitions.tsx'
import { type Trend, trendOf } from './trend.ts'

interface Figure {
  readonly title: string
  readonly hint: string
  readonly defined: FigureName
  readonly of: (figures: FiguresView) => number | null
  readonly say: (value: number) => string
  /** Absent: neither more nor less of it is good in itself. */
  readonly wish?: 'less' | 'more'
}

/** The numbers somebody takes to a quality review, each beside the period before, each with its definition. */
export function BigNumbers({ times }: { readonly times: ResponseTimes }) {
  const words = timesWords.value
  return (
    <section class="stack" aria-labelledby="big-title">
      <h2 id="big-title" class="unseen">
        {words.big.title}
      </h2>
      <dl class="big-numbers">
        {figuresOf(times).map((figure) => (
          <div class="sheet big-number" key={figure.title}>
            <dt>
              {figure.title} <DefinitionLink of={figure.defined} />
            </dt>
            <dd class="big-value">{valueText(figure, times.all)}</dd>
            <dd class="soft">{figure.hint}</dd>
            <Comparison figure={figure} times={times} />
          </div>
        ))}
      </dl>
      {times.previous.count === 0 ? <p class="soft">{words.big.noPrevious}</p> : null}
    </section>
  )
}

function valueText({ of, say }: Figure, all: FiguresView): string {
  const value = of(all)
  if (value !== null) return say(value)
  return all.count === null ? countText(null) : timesWords.value.none
}

/** Share of the requests in which a time ran out; null when there were none, or too few to tell. */
const escalatedShare = ({ escalated, count }: FiguresView): number | null =>
  count === null || count === 0 || escalated === null ? null : escalated / count

function figuresOf({ limits }: ResponseTimes): readonly Figure[] {
  const { big, figures, limits: limitWords } = timesWords.value
  const first = limits.isMixed ? limitWords.ofLimit(1) : duration(limits.limits[0])
  return [
    {
      title: big.median,
      hint: big.medianHint,
      defined: 'arrived',
      of: ({ waits }) => waits.arrived.medianMs,
      say: duration,
      wish: 'less',
    },
    {
      title: big.p90,
      hint: big.p90Hint,
      defined: 'arrived',
      of: ({ waits }) => waits.arrived.p90Ms,
      say: duration,
      wish: 'less',
    },
    {
      title: figures.within,
      hint: big.withinHint(first),
      defined: 'within',
      of: ({ within }) => within[0].share,
      say: shareText,
      wish: 'more',
    },
    {
      title: figures.escalated,
      hint: big.escalatedHint,
      defined: 'escalated',
      of: escalatedShare,
      say: shareText,
      wish: 'less',
    },
    { title: figures.count, hint: big.countHint, defined: 'count', of: ({ count }) => count, say: countText },
  ]
}

const TONES = { better: 'green', worse: 'red', same: 'plain', unknown: 'plain' } as const satisfies Record<
  Trend,
  string
>

/** A word and a shape; the arrow follows the number, the word judges it. */
function Comparison({ figure, times }: { readonly figure: Figure; readonly times: ResponseTimes }) {
  const { big } = timesWords.value
  const { wish, say, of } = figure
  const [now, before] = [of(times.all), of(times.previous)]
  if (now === null || before === null || times.previous.count === 0) return null
  const trend = trendOf(now, before, wish ?? 'more')
  const judged = wish === undefined ? amountWord(now, before) : big[trend === 'unknown' ? 'same' : trend]
  const tone = wish === undefined ? 'plain' : TONES[trend]
  const Shape = trend === 'same' ? IconEqual : now > before ? IconArrowUpRight : IconArrowDownRight
  return (
    <dd class="row">
      <span class={`badge tone-${tone}`}>
        <Shape size={18} aria-hidden="true" />
        {judged}
      </span>
      <span class="soft">
        {big.previous} {say(before)}
      </span>
    </dd>
  )
}

function amountWord(now: number, before: number): string {
  const { big } = timesWords.value
  if (trendOf(now, before, 'more') === 'same') return big.same
  return now > before ? big.more : big.fewer
}
