import type { SetupStep } from '../../../models/domain/setup/steps.ts'

/** Where a step that is still to be done begins: accounts are made on their own page, and no page before it says so. */
export const wayTo = (step: SetupStep): string => (step === 'accounts' ? '/accounts' : `/setup/${step}`)
