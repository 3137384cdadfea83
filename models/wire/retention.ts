import type { Forgetting } from '../domain/retention/retention.ts'

/** GET /api/retention: for how long visits are kept, and what goes next. */
export interface RetentionView {
  readonly keptDays: number
  /** The last day whose visits are no longer kept; absent: all are. */
  readonly forgottenTo?: string
  /** What would go now. */
  readonly due: Forgetting
}
