import { useLocation } from 'preact-iso'
import { isSameScope } from '../../../models/domain/policies/scope.ts'
import { policyWords } from '../../parts/policies/words.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { Expectations } from './Expectations.tsx'
import { PolicyEditor } from './PolicyEditor.tsx'
import { PolicyList } from './PolicyList.tsx'
import './policies.css'
import { nameOfPolicy, scopeOfPath } from './scopes.ts'
import { usePolicies } from './usePolicies.ts'

/** Whom Parter calls and after how long: the list of all rules, or one of them. Each has its address. */
export function PoliciesScreen() {
  const words = policyWords.value
  const { path } = useLocation()
  const { known, again } = usePolicies()
  const { view, fault } = known
  const scope = scopeOfPath(path)
  const policy = scope && view?.policies.find((each) => isSameScope(each.scope, scope))
  return (
    <Screen key={path} title={policy ? `${words.title}: ${nameOfPolicy(policy)}` : words.title} class="policies">
      {scope ? (
        <p>
          <a href="/policies">{words.back}</a>
        </p>
      ) : (
        <p>{words.lead}</p>
      )}
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="sheet panel soft">{words.loading}</p> : null}
      {view && scope && !policy ? <p class="sheet panel">{words.gone}</p> : null}
      {view && policy ? <PolicyEditor policy={policy} again={again} /> : null}
      {view && !scope ? (
        <>
          <PolicyList policies={view.policies} />
          <Expectations expectations={view.expectations} policies={view.policies} again={again} />
        </>
      ) : null}
    </Screen>
  )
}
