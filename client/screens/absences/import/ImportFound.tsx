import { useState } from 'preact/hooks'
import type { ImportPreview, ImportRow } from '../../../../models/wire/schedule.ts'
import { texts } from '../../../state/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { words } from '../words.ts'
import { HowRead } from './HowRead.tsx'
import { countsOf, rowsOf } from './importCounts.ts'
import { problemColumns, rowColumns } from './importTables.tsx'
import { LineCounts } from './LineCounts.tsx'
import { FOUND_ID, type Importing } from './useImport.ts'

interface ImportFoundProps {
  readonly state: Importing
  readonly preview: ImportPreview
  readonly onApply: () => void
  readonly onCheck: () => void
}

/** What is read first: what would change, then what is new, and what stays as it is. */
const GROUPS: readonly ImportRow['state'][] = ['changed', 'new', 'known']

/** What the file would do: in numbers, then what is wrong, then group by group, then the one press that takes it. */
export function ImportFound({ state, preview, onApply, onCheck }: ImportFoundProps) {
  const { import: text } = words.value
  const { rows, problems, problemCount, outside, lines, names } = preview
  const counts = countsOf(preview)
  const taken = counts.added + counts.changed
  return (
    <section class="sheet panel stack" aria-labelledby={FOUND_ID}>
      <h2 id={FOUND_ID} tabIndex={-1}>
        {text.preview}
      </h2>
      <div role="alert">{state.isOtherNow ? <Notice kind="warn">{text.otherNow}</Notice> : null}</div>
      <p class="strong">{text.counts(counts)}</p>
      <LineCounts lines={lines} />
      {state.isAsBefore ? <p>{text.asBefore}</p> : null}
      {problemCount > 0 ? (
        <Notice kind="warn">
          <h3>
            {text.problems}: {lines.wrong}
          </h3>
          <p>{text.problemsLead}</p>
          <Long rows={problems} caption={text.problems} columns={problemColumns()} keyOf={JSON.stringify} />
          {problemCount > problems.length ? <p>{text.problemsMore(problemCount - problems.length)}</p> : null}
        </Notice>
      ) : null}
      {GROUPS.map((group) => {
        const found = rowsOf(preview, group)
        if (found.length === 0) return null
        const title = text.groups[group](found.length)
        return (
          <div key={group} class="stack-s">
            <h3>{title}</h3>
            <Long rows={found} caption={title} columns={rowColumns(names)} keyOf={({ row }) => String(row)} />
          </div>
        )
      })}
      {rows.length === 0 ? <p>{text.nothing}</p> : null}
      {lines.outside > 0 ? (
        <details>
          <summary>{text.outside(lines.outside)}</summary>
          <p class="soft">{text.outsideLead}</p>
          <ul>
            {outside.map((line) => (
              <li key={line.row}>{text.outsideLine(line.row, line.text)}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <HowRead preview={preview} busy={state.busy !== undefined} onChange={onCheck} />
      <div role="alert">{state.fault === undefined ? null : <Fault>{state.fault}</Fault>}</div>
      {taken > 0 ? (
        <div class="row">
          <Button kind="primary" size="large" busy={state.busy !== undefined} onPress={onApply}>
            {state.busy === 'applying'
              ? texts.value.common.sending
              : counts.leftOut > 0
                ? text.applyRest(taken)
                : text.apply(taken)}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

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
