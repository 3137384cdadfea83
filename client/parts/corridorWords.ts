import type { CorridorsTexts } from '../../models/texts/pl/corridors.ts'
import { loadTexts } from '../state/language.ts'

/** The sentences of the corridors, on the tablet and in the office: they come with these screens, and not with everybody's first page. */
export const corridorWords = await loadTexts(
  async (language): Promise<CorridorsTexts> => (await import(`../../models/texts/${language}/corridors.ts`)).corridors,
)
