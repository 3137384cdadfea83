import type { Instant } from '../clock.ts'
import type { DecisionContext, Draft } from './draft.ts'

/** Something that falls due: the moment, and what happens then. */
export interface Due {
  readonly at: Instant
  happen(draft: Draft, context: DecisionContext): void
}
