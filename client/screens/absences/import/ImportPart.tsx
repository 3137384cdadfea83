import { useEffect, useState } from 'preact/hooks'
import { LIST_MAX_BYTES, LIST_MAX_ROWS } from '../../../../models/domain/lists/listImport.ts'
import { IMPORT_KINDS } from '../../../../models/domain/schedule/scheduleImport.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { focusSoon } from '../focusSoon.ts'
import { words } from '../words.ts'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportFound } from './ImportFound.tsx'
import { ImportQuestions } from './ImportQuestions.tsx'
import { bytesOf, importDraft } from './importDraft.ts'
import { useImport } from './useImport.ts'

const RESULT_ID = 'import-result'
const KILOBYTE = 1_024

/** A list from a spreadsheet: chosen, looked at row by row, and then taken exactly as it was shown. */
export function ImportPart() {
  const { import: text } = words.value
  const { state, check, apply, next } = useImport()
  const [fault, setFault] = useState<string>()
  const { kind, file } = importDraft.value
  const { preview, result } = state
  useEffect(() => {
    if (result) focusSoon(RESULT_ID)
  }, [result])

  const choose = async (chosen: File | undefined) => {
    if (!chosen) return
    const mistake =
      chosen.size === 0
        ? text.emptyFile
        : chosen.size > LIST_MAX_BYTES
          ? text.tooLarge(LIST_MAX_BYTES / KILOBYTE)
          : undefined
    setFault(mistake)
    if (mistake !== undefined) return
    try {
      importDraft.value = { kind, file: { name: chosen.name, bytes: await bytesOf(chosen) } }
    } catch {
      setFault(text.unreadable)
    }
  }
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
        <Field
          label={text.file}
          hint={text.fileHint(LIST_MAX_BYTES / KILOBYTE, LIST_MAX_ROWS)}
          after={file ? text.chosen(file.name) : undefined}
          fault={fault ?? (state.preview ? undefined : state.fault)}
        >
          {(ids) => (
            <input
              {...ids}
              class="input input-file"
              type="file"
              accept=".xlsx,.csv,.txt,text/csv,text/plain"
              onChange={(event) => void choose(event.currentTarget.files?.[0])}
              onClick={(event) => {
                // The same file, mended meanwhile, is chosen again.
                event.currentTarget.value = ''
              }}
            />
          )}
        </Field>
        {state.busy === 'checking' ? (
          <p class="soft" role="status">
            {text.checking}
          </p>
        ) : null}
        {file && state.fault !== undefined && !state.preview ? (
          <div class="row">
            <Button onPress={check}>{text.again}</Button>
          </div>
        ) : null}
      </div>
      {preview && preview.questions.length > 0 ? (
        <ImportQuestions state={state} preview={preview} onAnswered={check} />
      ) : null}
      {preview && preview.questions.length === 0 ? (
        <ImportFound state={state} preview={preview} onApply={apply} onCheck={check} />
      ) : null}
      <ImportColumns kind={kind} />
    </>
  )
}
