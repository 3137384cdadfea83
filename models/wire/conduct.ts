import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import { type CardChange, LONGEST_CARD, type OwnCards } from '../domain/conduct/conductCards.ts'
import { bilingual } from './bilingual.ts'

const Sentences = z
  .string()
  .trim()
  .max(LONGEST_CARD)
  .refine((text) => !/(?!\n)\p{Cc}/u.test(text), 'text')

/**
 * PUT /api/conduct/:id: one card in the words of the office; without a text: as Parter says it. `edition`: the one that was on
 * the screen, so that two administrators do not overwrite each other unseen.
 */
export const CardBody = z.strictObject({
  edition: z.int().min(0).max(1_000_000_000),
  text: bilingual(() => Sentences).optional(),
})
export type CardBody = z.infer<typeof CardBody>

/** GET /api/conduct: what the office says otherwise than Parter does. */
export interface ConductView {
  /** 0: nothing was changed yet. */
  readonly edition: number
  readonly cards: OwnCards
}

/** GET /api/conduct/changes, the newest first. */
export interface CardChangesView {
  readonly changes: readonly (Omit<CardChange, 'by'> & { readonly at: Instant; readonly byName: string })[]
}
