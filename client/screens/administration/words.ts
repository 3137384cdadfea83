import type { HealthTexts } from '../../../models/texts/pl/health.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences of the page of the state, here too. */
export const healthWords = await loadTexts(
  async (language): Promise<HealthTexts> => (await import(`../../../models/texts/${language}/health.ts`)).health,
)
