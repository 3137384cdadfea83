import type { StoriesTexts } from '../../../models/texts/pl/stories.ts'
import { loadTexts } from '../../state/language.ts'

export const storyWords = await loadTexts(
  async (language): Promise<StoriesTexts> => (await import(`../../../models/texts/${language}/stories.ts`)).stories,
)
