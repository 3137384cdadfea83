import type { OfficeAddresses } from '../../../../models/domain/setup/officeAddresses.ts'
import type { SetupCounts } from '../../../../models/domain/setup/steps.ts'
import type { SetupView, StepView } from '../../../../models/wire/setup.ts'

/** What every step is given. */
export interface StepProps {
  readonly view: StepView
  readonly counts: SetupCounts
  readonly addresses: OfficeAddresses
  readonly closed: SetupView['closed']
  readonly again: () => Promise<void>
  /** Told after the step was saved. */
  readonly onDone: (next: SetupView | undefined) => void
  /** To what else is open: this may wait. */
  readonly onLater: () => void
}
