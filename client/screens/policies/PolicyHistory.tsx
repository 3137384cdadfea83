import { differenceOf, type StepDifference } from '../../../models/domain/policies/difference.ts'
import { scopePath } from '../../../models/domain/policies/scope.ts'
import type { EscalationPolicy } from '../../../models/domain/request/escalation.ts'
import type { PolicyVersionView, PolicyView, VersionsView } from '../../../models/wire/policies.ts'
import { policyWords, stepSentence } from '../../parts/policies/words.ts'
import { dayAndTime } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'

interface PolicyHistoryProps {
  readonly policy: PolicyView
  readonly onRestore: (steps: EscalationPolicy) => void
}

/** Who changed these rules, when, and what was different; any of them can be edited again. */
export function PolicyHistory({ policy, onRestore }: PolicyHistoryProps) {
  const words = policyWords.value.history
  const { known, again } = useQuery<VersionsView>(`/policies/versions?of=${scopePath(policy.scope)}`)
  const { view, fault } = known
  return (
    <section class="sheet panel stack" aria-labelledby="history-title">
      <h2 id="history-title">{words.title}</h2>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="soft">{words.loading}</p> : null}
      {view?.versions.length === 0 ? <p class="soft">{words.empty}</p> : null}
      {view && view.versions.length > 0 ? (
        <ol class="policy-versions">
          {view.versions.map((version) => (
            <li key={version.id} class="stack-s">
              <Version version={version} onRestore={onRestore} />
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  )
}

function Version({
  version,
  onRestore,
}: {
  readonly version: PolicyVersionView
  readonly onRestore: PolicyHistoryProps['onRestore']
}) {
  const words = policyWords.value.history
  const { at, byName, reason, before, after } = version
  const when = dayAndTime(at)
  return (
    <>
      <p class="strong">{words.by(when, byName)}</p>
      {reason === undefined ? null : <p>{words.reason(reason)}</p>}
      {after === undefined ? <p>{words.toOffice}</p> : null}
      {before === undefined ? <p>{words.toOwn}</p> : null}
      {after === undefined ? null : (
        <ul class="policy-differences">
          {differenceOf(before ?? [], after).map((difference) => (
            <Difference key={JSON.stringify(difference)} difference={difference} />
          ))}
        </ul>
      )}
      {before === undefined ? null : (
        <div class="row">
          <Button size="small" label={words.restoreThis(when)} onPress={() => onRestore(before)}>
            {words.restore}
          </Button>
        </div>
      )}
    </>
  )
}

function Difference({ difference }: { readonly difference: StepDifference }) {
  const words = policyWords.value.history
  if (difference.kind === 'removed')
    return (
      <li>
        <span class="strong">{words.removed}:</span> <del>{stepSentence(difference.before)}</del>
      </li>
    )
  return (
    <li>
      <span class="strong">{words[difference.kind]}:</span> {stepSentence(difference.after)}{' '}
      {difference.kind === 'changed' ? <span class="soft">({words.was(stepSentence(difference.before))})</span> : null}
    </li>
  )
}
