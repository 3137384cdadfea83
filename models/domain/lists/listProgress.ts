/** What is done with a list, in this order. `take` is for good. */
export const LIST_STEPS = ['open', 'read', 'compare', 'check', 'take'] as const
export type ListStep = (typeof LIST_STEPS)[number]

/** How far the work on a list has come: so many of so many rows. `of` 0: nobody knows how many there will be. */
export interface ListProgress {
  readonly step: ListStep
  readonly done: number
  readonly of: number
}

export type TellProgress = (progress: ListProgress) => void
