import type { LiftsTexts } from '../../../models/texts/pl/lifts.ts'
import { loadTexts } from '../../state/language.ts'

export const liftWords = await loadTexts(
  async (language): Promise<LiftsTexts> => (await import(`../../../models/texts/${language}/lifts.ts`)).lifts,
)
