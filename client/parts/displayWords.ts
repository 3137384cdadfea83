import type { DisplayTexts } from '../../models/texts/pl/display.ts'
import { loadTexts } from '../state/language.ts'

/** What a client's display says, and the clerk of their link: it comes with these, and not with everybody's first page. */
export const displayWords = await loadTexts(
  async (language): Promise<DisplayTexts> => (await import(`../../models/texts/${language}/display.ts`)).display,
)
