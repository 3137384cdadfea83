import { useState } from 'preact/hooks'
import type { WorkbookView } from '../../../../models/wire/listImport.ts'
import type { ImportPreview } from '../../../../models/wire/schedule.ts'
import { Button } from '../../../ui/Button.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { focusSoon } from '../focusSoon.ts'
import { words } from '../words.ts'
import { CodePageField } from './CodePageField.tsx'
import { ColumnField } from './ColumnField.tsx'
import { fieldName, isTwice } from './importAnswers.ts'
import { answer, answerColumn, columnAnswer, importDraft } from './importDraft.ts'

const COLUMNS_ID = 'import-columns'

interface HowReadProps {
  readonly preview: ImportPreview
  readonly busy: boolean
  readonly onChange: () => void
}

/** Letters, separator and columns as Parter understood them; whoever sees that it is wrong says what is right. */
export function HowRead({ preview, busy, onChange }: HowReadProps) {
  const { import: text } = words.value
  const [isChanging, setChanging] = useState(false)
  const [isTried, setTried] = useState(false)
  const { columns, codePage, codePages, delimiter, workbook } = preview
  const begin = () => {
    // Which values count is asked anew: the other columns may change what there is to ask.
    for (const { index, as } of columns) if (as !== 'empty') answerColumn({ index, as })
    setChanging(true)
    focusSoon(COLUMNS_ID)
  }
  const send = () => {
    const isWrong = columns.some(({ index }) => isTwiceAt(index))
    setTried(isWrong)
    if (!isWrong) onChange()
  }
  return (
    <details>
      <summary>{text.howRead}</summary>
      <div class="stack">
        {workbook ? (
          <WorkbookRead workbook={workbook} />
        ) : (
          <p class="soft">{text.readAs(text.codePages[codePage], delimiter === '\t' ? text.tab : delimiter)}</p>
        )}
        {codePages.length > 0 ? (
          <CodePageField
            choices={codePages}
            value={codePage}
            onChange={(chosen) => {
              answer({ codePage: chosen })
              onChange()
            }}
          />
        ) : null}
        {isChanging ? (
          <section class="stack" id={COLUMNS_ID} aria-label={text.changeColumns} tabIndex={-1}>
            {columns.map(({ index, heading, examples }) => (
              <ColumnField
                key={index}
                kind={importDraft.value.kind}
                isTried={isTried}
                question={{ kind: 'column', index, heading, examples }}
              />
            ))}
            <div class="row">
              <Button busy={busy} onPress={send}>
                {text.show}
              </Button>
            </div>
          </section>
        ) : (
          <>
            <DataTable
              caption={text.columnsRead}
              rows={columns}
              rowKey={({ index }) => String(index)}
              columns={[
                { key: 'heading', title: text.column, cell: ({ heading }) => heading },
                { key: 'as', title: text.readColumnAs, cell: ({ as }) => fieldName(as) },
                { key: 'examples', title: text.value, cell: ({ examples }) => examples.join(' · ') },
              ]}
            />
            <div class="row">
              <Button onPress={begin}>{text.changeColumns}</Button>
            </div>
          </>
        )}
      </div>
    </details>
  )
}

function WorkbookRead({ workbook }: { readonly workbook: WorkbookView }) {
  const { import: text } = words.value
  const { sheet, hidden, hiddenCount, hasHiddenColumns } = workbook
  return (
    <p class="soft">
      {text.readSheet(sheet)} {hiddenCount > 0 ? text.hiddenRows(hiddenCount, hidden.join(', ')) : null}{' '}
      {hasHiddenColumns ? text.hiddenColumns : null}
    </p>
  )
}

function isTwiceAt(index: number): boolean {
  const known = columnAnswer(index)
  return known !== undefined && isTwice(known)
}
