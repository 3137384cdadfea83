import { IconCircleCheckFilled, IconCircleDashed, IconPencil } from '@tabler/icons-preact'
import type { SetupStep } from '../../../models/domain/setup/steps.ts'
import type { StepView } from '../../../models/wire/setup.ts'
import { setupWords } from '../../parts/setup/words.ts'
import { Badge } from '../../ui/Badge.tsx'

/** Every step, each of which can be opened at any time. */
export function StepList({ steps, current }: { readonly steps: readonly StepView[]; readonly current: SetupStep }) {
  const words = setupWords.value
  return (
    <nav class="sheet panel stack-s" aria-label={words.stepsTitle}>
      <h2>{words.stepsTitle}</h2>
      <ol>
        {steps.map((view) => (
          <li key={view.step}>
            <a
              class="setup-step"
              href={`/setup/${view.step}`}
              aria-current={view.step === current ? 'step' : undefined}
            >
              <span>{words.steps[view.step].title}</span>
              <StepState view={view} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepState({ view: { isDone, draft } }: { readonly view: StepView }) {
  const words = setupWords.value
  if (isDone)
    return (
      <Badge Shape={IconCircleCheckFilled} tone="green" bare>
        {words.isDone}
      </Badge>
    )
  const isBegun = draft !== undefined
  return (
    <Badge Shape={isBegun ? IconPencil : IconCircleDashed} tone="plain" bare>
      {isBegun ? words.isTyped : words.isOpen}
    </Badge>
  )
}
