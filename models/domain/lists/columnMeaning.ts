import type { Instant } from '../clock.ts'

/** So many kinds of headings are remembered; then the one that was not used for longest is forgotten. */
export const MOST_COLUMN_MEANINGS = 100

/** What the columns of files with certain headings mean, as somebody has said once. Nothing of what stands in them. */
export interface ColumnMeaning {
  /** Of the kind of list and its headings. */
  readonly id: string
  readonly version: number
  readonly columns: readonly { readonly index: number; readonly as: string }[]
  readonly usedAt: Instant
}
