import type { DigitalPagesTexts } from '../../../models/texts/pl/digitalPages.ts'
import { loadTexts } from '../../state/language.ts'

/** What the public pages have in common, and where they are filled in. */
export const digitalPagesWords = await loadTexts(
  async (language): Promise<DigitalPagesTexts> =>
    (await import(`../../../models/texts/${language}/digitalPages.ts`)).digitalPages,
)
