import { IconAlertTriangleFilled, IconCircleCheckFilled, IconPlus } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { ExpectationView, PolicyView } from '../../../models/wire/policies.ts'
import { policyWords } from '../../parts/policies/words.ts'
import { announce } from '../../state/announcer.ts'
import { ask, Refused } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ExpectationForm } from './ExpectationForm.tsx'
import { sentenceOf, verdictText } from './expectationWords.ts'

interface ExpectationsProps {
  readonly expectations: readonly ExpectationView[]
  readonly policies: readonly PolicyView[]
  readonly again: () => Promise<void>
}

/** What the office relies on: examples, and whether each holds as things are now. */
export function Expectations({ expectations, policies, again }: ExpectationsProps) {
  const words = policyWords.value.expectations
  const [isAdding, setAdding] = useState(false)
  const broken = expectations.filter(({ verdict }) => !verdict.holds).length
  return (
    <section class="stack" aria-labelledby="expectations-title">
      <div class="row spread">
        <h2 id="expectations-title" tabIndex={-1}>
          {words.title}
        </h2>
        <Button onPress={() => setAdding(true)}>
          <IconPlus size={20} aria-hidden="true" />
          {words.add}
        </Button>
      </div>
      <p class="soft">{words.lead}</p>
      {broken > 0 ? <Notice kind="fault">{words.brokenNow(broken)}</Notice> : null}
      {expectations.length === 0 ? (
        <div class="sheet">
          <EmptyState title={words.empty}>
            <p>{words.emptyHint}</p>
          </EmptyState>
        </div>
      ) : (
        <ul class="sheet panel expectations">
          {expectations.map((expectation) => (
            <Line key={expectation.id} expectation={expectation} again={again} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <ExpectationForm
          policies={policies}
          onSaved={async () => {
            setAdding(false)
            await again()
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </section>
  )
}

interface LineProps {
  readonly expectation: ExpectationView
  readonly again: () => Promise<void>
}

function Line({ expectation, again }: LineProps) {
  const words = policyWords.value.expectations
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const { holds } = expectation.verdict
  const sentence = sentenceOf(expectation)
  const remove = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      await ask(`/policies/expectations/${expectation.id}`, { method: 'DELETE' })
    } catch (error) {
      // Somebody else was faster, and it is gone, as was wished.
      if (!(error instanceof Refused && error.view.code === 'notFound')) {
        setBusy(false)
        return setFault(explain(error))
      }
    }
    announce(words.removed)
    document.getElementById('expectations-title')?.focus()
    await again()
  }
  return (
    <li>
      <span>{sentence}</span>
      <Badge Shape={holds ? IconCircleCheckFilled : IconAlertTriangleFilled} tone={holds ? 'green' : 'red'} bare>
        {verdictText(expectation)}
      </Badge>
      <Button kind="quiet" size="small" busy={isBusy} label={words.removeThis(sentence)} onPress={() => void remove()}>
        {words.remove}
      </Button>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </li>
  )
}
