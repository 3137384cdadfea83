import type { DirectoryImportResult, DirectoryPreview } from '../../../../models/wire/directoryImport.ts'
import { countsOf } from '../../../parts/lists/listCounts.ts'
import { useListImport } from '../../../parts/lists/useListImport.ts'
import { listWords } from '../../../parts/lists/words.ts'
import { askInSteps } from '../../../state/askInSteps.ts'
import { explain } from '../../../state/explain.ts'
import { answering, importBody, importDraft, NOTHING } from './importDraft.ts'

export function useDirectoryImport() {
  const { kind, file } = importDraft.value
  return useListImport<DirectoryPreview, DirectoryImportResult>({
    answering,
    kind,
    file,
    preview: (told) => askInSteps('/directory/imports/preview', importBody(), told),
    async take({ digest }, told) {
      const body = { ...importBody(), digest }
      const result = await askInSteps<DirectoryImportResult>('/directory/imports', body, told)
      importDraft.value = { ...NOTHING, kind }
      return result
    },
    counts: (preview) => listWords.value.counts(countsOf(preview)),
    explain,
  })
}
