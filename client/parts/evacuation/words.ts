import type { EvacuationTexts } from '../../../models/texts/pl/evacuation.ts'
import { loadTexts } from '../../state/language.ts'

/** They come with the list and with one's own word about it. */
export const evacuationWords = await loadTexts(
  async (language): Promise<EvacuationTexts> =>
    (await import(`../../../models/texts/${language}/evacuation.ts`)).evacuation,
)
