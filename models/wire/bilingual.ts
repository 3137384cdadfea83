import { z } from 'zod'
import { type Bilingual, LANGUAGES, type Language } from '../domain/directory/directory.ts'

/** Said by every page, in whatever language it is read. */
const ALWAYS: readonly Language[] = ['pl', 'en']

/**
 * A text that the office writes itself, in every language there is. A language that was added later may be missing: what
 * an older page sends, or an older version has stored, stays readable.
 */
export const bilingual = (textIn: (language: Language) => z.ZodType<string>): z.ZodType<Bilingual> =>
  z.strictObject(
    Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        ALWAYS.includes(language) ? textIn(language) : textIn(language).optional(),
      ]),
    ),
  ) as unknown as z.ZodType<Bilingual>
