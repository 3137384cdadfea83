import type { ImportPreview, ImportResult } from '../../../../models/wire/schedule.ts'
import { countsOf } from '../../../parts/lists/listCounts.ts'
import { useListImport } from '../../../parts/lists/useListImport.ts'
import { listWords } from '../../../parts/lists/words.ts'
import { askInSteps } from '../../../state/askInSteps.ts'
import { loadSchedule } from '../../../state/schedule.ts'
import { explainSave } from '../words.ts'
import { answering, importDraft, NOTHING } from './importDraft.ts'

export function useImport() {
  const { kind, file } = importDraft.value
  const body = () => {
    const { kind: asked, file: chosen } = importDraft.value
    return { kind: asked, file: chosen?.bytes, answers: answering.answers }
  }
  return useListImport<ImportPreview, ImportResult>({
    answering,
    kind,
    file,
    preview: (told) => askInSteps('/imports/preview', body(), told),
    async take({ digest }, told) {
      const result = await askInSteps<ImportResult>('/imports', { ...body(), digest }, told)
      importDraft.value = { ...NOTHING, kind }
      await loadSchedule().catch(() => undefined)
      return result
    },
    counts: (preview) => listWords.value.counts(countsOf(preview)),
    explain: explainSave,
  })
}
