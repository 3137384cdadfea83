import type { FallbackSheetTexts } from '../../../models/texts/pl/fallbackSheet.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences of this screen: they come with it, and not with everybody's first page. */
export const sheetWords = await loadTexts(
  async (language): Promise<FallbackSheetTexts> =>
    (await import(`../../../models/texts/${language}/fallbackSheet.ts`)).fallbackSheet,
)
