import { IconCircleCheckFilled, IconCircleDashed, IconPencil } from '@tabler/icons-preact'
import { FIRST_CALL_STEPS, type SetupStep } from '../../../models/domain/setup/steps.ts'
import type { StepView } from '../../../models/wire/setup.ts'
import { setupWords } from '../../parts/setup/words.ts'
import { Badge } from '../../ui/Badge.tsx'
import { useMedia } from '../../ui/useMedia.ts'

interface StepListProps {
  readonly steps: readonly StepView[]
  readonly current: SetupStep
}

/** As in setup.css: beside the form from here on. */
const WIDE = '(min-width: 62.01rem)'

/** Every step, each of which can be opened at any time. On a phone they are folded up, so that the form is in sight. */
export function StepList({ steps, current }: StepListProps) {
  const words = setupWords.value
  const isWide = useMedia(WIDE)
  if (isWide)
    return (
      <nav class="sheet panel stack-s" aria-label={words.stepsTitle}>
        <h2>{words.stepsTitle}</h2>
        <Steps steps={steps} current={current} />
      </nav>
    )
  const at = steps.findIndex(({ step }) => step === current)
  return (
    <nav class="sheet panel" aria-label={words.stepsTitle}>
      {/* Folded up again with the next step. */}
      <details class="setup-more" key={current}>
        <summary>{words.stepOf(at + 1, steps.length)}</summary>
        <Steps steps={steps} current={current} />
      </details>
    </nav>
  )
}

function Steps({ steps, current }: StepListProps) {
  const words = setupWords.value
  return (
    <ol>
      {steps.map((view) => (
        <li key={view.step}>
          <a class="setup-step" href={`/setup/${view.step}`} aria-current={view.step === current ? 'step' : undefined}>
            <span>{words.steps[view.step].title}</span>
            <StepState view={view} />
          </a>
        </li>
      ))}
    </ol>
  )
}

function StepState({ view: { step, isDone, draft } }: { readonly view: StepView }) {
  const words = setupWords.value
  if (isDone)
    return (
      <Badge Shape={IconCircleCheckFilled} tone="green" bare>
        {words.isDone}
      </Badge>
    )
  const isBegun = draft !== undefined
  const isFirst = FIRST_CALL_STEPS.some((first) => first === step)
  return (
    <Badge Shape={isBegun ? IconPencil : IconCircleDashed} tone="plain" bare>
      {isBegun ? words.isTyped : isFirst ? words.isFirst : words.isOpen}
    </Badge>
  )
}
