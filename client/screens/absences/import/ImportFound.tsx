import { useState } from 'preact/hooks'
import type { ImportPreview, ImportRow } from '../../../../models/wire/schedule.ts'
import { texts } from '../../../state/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { words } from '../words.ts'
import { problemColumns, rowColumns } from './importTables.tsx'
import type { Importing } from './useImport.ts'

interface ImportFoundProps {
  readonly state: Importing
  readonly preview: ImportPreview
  readonly onApply: () => void
}

/** What the file would do: what is wrong first, then what would be taken, then the one press that takes it. */
export function ImportFound({ state, preview, onApply }: ImportFoundProps) {
  const { import: text } = words.value
  const { rows, problems } = preview
  const leftOut = new Set(problems.map(({ row }) => row)).size
  const taken = countOf(rows, 'new') + countOf(rows, 'changed')
  const counts = { added: countOf(rows, 'new'), changed: countOf(rows, 'changed'), known: countOf(rows, 'known') }
  return (
    <section class="sheet panel stack" aria-labelledby="found-title">
      <h2 id="found-title">{text.preview}</h2>
      <div role="alert">{state.isOtherNow ? <Notice kind="warn">{text.otherNow}</Notice> : null}</div>
      <p class="strong" role="status">
        {text.counts({ ...counts, leftOut })}
      </p>
      {problems.length > 0 ? (
        <Notice kind="warn">
          <h3>{text.problems}</h3>
          <p>{text.problemsLead}</p>
          <Long rows={problems} caption={text.problems} columns={problemColumns()} keyOf={JSON.stringify} />
        </Notice>
      ) : null}
      {rows.length > 0 ? (
        <>
          <h3>{text.rows}</h3>
          <Long rows={rows} caption={text.rows} columns={rowColumns()} keyOf={({ row }) => String(row)} />
        </>
      ) : (
        <p>{text.nothing}</p>
      )}
      <p class="soft">{text.readAs(ENCODINGS[preview.encoding], delimiterText(preview.delimiter))}</p>
      <div role="alert">{state.fault === undefined ? null : <Fault>{state.fault}</Fault>}</div>
      {taken > 0 ? (
        <div class="row">
          <Button kind="primary" size="large" busy={state.busy !== undefined} onPress={onApply}>
            {state.busy === 'applying'
              ? texts.value.common.sending
              : leftOut > 0
                ? text.applyRest(taken)
                : text.apply(taken)}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

const countOf = (rows: readonly ImportRow[], state: ImportRow['state']): number =>
  rows.filter((row) => row.state === state).length

const ENCODINGS = { 'utf-8': 'UTF-8', 'windows-1250': 'Windows-1250' } as const

const delimiterText = (delimiter: string): string => (delimiter === '\t' ? words.value.import.tab : delimiter)

const FIRST_SHOWN = 20

interface LongProps<Row> {
  readonly rows: readonly Row[]
  readonly caption: string
  readonly columns: Parameters<typeof DataTable<Row>>[0]['columns']
  readonly keyOf: (row: Row) => string
}

/** Two thousand rows are not read at once. */
function Long<Row>({ rows, caption, columns, keyOf }: LongProps<Row>) {
  const { import: text } = words.value
  const [isWhole, setWhole] = useState(false)
  return (
    <>
      <DataTable
        caption={caption}
        quietCaption
        columns={columns}
        rows={isWhole ? rows : rows.slice(0, FIRST_SHOWN)}
        rowKey={keyOf}
      />
      {rows.length > FIRST_SHOWN ? (
        <div class="row">
          <Button kind="quiet" expanded={isWhole} onPress={() => setWhole(!isWhole)}>
            {isWhole ? text.fewer : text.more(rows.length)}
          </Button>
        </div>
      ) : null}
    </>
  )
}
