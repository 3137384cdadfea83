import type { DirectoryImportTexts } from '../../../../models/texts/pl/directoryImport.ts'
import { loadTexts } from '../../../state/language.ts'

/** The sentences of the import: they come with its page. */
export const words = await loadTexts(
  async (language): Promise<DirectoryImportTexts> =>
    (await import(`../../../../models/texts/${language}/directoryImport.ts`)).directoryImport,
)
