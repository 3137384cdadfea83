import type { GapsView } from '../../../models/wire/schedule.ts'
import { texts } from '../../state/language.ts'
import { follow } from '../../state/live.ts'
import { loadSchedule, mayPlanFor } from '../../state/schedule.ts'
import { useFresh, useQuery } from '../../state/useQuery.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { AgreedCovers } from '../covers/AgreedCovers.tsx'
import { GapList } from './GapList.tsx'
import './schedule.css'

/**
 * For whoever manages a unit: when nobody will be there in the next days, and whose plan fills the gap. It stands above
 * the work, because the day before is the last day on which something can be done. Nothing to say is not said.
 */
export function GapsAhead() {
  const { gaps: words } = texts.value.schedule
  // Whose plan the reader may change.
  useFresh(loadSchedule)
  const { known, again } = useQuery<GapsView>('/absences/gaps', ({ soon }) => [follow('covers:changed', soon)])
  const gaps = known.view?.gaps ?? []
  // No gap and no answer must not look alike.
  if (known.fault !== undefined && !known.view)
    return (
      <LoadFailed what={words.failed} onRetry={again}>
        {known.fault}
      </LoadFailed>
    )
  return (
    <>
      {gaps.length === 0 ? null : (
        <section aria-labelledby="gaps-ahead">
          <Notice kind="warn">
            <h2 id="gaps-ahead">{words.title}</h2>
            <GapList gaps={gaps} mayPlanFor={mayPlanFor} again={again} />
          </Notice>
        </section>
      )}
      <AgreedCovers covers={known.view?.covers ?? []} again={again} />
    </>
  )
}
