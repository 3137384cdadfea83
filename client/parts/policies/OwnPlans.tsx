import type { OwnPlansView } from '../../../models/wire/policies.ts'
import { capital, texts } from '../../state/language.ts'
import { follow } from '../../state/live.ts'
import { duration } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { policyWords, targetNames } from './words.ts'

type Plan = OwnPlansView['plans'][number]

const NAMED = 6

/** In which plans one is called: nobody is to find out by the first call. */
export function OwnPlans() {
  const { mine } = policyWords.value
  const { known, again } = useQuery<OwnPlansView>('/policies/mine', ({ soon }) => [follow('directory:changed', soon)])
  const { view, fault } = known
  return (
    <section class="sheet panel stack" aria-labelledby="own-plans">
      <h2 id="own-plans">{mine.title}</h2>
      {fault === undefined ? null : (
        <LoadFailed what={mine.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="soft">{mine.loading}</p> : null}
      {view?.plans.length === 0 ? <p>{mine.none}</p> : null}
      {view && view.plans.length > 0 ? (
        <>
          <p class="soft">{mine.lead}</p>
          <DataTable
            caption={mine.caption}
            quietCaption
            isCardsWhenNarrow
            columns={columns()}
            rows={view.plans}
            rowKey={(plan) => JSON.stringify([plan.step, plan.as, plan.isFirst])}
          />
        </>
      ) : null}
    </section>
  )
}

function columns(): readonly Column<Plan>[] {
  const { mine, inWords } = policyWords.value
  return [
    { key: 'when', title: mine.when, cell: ({ step }) => whenOf(step) },
    {
      key: 'as',
      title: mine.as,
      cell: ({ as, isFirst }) => (
        <>
          {capital(texts.value.calledAs[as])}
          <br />
          <span class="soft">{isFirst ? mine.first : mine.behind}</span>
        </>
      ),
    },
    {
      key: 'what',
      title: mine.what,
      cell: ({ targets }) => (
        <>
          {targetNames(targets, NAMED)}
          {targets.count > NAMED ? ` ${mine.more(targets.count - NAMED)}` : ''}
        </>
      ),
    },
  ]

  function whenOf({ afterMs, unless, repeatEveryMs }: Plan['step']) {
    const again = repeatEveryMs === undefined ? '' : ` ${inWords.every(duration(repeatEveryMs))}`
    if (afterMs === 0) return `${inWords.atOnce}${again}`
    return `${inWords.after(duration(afterMs))}, ${inWords.unless[unless]}${again}`
  }
}
