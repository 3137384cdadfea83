import type { ConductTexts } from '../../../models/texts/pl/conduct.ts'
import { loadEveryLanguage } from '../../state/language.ts'

/** Both languages are written beside each other. */
export const conductIn = await loadEveryLanguage(
  async (language): Promise<ConductTexts> => (await import(`../../../models/texts/${language}/conduct.ts`)).conduct,
)
