import type { PhotosTexts } from '../../../models/texts/pl/photos.ts'
import { loadTexts } from '../../state/language.ts'

export const photoWords = await loadTexts(
  async (language): Promise<PhotosTexts> => (await import(`../../../models/texts/${language}/photos.ts`)).photos,
)
