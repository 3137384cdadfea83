import type { BellsTexts } from '../../../../models/texts/pl/bells.ts'
import { loadTexts } from '../../../state/language.ts'

export const bellWords = await loadTexts(
  async (language): Promise<BellsTexts> => (await import(`../../../../models/texts/${language}/bells.ts`)).bells,
)
