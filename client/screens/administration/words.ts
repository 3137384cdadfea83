import type { AdministrationTexts } from '../../../models/texts/pl/administration.ts'
import type { HealthTexts } from '../../../models/texts/pl/health.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences of this screen: they come with it, and not with everybody's first page. */
export const administrationWords = await loadTexts(
  async (language): Promise<AdministrationTexts> =>
    (await import(`../../../models/texts/${language}/administration.ts`)).administration,
)

export const healthWords = await loadTexts(
  async (language): Promise<HealthTexts> => (await import(`../../../models/texts/${language}/health.ts`)).health,
)
