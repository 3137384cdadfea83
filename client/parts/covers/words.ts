import type { CoversTexts } from '../../../models/texts/pl/covers.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences about covers: they come with the parts that show them. */
export const coverWords = await loadTexts(
  async (language): Promise<CoversTexts> => (await import(`../../../models/texts/${language}/covers.ts`)).covers,
)
