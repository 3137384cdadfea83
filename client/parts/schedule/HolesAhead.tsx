import type { HolesView } from '../../../models/wire/schedule.ts'
import { texts } from '../../state/language.ts'
import { loadSchedule, mayPlanFor } from '../../state/schedule.ts'
import { useAsked, useFresh } from '../../state/useAsked.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { HoleList } from './HoleList.tsx'
import './schedule.css'

/**
 * For whoever manages a unit: when nobody will be there in the next days, and whose plan fills the gap. It stands above
 * the work, because the day before is the last day on which something can be done. Nothing to say is not said.
 */
export function HolesAhead() {
  const { holes: words } = texts.value.schedule
  // Whose plan the reader may change.
  useFresh(loadSchedule)
  const { known, again } = useAsked<HolesView>('/absences/holes')
  const holes = known.view?.holes ?? []
  // No hole and no answer must not look alike.
  if (known.fault !== undefined && !known.view)
    return (
      <LoadFailed what={words.failed} onRetry={again}>
        {known.fault}
      </LoadFailed>
    )
  if (holes.length === 0) return null
  return (
    <section aria-labelledby="holes-ahead">
      <Notice kind="warn">
        <h2 id="holes-ahead">{words.title}</h2>
        <HoleList holes={holes} mayPlanFor={mayPlanFor} />
        <p class="soft">{words.lead}</p>
      </Notice>
    </section>
  )
}
