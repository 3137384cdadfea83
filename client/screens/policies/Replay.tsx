import { useState } from 'preact/hooks'
import type { PolicyScope } from '../../../models/domain/policies/scope.ts'
import type { EscalationPolicy } from '../../../models/domain/request/escalation.ts'
import type { ReplayView } from '../../../models/wire/policies.ts'
import { policyWords } from '../../parts/policies/words.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { duration } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'

interface ReplayProps {
  readonly scope: PolicyScope
  readonly steps: EscalationPolicy | undefined
}

interface Answered {
  /** The steps that were asked about: an answer about others says nothing any more. */
  readonly about: string
  readonly view?: ReplayView
  readonly fault?: string
}

/** Last month's real requests by these rules. Asked for by a press: it is work. */
export function Replay({ scope, steps }: ReplayProps) {
  const words = policyWords.value.replay
  const [isBusy, setBusy] = useState(false)
  const [answered, setAnswered] = useState<Answered>()
  const about = JSON.stringify(steps)
  const run = async () => {
    setBusy(true)
    try {
      const view = await ask<ReplayView>('/policies/replay', { method: 'POST', body: { scope, steps } })
      setAnswered({ about, view })
    } catch (error) {
      setAnswered({ about, fault: explain(error) })
    }
    setBusy(false)
  }
  const known = answered?.about === about ? answered : undefined
  return (
    <section class="sheet panel stack" aria-labelledby="replay-title">
      <h2 id="replay-title">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      {steps === undefined ? (
        <p class="soft">{policyWords.value.preview.faulty}</p>
      ) : (
        <div class="row">
          <Button busy={isBusy} onPress={() => void run()}>
            {words.run}
          </Button>
        </div>
      )}
      <div role="status" class="stack-s">
        {isBusy ? <p class="soft">{words.working}</p> : null}
        {known?.fault === undefined ? null : <Fault>{known.fault}</Fault>}
        {known?.view && !isBusy ? <Figures view={known.view} /> : null}
      </div>
    </section>
  )
}

const SAME_MS = 500
const LEFT_OUT = ['turned', 'otherwise', 'open'] as const

function Figures({ view }: { readonly view: ReplayView }) {
  const words = policyWords.value.replay
  const { requests, leftOut, superiors, people, answerLaterMs, uncertain, isAll } = view
  if (requests === 0) return <p>{words.none}</p>
  const played = requests - LEFT_OUT.reduce((sum, why) => sum + leftOut[why], 0)
  return (
    <>
      <p class="strong">{words.superiors(played, superiors.now, superiors.was)}</p>
      <p>{words.people(people.now, people.was)}</p>
      <p>{answerText(answerLaterMs)}</p>
      <h3>{words.limits}</h3>
      <ul class="replay-limits">
        <li>{words.assumes}</li>
        {uncertain > 0 ? <li>{words.uncertain(uncertain)}</li> : null}
        {LEFT_OUT.filter((why) => leftOut[why] > 0).map((why) => (
          <li key={why}>{words.leftOut[why](leftOut[why])}</li>
        ))}
        {isAll ? null : <li>{words.notAll}</li>}
      </ul>
    </>
  )
}

function answerText(laterMs: number | undefined): string {
  const words = policyWords.value.replay
  if (laterMs === undefined) return words.tooFew
  if (Math.abs(laterMs) < SAME_MS) return words.same
  return laterMs < 0 ? words.earlier(duration(-laterMs)) : words.later(duration(laterMs))
}
