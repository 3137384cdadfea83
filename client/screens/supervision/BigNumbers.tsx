import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '@tabler/icons-preact'
import type { ResponseTimes } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { duration } from '../../state/time.ts'
import { escalatedShare, type Trend, trendOf } from './figures.ts'
import { supervisionWords } from './words.ts'

interface Figure {
  readonly title: string
  readonly hint: string
  readonly now: number | null
  readonly before: number | null
  readonly say: (value: number) => string
  /** Absent: neither more nor less of it is good in itself. */
  readonly wish?: 'less' | 'more'
}

/** The numbers somebody takes to a quality review, each beside the period before. */
export function BigNumbers({ times }: { readonly times: ResponseTimes }) {
  const { none, noPrevious } = supervisionWords.value.figures
  return (
    <>
      <dl class="big-numbers">
        {figuresOf(times).map((figure) => (
          <div class="sheet big-number" key={figure.title}>
            <dt>{figure.title}</dt>
            <dd class="big-value">{figure.now === null ? none : figure.say(figure.now)}</dd>
            <dd class="soft">{figure.hint}</dd>
            <Comparison figure={figure} />
          </div>
        ))}
      </dl>
      {times.previous.count === 0 ? <p class="soft">{noPrevious}</p> : null}
    </>
  )
}

function figuresOf({ all, previous, targetMs }: ResponseTimes): readonly Figure[] {
  const { figures } = supervisionWords.value
  const percent = new Intl.NumberFormat(texts.value.locale, { style: 'percent' })
  const say = (share: number) => percent.format(share)
  return [
    {
      title: figures.arriveMedian,
      hint: figures.arriveMedianHint,
      now: all.arriveMedianMs,
      before: previous.arriveMedianMs,
      say: duration,
      wish: 'less',
    },
    {
      title: figures.arriveP90,
      hint: figures.arriveP90Hint,
      now: all.arriveP90Ms,
      before: previous.arriveP90Ms,
      say: duration,
      wish: 'less',
    },
    {
      title: figures.within,
      hint: figures.withinHint(duration(targetMs)),
      now: all.withinTarget,
      before: previous.withinTarget,
      say,
      wish: 'more',
    },
    {
      title: figures.escalated,
      hint: figures.escalatedHint,
      now: escalatedShare(all),
      before: escalatedShare(previous),
      say,
      wish: 'less',
    },
    {
      title: figures.count,
      hint: figures.countHint,
      now: all.count,
      before: previous.count === 0 ? null : previous.count,
      say: String,
    },
  ]
}

const TONES = { better: 'green', worse: 'red', same: 'plain', unknown: 'plain' } as const satisfies Record<
  Trend,
  string
>

/** A word and a shape; the arrow follows the number, the word judges it. */
function Comparison({ figure }: { readonly figure: Figure }) {
  const { figures } = supervisionWords.value
  const { now, before, wish, say } = figure
  if (now === null || before === null) return null
  const trend = trendOf(now, before, wish ?? 'more')
  const judged = wish === undefined ? amountWord(now, before) : figures[trend === 'unknown' ? 'same' : trend]
  const tone = wish === undefined ? 'plain' : TONES[trend]
  const Shape = trend === 'same' ? IconEqual : now > before ? IconArrowUpRight : IconArrowDownRight
  return (
    <dd class="row">
      <span class={`badge tone-${tone}`}>
        <Shape size={18} aria-hidden="true" />
        {judged}
      </span>
      <span class="soft">
        {figures.previous} {say(before)}
      </span>
    </dd>
  )
}

function amountWord(now: number, before: number): string {
  const { figures } = supervisionWords.value
  if (trendOf(now, before, 'more') === 'same') return figures.same
  return now > before ? figures.more : figures.fewer
}
