import { useState } from 'preact/hooks'
import type { TypicalMatter } from '../../../../models/wire/setup.ts'
import { setupWords } from '../../../parts/setup/words.ts'
import { said } from '../../../state/language.ts'
import { useQuery } from '../../../state/useQuery.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { LoadFailed } from '../../../ui/LoadFailed.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../useStep.ts'
import { MatterGroup } from './MatterGroup.tsx'
import { answersOf, chosenIn, groupsOf, unitFor } from './matterGroups.ts'
import type { StepProps } from './stepProps.ts'

/** A catalogue to tick instead of typing: grouped by the unit that handles it in most communes. */
export function MattersStep(props: StepProps) {
  const words = setupWords.value
  const { known, again } = useQuery<readonly TypicalMatter[]>('/setup/matters')
  if (known.view) return <Catalogue {...props} matters={known.view} reload={again} />
  if (known.fault === undefined) return <p class="soft">{words.loading}</p>
  return (
    <LoadFailed what={words.matters.failed} onRetry={again}>
      {known.fault}
    </LoadFailed>
  )
}

interface CatalogueProps extends StepProps {
  readonly matters: readonly TypicalMatter[]
  readonly reload: () => Promise<void>
}

function Catalogue({ view, counts, again, onDone, matters, reload }: CatalogueProps) {
  const { matters: words, faults, inDirectory, links, counts: say } = setupWords.value
  const [fault, setFault] = useState<string>()
  const form = useStep(view, again)
  const groups = groupsOf(matters)
  const chosen = chosenIn(form, matters)
  const isComplete = () => {
    const isUnassigned = groups.some(
      (group) => !group.isElsewhere && chosenIn(form, group.matters).length > 0 && unitFor(form, group) === '',
    )
    const wrong = chosen.length === 0 ? faults.noMatter : isUnassigned ? faults.noUnit : undefined
    setFault(wrong)
    return wrong === undefined
  }
  const save = async () => {
    const next = await form.finish(answersOf(form, groups))
    if (next) await reload()
    onDone(next)
  }
  return (
    <StepFrame form={form} isComplete={isComplete} submit={words.save(chosen.length)} onSubmit={() => void save()}>
      <p class="soft">{words.answering}</p>
      {counts.matters > 0 ? (
        <p class="row">
          {inDirectory(say.matters(counts.matters))}
          <a href="/directory/matters">{links.matters}</a>
        </p>
      ) : null}
      {groups.map((group) => (
        <MatterGroup
          key={group.key}
          form={form}
          group={group}
          title={group.isElsewhere ? words.elsewhere : words.group(group.name ? said(group.name) : '')}
        />
      ))}
      <p class="strong">{words.chosen(chosen.length)}</p>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </StepFrame>
  )
}
