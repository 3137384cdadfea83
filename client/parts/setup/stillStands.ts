import type { Finding } from '../../../models/domain/setup/checks.ts'

/** What a press has tried, and what a look said just after it. */
export interface Tried {
  readonly found: Finding
  readonly look: Finding
}

/** A trial says more than a look, until a look says something else than it did beside the trial: then that is newer. */
export const stillStands = (look: Finding, tried: Tried | undefined): tried is Tried =>
  tried !== undefined && JSON.stringify(look) === JSON.stringify(tried.look)
