import type { Instant } from '../domain/clock.ts'
import type { Bilingual } from '../domain/directory/directory.ts'
import type { Somebody, StoryLine, StoryReceipt } from '../domain/quality/story.ts'
import type { Outcome } from '../domain/request/request.ts'

/** One request as it was lived through, without a name. */
export interface StoryView {
  readonly raisedAt: Instant
  /** When the client began to wait: from then on it is counted. */
  readonly waitsFrom: Instant
  readonly waitedMs: number
  readonly hasCome: boolean
  readonly isOpen: boolean
  readonly outcome?: Outcome
  readonly place: Bilingual
  readonly unit?: Bilingual
  readonly matter?: Bilingual
  readonly people: readonly (Somebody & { readonly position?: Bilingual })[]
  readonly lines: readonly StoryLine[]
  readonly receipts: readonly StoryReceipt[]
}

/** GET /api/reports/stories: the longest waits of the same question as of the response times, the longest first. */
export interface StoriesView {
  readonly from: Instant
  readonly to: Instant
  readonly stories: readonly StoryView[]
}
