import { IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-preact'
import { administrationWords } from '../../parts/audit/words.ts'
import { NoAnswer } from '../../state/api.ts'
import { useFresh } from '../../state/useQuery.ts'
import '../../parts/audit/audit.css'
import { Badge } from '../../ui/Badge.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { healthWords } from './words.ts'

const PARTS = ['store', 'runner', 'page', 'mail'] as const

/** What `/readyz` says, with mail only where the office has a mail server. */
type State = { readonly [Part in (typeof PARTS)[number]]?: boolean } & { readonly pageMs?: number }

async function askHealth(signal: AbortSignal): Promise<State> {
  const response = await fetch('/readyz', { signal }).catch((error: unknown) => {
    throw signal.aborted ? error : new NoAnswer()
  })
  return (await response.json()) as State
}

/** Part by part, in words. */
export function HealthSection() {
  const words = administrationWords.value
  const health = healthWords.value
  const { known, again } = useFresh(askHealth)
  const { view: state, fault } = known
  return (
    <section class="sheet panel stack" aria-labelledby="health-title">
      <h2 id="health-title">{words.health}</h2>
      {fault === undefined ? null : (
        <LoadFailed what={words.healthFailed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {state === undefined && fault === undefined ? <p class="soft">{words.healthLoading}</p> : null}
      {state === undefined ? null : (
        <ul class="audit-lines">
          {PARTS.filter((part) => state[part] !== undefined).map((part) => (
            <li key={part}>
              <span>
                {health.parts[part]}
                {part === 'page' && state.pageMs !== undefined ? (
                  <span class="soft">: {health.lastPage(Math.round(state.pageMs))}</span>
                ) : null}
              </span>
              {state[part] ? (
                <Badge Shape={IconCircleCheckFilled} tone="green">
                  {health.well}
                </Badge>
              ) : (
                <Badge Shape={IconAlertTriangleFilled} tone="red">
                  {health.ill}
                </Badge>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/health" target="_self" rel="external">
          {words.healthPage}
        </a>
      </p>
    </section>
  )
}
