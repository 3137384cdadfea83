import { DIRECTORY_LISTS } from '../../../../models/domain/lists/directoryLists.ts'
import { ExportLinks } from '../../../parts/lists/ExportLinks.tsx'
import { ListImport } from '../../../parts/lists/ListImport.tsx'
import { SetupSummary } from '../../../parts/setup/SetupSummary.tsx'
import { directory } from '../../../state/directory.ts'
import { hasRole } from '../../../state/session.ts'
import { ImportFound } from './ImportFound.tsx'
import { ImportQuestion } from './ImportQuestion.tsx'
import { answering, importDraft } from './importDraft.ts'
import { useDirectoryImport } from './useDirectoryImport.ts'
import { words } from './words.ts'

/** A list of the office, and the directory as lists. */
export function ImportPart() {
  const text = words.value
  const importing = useDirectoryImport()
  const { kind, file } = importDraft.value
  // A new office has one person: there is nothing yet that a blank cell could leave, and nothing to write into a list.
  const isNew = (directory.value?.people.length ?? 0) <= 1
  const kinds = DIRECTORY_LISTS.map((value) => ({ value, label: text.kinds[value] }))
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
          const { answers: _ofOther, missing: _ofPeople, ...rest } = importDraft.value
          importDraft.value = { ...rest, kind: chosen }
        }}
        onFile={(chosen) => {
          importDraft.value = { kind, file: chosen }
        }}
        {...(isNew ? {} : { rules: text.rules })}
        renderQuestion={(question, fault) => <ImportQuestion question={question} fault={fault} />}
        renderFound={(preview) => <ImportFound importing={importing} preview={preview} />}
        resultText={(result) => `${text.result(result)} ${text.undo}`}
        renderNext={() => (
          <>
            <a class="button" href="/directory">
              {text.see}
            </a>
            <a class="button" href="/directory/history">
              {text.history}
            </a>
          </>
        )}
      >
        {isNew ? null : (
          <ExportLinks title={text.exportTitle} lead={text.exportLead} kinds={kinds} path="/directory/export" />
        )}
      </ListImport>
      {importing.state.result && hasRole('admin') ? <SetupSummary /> : null}
    </>
  )
}
