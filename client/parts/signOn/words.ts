import type { SignOnTexts } from '../../../models/texts/pl/signOn.ts'
import { loadTexts } from '../../state/language.ts'

/** Read where the office has a provider of sign-ins, and not part of everybody's first page. */
export const signOnWords = await loadTexts(
  async (language): Promise<SignOnTexts> => (await import(`../../../models/texts/${language}/signOn.ts`)).signOn,
)
