import { useState } from 'preact/hooks'
import { IMPORT_KINDS } from '../../../../models/domain/schedule/scheduleImport.ts'
import type { ImportUndone } from '../../../../models/wire/schedule.ts'
import { ExportLinks } from '../../../parts/lists/ExportLinks.tsx'
import { ListImport } from '../../../parts/lists/ListImport.tsx'
import { words } from '../words.ts'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportFound } from './ImportFound.tsx'
import { ImportQuestion } from './ImportQuestion.tsx'
import { answering, importDraft } from './importDraft.ts'
import { LastImport } from './LastImport.tsx'
import { useImport } from './useImport.ts'

/** Absences or working hours from a spreadsheet. */
export function ImportPart() {
  const { import: text } = words.value
  const importing = useImport()
  const [undone, setUndone] = useState<ImportUndone>()
  const { kind, file } = importDraft.value
  const kinds = IMPORT_KINDS.map((value) => ({ value, label: text.kinds[value] }))
  return (
    <>
      <ListImport
        importing={importing}
        answering={answering}
        lead={text.lead}
        kinds={kinds}
        kind={kind}
        file={file}
        onKind={(chosen) => {
          // What the columns of another kind of list mean has not been asked yet.
          const { answers: _ofOther, ...rest } = importDraft.value
          importDraft.value = { ...rest, kind: chosen }
        }}
        onFile={(chosen) => {
          importDraft.value = { kind, file: chosen }
        }}
        renderQuestion={(question, fault) => <ImportQuestion question={question} fault={fault} />}
        renderFound={(preview) => <ImportFound importing={importing} preview={preview} />}
        resultText={text.result}
        renderNext={() => (
          <a class="button button-primary" href="/absences/people">
            {text.see}
          </a>
        )}
      >
        <ImportColumns kind={kind} />
        <ExportLinks title={text.exportTitle} lead={text.exportLead} kinds={kinds} path="/imports/export" />
      </ListImport>
      {/* Asked anew when another one was taken. */}
      <LastImport
        key={importing.state.result ? 'taken' : 'before'}
        undone={undone}
        onUndone={(result) => {
          setUndone(result)
          // What it had done is not so any more.
          importing.next()
        }}
      />
    </>
  )
}
