import type { DeclarationTexts } from '../../../models/texts/pl/declaration.ts'
import type { PrivacyTexts } from '../../../models/texts/pl/privacy.ts'
import { loadTexts } from '../../state/language.ts'

export const declarationWords = await loadTexts(
  async (language): Promise<DeclarationTexts> =>
    (await import(`../../../models/texts/${language}/declaration.ts`)).declaration,
)

export const privacyWords = await loadTexts(
  async (language): Promise<PrivacyTexts> => (await import(`../../../models/texts/${language}/privacy.ts`)).privacy,
)
