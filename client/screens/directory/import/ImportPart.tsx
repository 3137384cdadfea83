import { useEffect } from 'preact/hooks'
import { DIRECTORY_LISTS } from '../../../../models/domain/lists/directoryLists.ts'
import type { DirectoryImportResult } from '../../../../models/wire/directoryImport.ts'
import { ListFileField } from '../../../parts/lists/ListFileField.tsx'
import { ListQuestions } from '../../../parts/lists/ListQuestions.tsx'
import { SetupSummary } from '../../../parts/setup/SetupSummary.tsx'
import { hasRole } from '../../../state/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { focusSoon } from '../../../ui/focusSoon.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { ExportLinks } from './ExportLinks.tsx'
import { ImportFound } from './ImportFound.tsx'
import { ImportQuestion } from './ImportQuestion.tsx'
import { answering, importDraft } from './importDraft.ts'
import { useDirectoryImport } from './useDirectoryImport.ts'
import { words } from './words.ts'

const RESULT_ID = 'import-result'

/** A list of the office: chosen, looked at row by row, and then taken exactly as it was shown. */
export function ImportPart() {
  const text = words.value
  const { state, check, apply, next } = useDirectoryImport()
  const { kind, file } = importDraft.value
  const { preview, result } = state
  useEffect(() => {
    if (result) focusSoon(RESULT_ID)
  }, [result])
  if (result) return <Taken result={result} onNext={next} />
  return (
    <>
      <p>{text.lead}</p>
      <div class="sheet panel stack">
        <Choice
          legend={text.kind}
          value={kind}
          onChange={(chosen) => {
            // What the columns of another kind of list mean has not been asked yet.
            const { answers: _ofOther, missing: _ofPeople, ...rest } = importDraft.value
            importDraft.value = { ...rest, kind: chosen }
          }}
          options={DIRECTORY_LISTS.map((value) => ({ value, label: text.kinds[value] }))}
        />
        <ListFileField
          state={state}
          file={file}
          onChoose={(chosen) => {
            importDraft.value = { kind, file: chosen }
          }}
          onCheck={check}
        />
        <p class="soft">{text.rules}</p>
      </div>
      {preview && preview.questions.length > 0 ? (
        <ListQuestions
          state={state}
          preview={preview}
          answering={answering}
          onAnswered={check}
          renderOther={(question, fault) => <ImportQuestion question={question} fault={fault} />}
        />
      ) : null}
      {preview && preview.questions.length === 0 ? (
        <ImportFound state={state} preview={preview} onApply={apply} onCheck={check} />
      ) : null}
      <ExportLinks />
    </>
  )
}

function Taken({ result, onNext }: { readonly result: DirectoryImportResult; readonly onNext: () => void }) {
  const text = words.value
  return (
    <>
      <section class="sheet panel stack" aria-labelledby={RESULT_ID}>
        <h2 id={RESULT_ID} tabIndex={-1}>
          {text.done}
        </h2>
        <Notice kind="good">{text.result(result)}</Notice>
        <p>{text.undo}</p>
        <div class="row">
          <a class="button button-primary" href="/directory">
            {text.see}
          </a>
          <a class="button" href="/directory/history">
            {text.history}
          </a>
          <Button onPress={onNext}>{text.next}</Button>
        </div>
      </section>
      {hasRole('admin') ? <SetupSummary /> : null}
    </>
  )
}
