import type { AlternativesTexts } from '../../../models/texts/pl/alternatives.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences of this screen: they come with it, and not with everybody's first page. */
export const alternativesWords = await loadTexts(
  async (language): Promise<AlternativesTexts> =>
    (await import(`../../../models/texts/${language}/alternatives.ts`)).alternatives,
)
