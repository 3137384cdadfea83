import { useState } from 'preact/hooks'
import { LIST_MAX_BYTES, LIST_MAX_ROWS } from '../../../models/domain/lists/listImport.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { ListProgressBar } from './ListProgressBar.tsx'
import { bytesOf, type ListFile } from './listFile.ts'
import type { ListState } from './useListImport.ts'
import { listWords } from './words.ts'

const KILOBYTE = 1_024

interface ListFileFieldProps {
  readonly state: ListState<unknown, unknown>
  readonly file: ListFile | undefined
  readonly onChoose: (file: ListFile) => void
  readonly onCheck: () => void
}

/** Which file; and why it could not be read, where it is chosen again. */
export function ListFileField({ state, file, onChoose, onCheck }: ListFileFieldProps) {
  const text = listWords.value
  const [fault, setFault] = useState<string>()
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return
    const mistake = mistakeOf(chosen)
    setFault(mistake)
    if (mistake !== undefined) return
    try {
      onChoose({ name: chosen.name, bytes: await bytesOf(chosen) })
    } catch {
      setFault(text.unreadable)
    }
  }
  return (
    <>
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
      <ListProgressBar state={state} />
      {file && state.fault !== undefined && !state.preview ? (
        <div class="row">
          <Button onPress={onCheck}>{text.again}</Button>
        </div>
      ) : null}
    </>
  )
}

function mistakeOf({ size }: File): string | undefined {
  const text = listWords.value
  if (size === 0) return text.emptyFile
  return size > LIST_MAX_BYTES ? text.tooLarge(LIST_MAX_BYTES / KILOBYTE) : undefined
}
