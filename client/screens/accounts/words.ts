import type { AccountTexts } from '../../../models/texts/pl/accounts.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences of these screens: they come with them, and not with everybody's first page. */
export const words = await loadTexts(
  async (language): Promise<AccountTexts> => (await import(`../../../models/texts/${language}/accounts.ts`)).accounts,
)
