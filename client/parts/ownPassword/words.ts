import type { OwnPasswordTexts } from '../../../models/texts/pl/ownPassword.ts'
import { loadTexts } from '../../state/language.ts'

export const ownPasswordWords = await loadTexts(
  async (language): Promise<OwnPasswordTexts> =>
    (await import(`../../../models/texts/${language}/ownPassword.ts`)).ownPassword,
)
