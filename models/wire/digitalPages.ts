import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import {
  COMPLIANCES,
  DAYS,
  LINES,
  LONGEST_LINE,
  LONGEST_PASSAGE,
  METHODS,
  type OfficeFacts,
  PASSAGES,
} from '../domain/digitalPages/officeFacts.ts'
import { DEFAULT_LANGUAGE, type Language } from '../domain/directory/directory.ts'
import { bilingual } from './bilingual.ts'
import { DaySchema } from './schedule.ts'

const Line = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_LINE)
  .refine((text) => !/\p{Cc}/u.test(text), 'one line')

const Sentences = z
  .string()
  .trim()
  .max(LONGEST_PASSAGE)
  .refine((text) => !/(?!\n)\p{Cc}/u.test(text), 'text')

const TEXTS: Partial<Record<Language, z.ZodType<string>>> = {
  [DEFAULT_LANGUAGE]: Sentences.min(1),
  en: Sentences.default(''),
}
/** What is missing in another language is read in Polish. */
const Passage = bilingual((language) => TEXTS[language] ?? Sentences)

const allOf = <Name extends string, S extends z.ZodType>(names: readonly Name[], schema: S) =>
  Object.fromEntries(names.map((name) => [name, schema.optional()])) as Record<Name, z.ZodOptional<S>>

/** All facts at once; what is absent is not given. */
export const OfficeFactsBody = z.strictObject({
  ...allOf(LINES, Line),
  ...allOf(DAYS, DaySchema),
  ...allOf(PASSAGES, Passage),
  contactEmail: z.email().max(LONGEST_LINE).optional(),
  // It is opened by a press: nothing but a page of the provider.
  interpreterLink: z
    .url({ protocol: /^https$/ })
    .max(LONGEST_LINE)
    .optional(),
  compliance: z.enum(COMPLIANCES).optional(),
  method: z.enum(METHODS).optional(),
})

/**
 * PUT /api/digital-pages: all facts at once; what is absent is not given. `edition`: the one that was on the screen, 0
 * when there was none, so that two administrators do not overwrite each other unseen.
 */
export const DigitalPagesBody = z.strictObject({ edition: z.int().min(0).max(1_000_000_000), facts: OfficeFactsBody })
export type DigitalPagesBody = z.infer<typeof DigitalPagesBody>

/** GET /api/digital-pages: for everybody, before they sign in too. */
export interface DigitalPagesView {
  /** 0: nothing has been given yet. */
  readonly edition: number
  readonly facts: OfficeFacts
  readonly changedAt?: Instant
}
