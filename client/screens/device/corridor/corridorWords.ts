import type { CorridorTexts } from '../../../../models/texts/pl/corridor.ts'
import { loadTexts } from '../../../state/language.ts'

/** The sentences of a tablet on a corridor: they come with its screen, and not with everybody's first page. */
export const corridorWords = await loadTexts(
  async (language): Promise<CorridorTexts> =>
    (await import(`../../../../models/texts/${language}/corridor.ts`)).corridor,
)
