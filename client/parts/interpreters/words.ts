import type { InterpretersTexts } from '../../../models/texts/pl/interpreters.ts'
import { loadTexts } from '../../state/language.ts'

/** They come with the panel. */
export const interpreterWords = await loadTexts(
  async (language): Promise<InterpretersTexts> =>
    (await import(`../../../models/texts/${language}/interpreters.ts`)).interpreters,
)
