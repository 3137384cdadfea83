import type { ListTexts } from '../../../models/texts/pl/lists.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences about lists from files: they come with the screens that take them. */
export const listWords = await loadTexts(
  async (language): Promise<ListTexts> => (await import(`../../../models/texts/${language}/lists.ts`)).lists,
)
