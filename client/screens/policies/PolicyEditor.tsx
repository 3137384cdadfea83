import { useState } from 'preact/hooks'
import { isSamePolicy } from '../../../models/domain/policies/difference.ts'
import { scopePath } from '../../../models/domain/policies/scope.ts'
import type { EscalationPolicy } from '../../../models/domain/request/escalation.ts'
import type { PolicyView } from '../../../models/wire/policies.ts'
import { policyWords } from '../../parts/policies/words.ts'
import { announce } from '../../state/announcer.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { isText, useDraft } from '../../ui/useDraft.ts'
import { PolicyHistory } from './PolicyHistory.tsx'
import { Preview } from './Preview.tsx'
import { bodyOf, useQuestion } from './question.ts'
import { Replay } from './Replay.tsx'
import { SavePanel } from './SavePanel.tsx'
import { StepList } from './StepList.tsx'
import { areDrafts, draftsOf, policyOfDrafts, type StepDraft } from './stepDraft.ts'
import { useCheck } from './useCheck.ts'

interface PolicyEditorProps {
  readonly policy: PolicyView
  readonly again: () => Promise<void>
}

/** The steps of one set of rules, and beside them what would come of them. What was typed stays until it is saved. */
export function PolicyEditor({ policy, again }: PolicyEditorProps) {
  const words = policyWords.value
  const keys = `policy.${scopePath(policy.scope)}.`
  const [steps = draftsOf(policy.steps), setSteps] = useDraft<readonly StepDraft[]>(`${keys}steps`, areDrafts)
  /** The rules over which these were typed: news of a later save does not make them seen. */
  const [keptSeen, keepSeen] = useDraft(`${keys}seen`, isText)
  /** Another set of versions is to be read after a save. */
  const [edition, setEdition] = useState(0)
  const question = useQuestion(keys)
  const complete = policyOfDrafts(steps)
  const about = complete && { scope: policy.scope, steps: complete, targets: policy.targets.named }
  const checked = useCheck(about && question.isComplete ? bodyOf(question, about) : undefined)
  const concerns = (complete ? checked.view?.concerns : undefined) ?? []
  const isChanged = !complete || !isSamePolicy(complete, policy.steps)
  const change = (next: readonly StepDraft[]) => {
    if (keptSeen === undefined) keepSeen(policy.seen)
    setSteps(next)
  }
  const discard = () => {
    for (const what of ['steps', 'seen', 'reason']) forgetDraftsOf(`${keys}${what}`)
  }
  const saved = async () => {
    discard()
    await again()
    setEdition((before) => before + 1)
  }
  const restore = (before: EscalationPolicy) => {
    change(draftsOf(before))
    announce(words.history.restored)
    document.getElementById('steps-title')?.focus()
  }
  return (
    <>
      <p>
        {words.scopeLeads[policy.scope.kind]} {policy.isOwn ? '' : words.makesOwn}
      </p>
      <div class="policy-editor">
        <div class="stack">
          <section class="stack" aria-labelledby="steps-title">
            <h2 id="steps-title" tabIndex={-1}>
              {words.steps}
            </h2>
            <p class="soft">{words.stepsHint}</p>
            <StepList steps={steps} concerns={concerns} onChange={change} />
          </section>
          <SavePanel
            policy={policy}
            steps={complete}
            isChanged={isChanged}
            checked={checked}
            keys={keys}
            seen={keptSeen ?? policy.seen}
            onSeen={keepSeen}
            onDiscard={() => {
              discard()
              announce(words.discarded)
            }}
            onSaved={saved}
          />
        </div>
        <div class="stack policy-beside">
          <Preview policy={policy} question={question} checked={checked} isFaulty={complete === undefined} />
          <Replay scope={policy.scope} steps={complete} />
          <PolicyHistory key={`${edition} ${policy.seen}`} policy={policy} onRestore={restore} />
        </div>
      </div>
    </>
  )
}
