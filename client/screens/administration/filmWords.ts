import type { FilmsTexts } from '../../../models/texts/pl/films.ts'
import { loadTexts } from '../../state/language.ts'

export const filmWords = await loadTexts(
  async (language): Promise<FilmsTexts> => (await import(`../../../models/texts/${language}/films.ts`)).films,
)
