import type { DirectoryTexts } from '../../../models/texts/pl/directory.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences of the directory: they come with its pages, and not with everybody's first page. */
export const words = await loadTexts(
  async (language): Promise<DirectoryTexts> =>
    (await import(`../../../models/texts/${language}/directory.ts`)).directory,
)
