import { useState } from 'preact/hooks'
import type { ListPreview, WorkbookView } from '../../../models/wire/listImport.ts'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { focusSoon } from '../../ui/focusSoon.ts'
import { type Answering, answerColumn, columnAnswer, isTwice, readAs } from './answering.ts'
import { ColumnField } from './ColumnField.tsx'
import { listWords } from './words.ts'

const COLUMNS_ID = 'import-columns'

interface HowReadProps {
  readonly preview: ListPreview
  readonly answering: Answering
  readonly busy: boolean
  readonly onChange: () => void
}

/** Letters, separator and columns as Parter understood them; whoever sees that it is wrong says what is right. */
export function HowRead({ preview, answering, busy, onChange }: HowReadProps) {
  const text = listWords.value
  const [isChanging, setChanging] = useState(false)
  const [isTried, setTried] = useState(false)
  const { columns, codePage, delimiter, workbook } = preview
  const isTwiceAt = (index: number): boolean => {
    const known = columnAnswer(answering, index)
    return known !== undefined && isTwice(answering, known)
  }
  const begin = () => {
    // Which values count is asked anew: the other columns may change what there is to ask.
    for (const { index, as } of columns) if (as !== 'empty') answerColumn(answering, { index, as })
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
        {isChanging ? (
          <section class="stack" id={COLUMNS_ID} aria-label={text.changeColumns} tabIndex={-1}>
            {columns.map(({ index, heading, examples }) => (
              <ColumnField
                key={index}
                answering={answering}
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
              isCardsWhenNarrow
              rows={columns}
              rowKey={({ index }) => String(index)}
              columns={[
                { key: 'heading', title: text.column, cell: ({ heading }) => heading },
                { key: 'as', title: text.readColumnAs, cell: ({ as }) => readAs(answering, as) },
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
  const text = listWords.value
  const { sheet, hidden, hiddenCount, hasHiddenColumns } = workbook
  return (
    <p class="soft">
      {text.readSheet(sheet)} {hiddenCount > 0 ? text.hiddenRows(hiddenCount, hidden.join(', ')) : null}{' '}
      {hasHiddenColumns ? text.hiddenColumns : null}
    </p>
  )
}
