import type { ImportPreview, ImportResult } from '../../../../models/wire/schedule.ts'
import { type ListState, useListImport } from '../../../parts/lists/useListImport.ts'
import { ask } from '../../../state/api.ts'
import { loadSchedule } from '../../../state/schedule.ts'
import { explainSave, words } from '../words.ts'
import { countsOf } from './importCounts.ts'
import { answering, importDraft, NOTHING } from './importDraft.ts'

export type Importing = ListState<ImportPreview, ImportResult>

export function useImport() {
  const { kind, file } = importDraft.value
  return useListImport<ImportPreview, ImportResult>({
    answering,
    kind,
    file,
    preview() {
      const { kind: asked, file: chosen } = importDraft.value
      const body = { kind: asked, file: chosen?.bytes, answers: answering.answers }
      return ask('/imports/preview', { method: 'POST', body })
    },
    async take({ digest }) {
      const body = { kind, file: file?.bytes, answers: answering.answers, digest }
      const result = await ask<ImportResult>('/imports', { method: 'POST', body })
      importDraft.value = { ...NOTHING, kind }
      await loadSchedule().catch(() => undefined)
      return result
    },
    counts: (preview) => words.value.import.counts(countsOf(preview)),
    explain: explainSave,
  })
}
