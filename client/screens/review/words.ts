import type { ReviewsTexts } from '../../../models/texts/pl/reviews.ts'
import { loadTexts } from '../../state/language.ts'

export const reviewWords = await loadTexts(
  async (language): Promise<ReviewsTexts> => (await import(`../../../models/texts/${language}/reviews.ts`)).reviews,
)
