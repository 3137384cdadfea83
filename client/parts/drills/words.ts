import type { DrillsTexts } from '../../../models/texts/pl/drills.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences of these screens: they come with them, and not with everybody's first page. */
export const drillWords = await loadTexts(
  async (language): Promise<DrillsTexts> => (await import(`../../../models/texts/${language}/drills.ts`)).drills,
)
