import type { AgreementsTexts } from '../../../models/texts/pl/agreements.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences of what is agreed for later: they come with the parts that make and show it. */
export const agreementWords = await loadTexts(
  async (language): Promise<AgreementsTexts> =>
    (await import(`../../../models/texts/${language}/agreements.ts`)).agreements,
)
