import type { AdministrationTexts } from '../../../models/texts/pl/administration.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences of whoever keeps Parter running: they come with those screens, not with everybody's first page. */
export const administrationWords = await loadTexts(
  async (language): Promise<AdministrationTexts> =>
    (await import(`../../../models/texts/${language}/administration.ts`)).administration,
)
