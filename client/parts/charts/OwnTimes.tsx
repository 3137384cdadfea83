import type { OwnTimesView } from '../../../models/wire/reports.ts'
import { duration } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { timesWords } from './words.ts'

/** How one's own calls went: told to oneself, and to nobody else. */
export function OwnTimes() {
  const words = timesWords.value
  const { own } = words
  const { known, again } = useQuery<OwnTimesView>('/reports/own')
  const { view, fault } = known
  const time = (ms: number | null): string => (ms === null ? words.none : duration(ms))
  return (
    <section class="sheet panel stack" aria-labelledby="own-times">
      <h2 id="own-times">{own.title}</h2>
      <p class="soft">{own.lead}</p>
      {fault === undefined ? null : (
        <LoadFailed what={own.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="soft">{words.loading}</p> : null}
      {view?.called === 0 && view.came === 0 ? <p>{own.empty(view.days)}</p> : null}
      {view && (view.called > 0 || view.came > 0) ? (
        <dl class="facts">
          <Line term={own.called(view.days)}>{view.called}</Line>
          <Line term={own.accepted}>{view.accepted}</Line>
          <Line term={own.came}>{view.came}</Line>
          <Line term={own.answer}>{time(view.answerMedianMs)}</Line>
          <Line term={own.way}>{time(view.wayMedianMs)}</Line>
        </dl>
      ) : null}
    </section>
  )
}

const Line = ({ term, children }: { readonly term: string; readonly children: string | number }) => (
  <div>
    <dt>{term}</dt>
    <dd class="strong">{children}</dd>
  </div>
)
