import type { QualityTexts } from '../../../models/texts/pl/quality.ts'
import { loadTexts } from '../../state/language.ts'

export const qualityWords = await loadTexts(
  async (language): Promise<QualityTexts> => (await import(`../../../models/texts/${language}/quality.ts`)).quality,
)
