import type { RetentionView } from '../../../models/wire/retention.ts'
import { administrationWords } from '../../parts/audit/words.ts'
import { dateText } from '../../parts/schedule/days.ts'
import { useQuery } from '../../state/useQuery.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'

/** For how long visits are kept, and what goes next night: seen before it goes. */
export function RetentionSection() {
  const { retention: words } = administrationWords.value
  const { known, again } = useQuery<RetentionView>('/retention')
  const { view, fault } = known
  return (
    <section class="sheet panel stack-s" aria-labelledby="retention-title">
      <h2 id="retention-title">{words.title}</h2>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="soft">{words.loading}</p> : null}
      {view === undefined ? null : <Kept view={view} />}
    </section>
  )
}

function Kept({ view: { keptDays, forgottenTo, due } }: { readonly view: RetentionView }) {
  const { retention: words } = administrationWords.value
  const isDue = due.visits + due.requests > 0
  return (
    <>
      <p>{words.kept(keptDays)}</p>
      <p>{forgottenTo === undefined ? words.nothingForgotten : words.forgottenTo(dateText(forgottenTo))}</p>
      <p>{isDue ? words.due(due.visits, due.requests, dateText(due.upTo)) : words.nothingDue}</p>
      {due.notes === 0 ? null : <p>{words.notes(due.notes)}</p>}
      <p class="soft">{words.backups}</p>
    </>
  )
}
