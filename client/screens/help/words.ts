import type { HelpTexts } from '../../../models/texts/pl/help.ts'
import { loadTexts } from '../../state/language.ts'

export const helpWords = await loadTexts(
  async (language): Promise<HelpTexts> => (await import(`../../../models/texts/${language}/help.ts`)).help,
)
