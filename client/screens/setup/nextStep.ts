import { FIRST_CALL_STEPS, type SetupStep } from '../../../models/domain/setup/steps.ts'
import type { StepView } from '../../../models/wire/setup.ts'

interface Steps {
  readonly steps: readonly Pick<StepView, 'step' | 'isDone'>[]
  readonly next?: SetupStep
}

/**
 * Where somebody goes who has just saved this step: on, past what they have put off; without the first steps nobody can be
 * called, so those come before everything else. What was put off is next when nothing else is.
 */
export function nextStep({ steps, next }: Steps, saved: SetupStep): SetupStep | undefined {
  if (next !== undefined && FIRST_CALL_STEPS.some((first) => first === next)) return next
  const behind = steps.slice(steps.findIndex(({ step }) => step === saved) + 1)
  return behind.find(({ isDone }) => !isDone)?.step ?? next
}
