import type { TimesTexts } from '../../../models/texts/pl/times.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences of the times and their charts: they come with them, and not with everybody's first page. */
export const timesWords = await loadTexts(
  async (language): Promise<TimesTexts> => (await import(`../../../models/texts/${language}/times.ts`)).times,
)
