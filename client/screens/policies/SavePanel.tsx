import { useRef, useState } from 'preact/hooks'
import type { EscalationPolicy } from '../../../models/domain/request/escalation.ts'
import type { PoliciesView, PolicyView } from '../../../models/wire/policies.ts'
import { policyWords, stepSentence } from '../../parts/policies/words.ts'
import { announce } from '../../state/announcer.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { isText, useDraft } from '../../ui/useDraft.ts'
import { ConcernList } from './ConcernList.tsx'
import { sentenceOf } from './expectationWords.ts'
import { ResetDialog } from './ResetDialog.tsx'
import type { Checked } from './useCheck.ts'
import { useSavePolicy } from './useSavePolicy.ts'

interface SavePanelProps {
  readonly policy: PolicyView
  /** Undefined: something is still to be corrected. */
  readonly steps: EscalationPolicy | undefined
  readonly isChanged: boolean
  readonly checked: Checked
  readonly keys: string
  /** By what the rules were seen over which these were typed. */
  readonly seen: string
  readonly onSeen: (seen: string) => void
  readonly onDiscard: () => void
  readonly onSaved: (view: PoliciesView) => Promise<void>
}

const LEAST_REASON = 3

/** What is doubtful, what would no longer hold, and then the press that puts the rules in force. */
export function SavePanel(props: SavePanelProps) {
  const { policy, steps, isChanged, checked, keys, seen, onSeen, onDiscard, onSaved } = props
  const words = policyWords.value
  const [reason = '', setReason] = useDraft(`${keys}reason`, isText)
  const reasonInput = useRef<HTMLInputElement>(null)
  const [isTried, setTried] = useState(false)
  const [isResetting, setResetting] = useState(false)
  const { save, isBusy, fault, theirs, forget } = useSavePolicy({ policy, seen, onSeen })
  const view = steps ? checked.view : undefined
  const isReasonMissing = view?.wantsReason === true && reason.trim().length < LEAST_REASON
  const takeTheirs = () => {
    forget()
    onDiscard()
  }
  const press = async () => {
    setTried(true)
    if (!steps) return announce(words.fixFirst)
    if (!isChanged) return announce(words.nothing)
    if (isReasonMissing) return reasonInput.current?.focus()
    const saved = await save(steps, reason.trim())
    if (!saved) return
    setTried(false)
    announce(words.saved)
    await onSaved(saved)
  }
  return (
    <section class="sheet panel stack" aria-label={words.save}>
      <ConcernList concerns={view?.concerns ?? []} />
      {view && view.broken.length > 0 ? (
        <Notice kind="warn">
          <p>{(isChanged ? words.expectations.broken : words.expectations.brokenNow)(view.broken.length)}</p>
          <ul>
            {view.broken.map((expectation) => (
              <li key={expectation.id}>{sentenceOf(expectation)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {view?.wantsReason && isChanged ? (
        <Field
          label={words.reason}
          hint={words.reasonHint}
          fault={isTried && isReasonMissing ? words.reasonMissing : undefined}
        >
          {(ids) => (
            <input
              {...ids}
              ref={reasonInput}
              class="input"
              maxLength={300}
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
      ) : null}
      {theirs ? (
        <Notice kind="info">
          <p>{words.changedBelow}</p>
          <ol>
            {theirs.steps.map((step) => (
              <li key={JSON.stringify(step)}>{stepSentence(step)}</li>
            ))}
          </ol>
          <div class="row">
            <Button onPress={takeTheirs}>{words.takeTheirs}</Button>
          </div>
        </Notice>
      ) : null}
      <div class="row">
        <Button kind="primary" busy={isBusy} onPress={() => void press()}>
          {words.save}
        </Button>
        {isChanged ? <Button onPress={onDiscard}>{words.discard}</Button> : null}
        {policy.scope.kind === 'unit' && policy.isOwn ? (
          <Button onPress={() => setResetting(true)}>{words.reset}</Button>
        ) : null}
      </div>
      <div role="alert" class="stack-s">
        {isTried && !steps ? <Fault>{words.fixFirst}</Fault> : null}
        {fault === undefined ? null : <Fault>{fault}</Fault>}
      </div>
      {isResetting && policy.scope.kind === 'unit' ? (
        <ResetDialog unitId={policy.scope.unitId} onDone={onSaved} onClose={() => setResetting(false)} />
      ) : null}
    </section>
  )
}
