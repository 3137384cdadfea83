import { IconPlus } from '@tabler/icons-preact'
import { MOST_STEPS } from '../../../models/domain/request/escalation.ts'
import type { ConcernView } from '../../../models/wire/policies.ts'
import { policyWords } from '../../parts/policies/words.ts'
import { announce } from '../../state/announcer.ts'
import { Button } from '../../ui/Button.tsx'
import { StepItem, stepId } from './StepItem.tsx'
import { nextStep, type StepDraft } from './stepDraft.ts'

interface StepListProps {
  readonly steps: readonly StepDraft[]
  readonly concerns: readonly ConcernView[]
  readonly onChange: (steps: readonly StepDraft[]) => void
}

/** The steps in their order, which is changed by buttons: the same for a mouse, a keyboard and a voice. */
export function StepList({ steps, concerns, onChange }: StepListProps) {
  const words = policyWords.value
  const move = (from: number, by: 1 | -1) => {
    const step = steps[from]
    const other = steps[from + by]
    if (!step || !other) return
    onChange(steps.map((each) => (each === step ? other : each === other ? step : each)))
    announce(words.moved(from + 1, from + by + 1))
  }
  const remove = (index: number) => {
    const stays = steps[index + 1] ?? steps[index - 1]
    onChange(steps.filter((_, each) => each !== index))
    announce(words.removedStep(index + 1))
    // The button is gone with its step.
    if (stays) focusStep(stays.key)
  }
  const add = () => {
    const step = nextStep(steps)
    onChange([...steps, step])
    announce(words.added(steps.length + 1))
    focusStep(step.key)
  }
  return (
    <div class="stack">
      <ol class="stack step-list">
        {steps.map((step, index) => (
          <StepItem
            key={step.key}
            step={step}
            place={index + 1}
            count={steps.length}
            concerns={concerns.filter((concern) => concern.kind === 'emptyStep' && concern.step === index)}
            onChange={(next) => onChange(steps.map((each) => (each === step ? next : each)))}
            onMove={(by) => move(index, by)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      {steps.length < MOST_STEPS ? (
        <div class="row">
          <Button onPress={add}>
            <IconPlus size={20} aria-hidden="true" />
            {words.add}
          </Button>
        </div>
      ) : (
        <p class="soft">{words.full}</p>
      )}
    </div>
  )
}

function focusStep(key: number): void {
  requestAnimationFrame(() => document.getElementById(stepId(key))?.focus())
}
