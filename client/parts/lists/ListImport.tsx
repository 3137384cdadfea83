import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ListPreview, ListQuestion } from '../../../models/wire/listImport.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { focusSoon } from '../../ui/focusSoon.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { Answering } from './answering.ts'
import { ListFileField } from './ListFileField.tsx'
import { ListQuestions } from './ListQuestions.tsx'
import type { ListFile } from './listFile.ts'
import type { useListImport } from './useListImport.ts'
import { listWords } from './words.ts'

const RESULT_ID = 'import-result'

export type Importing<Preview extends ListPreview, Result> = ReturnType<typeof useListImport<Preview, Result>>

interface ListImportProps<Kind extends string, Preview extends ListPreview, Result> {
  readonly importing: Importing<Preview, Result>
  readonly answering: Answering
  readonly lead: string
  readonly kinds: readonly { readonly value: Kind; readonly label: string }[]
  readonly kind: Kind
  readonly file: ListFile | undefined
  readonly onKind: (kind: Kind) => void
  readonly onFile: (file: ListFile) => void
  /** What holds for every file of this kind. */
  readonly rules?: string
  readonly renderQuestion: (question: ListQuestion, fault: string | undefined) => ComponentChildren
  readonly renderFound: (preview: Preview) => ComponentChildren
  readonly resultText: (result: Result) => string
  /** Where one goes on from what was taken. */
  readonly renderNext: (result: Result) => ComponentChildren
  /** Below, whatever is chosen. */
  readonly children?: ComponentChildren
}

/** A list from a spreadsheet, of whatever kind: chosen, asked about, looked at row by row, taken exactly as it was shown. */
export function ListImport<Kind extends string, Preview extends ListPreview, Result>(
  props: ListImportProps<Kind, Preview, Result>,
) {
  const { importing, answering, lead, kinds, kind, file, onKind, onFile, rules, renderQuestion, renderFound } = props
  const { state, check } = importing
  const { preview, result } = state
  useEffect(() => {
    if (result) focusSoon(RESULT_ID)
  }, [result])
  if (result) return <Taken {...props} result={result} />
  return (
    <>
      <p>{lead}</p>
      <div class="sheet panel stack">
        <Choice legend={listWords.value.kind} value={kind} onChange={onKind} options={kinds} />
        <ListFileField state={state} file={file} onChoose={onFile} onCheck={check} />
        {rules === undefined ? null : <p class="soft">{rules}</p>}
      </div>
      {preview && preview.questions.length > 0 ? (
        <ListQuestions
          state={state}
          preview={preview}
          answering={answering}
          onAnswered={check}
          renderOther={renderQuestion}
        />
      ) : null}
      {preview && preview.questions.length === 0 ? renderFound(preview) : null}
      {props.children}
    </>
  )
}

type TakenProps<Preview extends ListPreview, Result> = Pick<
  ListImportProps<string, Preview, Result>,
  'importing' | 'resultText' | 'renderNext'
> & { readonly result: Result }

function Taken<Preview extends ListPreview, Result>(props: TakenProps<Preview, Result>) {
  const { importing, result, resultText, renderNext } = props
  const text = listWords.value
  return (
    <section class="sheet panel stack" aria-labelledby={RESULT_ID}>
      <h2 id={RESULT_ID} tabIndex={-1}>
        {text.done}
      </h2>
      <Notice kind="good">{resultText(result)}</Notice>
      <div class="row">
        {renderNext(result)}
        <Button onPress={importing.next}>{text.next}</Button>
      </div>
    </section>
  )
}
