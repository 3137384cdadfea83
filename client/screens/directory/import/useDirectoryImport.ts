import type { DirectoryImportResult, DirectoryPreview } from '../../../../models/wire/directoryImport.ts'
import { type ListState, useListImport } from '../../../parts/lists/useListImport.ts'
import { ask } from '../../../state/api.ts'
import { explain } from '../../../state/explain.ts'
import { countsOf } from './importCounts.ts'
import { answering, importBody, importDraft, NOTHING } from './importDraft.ts'
import { words } from './words.ts'

export type Importing = ListState<DirectoryPreview, DirectoryImportResult>

/** A large list on a slow line is not given up. */
const PATIENCE_MS = 90_000

export function useDirectoryImport() {
  const { kind, file } = importDraft.value
  return useListImport<DirectoryPreview, DirectoryImportResult>({
    answering,
    kind,
    file,
    preview: () => ask('/directory/imports/preview', { method: 'POST', body: importBody(), patienceMs: PATIENCE_MS }),
    async take({ digest }) {
      const body = { ...importBody(), digest }
      const result = await ask<DirectoryImportResult>('/directory/imports', {
        method: 'POST',
        body,
        patienceMs: PATIENCE_MS,
      })
      importDraft.value = { ...NOTHING, kind }
      return result
    },
    counts: (preview) => words.value.counts(countsOf(preview)),
    explain,
  })
}
