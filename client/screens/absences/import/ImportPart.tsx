import { useEffect } from 'preact/hooks'
import { IMPORT_KINDS } from '../../../../models/domain/schedule/scheduleImport.ts'
import { ListFileField } from '../../../parts/lists/ListFileField.tsx'
import { ListQuestions } from '../../../parts/lists/ListQuestions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { focusSoon } from '../../../ui/focusSoon.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { words } from '../words.ts'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportFound } from './ImportFound.tsx'
import { ImportQuestion } from './ImportQuestion.tsx'
import { answering, importDraft } from './importDraft.ts'
import { useImport } from './useImport.ts'

const RESULT_ID = 'import-result'

/** A list from a spreadsheet: chosen, looked at row by row, and then taken exactly as it was shown. */
export function ImportPart() {
  const { import: text } = words.value
  const { state, check, apply, next } = useImport()
  const { kind, file } = importDraft.value
  const { preview, result } = state
  useEffect(() => {
    if (result) focusSoon(RESULT_ID)
  }, [result])

  if (result)
    return (
      <section class="sheet panel stack" aria-labelledby={RESULT_ID}>
        <h2 id={RESULT_ID} tabIndex={-1}>
          {text.done}
        </h2>
        <Notice kind="good">{text.result(result)}</Notice>
        <div class="row">
          <a class="button button-primary" href="/absences/people">
            {text.see}
          </a>
          <Button onPress={next}>{text.next}</Button>
        </div>
      </section>
    )
  return (
    <>
      <p>{text.lead}</p>
      <div class="sheet panel stack">
        <Choice
          legend={text.kind}
          value={kind}
          onChange={(chosen) => {
            // What the columns of another kind of list mean has not been asked yet.
            const { answers: _ofOther, ...rest } = importDraft.value
            importDraft.value = { ...rest, kind: chosen }
          }}
          options={IMPORT_KINDS.map((value) => ({ value, label: text.kinds[value] }))}
        />
        <ListFileField
          state={state}
          file={file}
          onChoose={(chosen) => {
            importDraft.value = { kind, file: chosen }
          }}
          onCheck={check}
        />
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
      <ImportColumns kind={kind} />
    </>
  )
}
