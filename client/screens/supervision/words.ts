import type { SupervisionTexts } from '../../../models/texts/pl/supervision.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences of these screens: they come with them, and not with everybody's first page. */
export const supervisionWords = await loadTexts(
  async (language): Promise<SupervisionTexts> =>
    (await import(`../../../models/texts/${language}/supervision.ts`)).supervision,
)
