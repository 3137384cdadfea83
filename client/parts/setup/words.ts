import type { SetupTexts } from '../../../models/texts/pl/setup.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences of these screens: they come with them, and not with everybody's first page. */
export const setupWords = await loadTexts(
  async (language): Promise<SetupTexts> => (await import(`../../../models/texts/${language}/setup.ts`)).setup,
)
