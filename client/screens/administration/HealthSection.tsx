import { useState } from 'preact/hooks'
import { TRIED_PARTS, type TriedPart } from '../../../models/domain/triedParts.ts'
import type { StateView } from '../../../models/wire/state.ts'
import { administrationWords } from '../../parts/audit/words.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { dayAndTime, duration } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import '../../parts/audit/audit.css'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { ServersPart } from './ServersPart.tsx'
import { WellOrIll } from './WellOrIll.tsx'
import { healthWords } from './words.ts'

const PARTS = ['store', 'runner', 'page', 'mail', 'signOn'] as const

const isTried = (part: (typeof PARTS)[number]): part is TriedPart => TRIED_PARTS.some((each) => each === part)

/** Part by part, in words; what can be tried at once has a button. */
export function HealthSection() {
  const { state: words, ...common } = administrationWords.value
  const health = healthWords.value
  const { known, again } = useQuery<StateView>('/state')
  const [result, setResult] = useState<string>()
  const [busy, setBusy] = useState<TriedPart>()
  const [fault, setFault] = useState<string>()
  const { view } = known

  const test = async (part: TriedPart): Promise<void> => {
    setBusy(part)
    setFault(undefined)
    setResult(undefined)
    try {
      const now = await ask<StateView>('/state/tests', { method: 'POST', body: { part } })
      const said = (now[part] ? words.passed : words.failed)(health.parts[part])
      setResult(said)
      announce(said)
      await again()
    } catch (error) {
      setFault(explain(error))
    }
    setBusy(undefined)
  }

  return (
    <section class="sheet panel stack" aria-labelledby="health-title">
      <h2 id="health-title">{common.health}</h2>
      {known.fault === undefined ? null : (
        <LoadFailed what={common.healthFailed} onRetry={again}>
          {known.fault}
        </LoadFailed>
      )}
      {view === undefined && known.fault === undefined ? <p class="soft">{common.healthLoading}</p> : null}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      {view === undefined ? null : (
        <>
          <ul class="audit-lines">
            {PARTS.filter((part) => view[part] !== undefined).map((part) => (
              <li key={part}>
                <span>
                  {health.parts[part]}
                  {part === 'page' && view.pageMs !== undefined ? (
                    <span class="soft">: {health.lastPage(Math.round(view.pageMs))}</span>
                  ) : null}
                </span>
                <span class="row">
                  <WellOrIll isWell={view[part] === true} />
                  {isTried(part) ? (
                    <Button
                      size="small"
                      label={words.testOf(health.parts[part])}
                      busy={busy === part}
                      onPress={() => void test(part)}
                    >
                      {words.testNow}
                    </Button>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
          {result === undefined ? null : <p>{result}</p>}
          <StartPart view={view} />
          {view.servers ? <ServersPart servers={view.servers} /> : null}
        </>
      )}
      <p>
        <a href="/health" target="_self" rel="external">
          {common.healthPage}
        </a>
      </p>
    </section>
  )
}

/** What the last start has found. */
function StartPart({ view: { startedAt, start } }: { readonly view: StateView }) {
  const { state: words } = administrationWords.value
  return (
    <p>
      {words.started(dayAndTime(startedAt))}
      {start === undefined ? null : ` ${startText(start)}`}
    </p>
  )
}

function startText({ downMs, lateSteps, latestMs, lost }: NonNullable<StateView['start']>): string {
  const { state: words } = administrationWords.value
  if (downMs === undefined) return words.firstStart
  const late = lateSteps === 0 ? words.nothingDue : words.late(lateSteps, duration(latestMs))
  return [words.wasDown(duration(downMs)), late, ...(lost === 0 ? [] : [words.lost(lost)])].join(' ')
}
