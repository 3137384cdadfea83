import type { ConductTexts } from '../../../models/texts/pl/conduct.ts'
import { loadTexts } from '../../state/language.ts'

/** The cards for every client, and what stands around all of them. */
export const conductWords = await loadTexts(
  async (language): Promise<ConductTexts> => (await import(`../../../models/texts/${language}/conduct.ts`)).conduct,
)
