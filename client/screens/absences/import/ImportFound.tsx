import type { ImportPreview, ImportRow } from '../../../../models/wire/schedule.ts'
import { HowRead } from '../../../parts/lists/HowRead.tsx'
import { LineCounts } from '../../../parts/lists/LineCounts.tsx'
import { LongTable } from '../../../parts/lists/LongTable.tsx'
import { OutsideLines, RowProblems } from '../../../parts/lists/RowProblems.tsx'
import { FOUND_ID } from '../../../parts/lists/useListImport.ts'
import { listWords } from '../../../parts/lists/words.ts'
import { texts } from '../../../state/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { words } from '../words.ts'
import { countsOf, rowsOf } from './importCounts.ts'
import { answering } from './importDraft.ts'
import { rowColumns } from './importTables.tsx'
import type { Importing } from './useImport.ts'

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
  const { rows, lines, names } = preview
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
      {state.isAsBefore ? <p>{listWords.value.asBefore}</p> : null}
      <RowProblems preview={preview} />
      {GROUPS.map((group) => {
        const found = rowsOf(preview, group)
        if (found.length === 0) return null
        const title = text.groups[group](found.length)
        return (
          <div key={group} class="stack-s">
            <h3>{title}</h3>
            <LongTable rows={found} caption={title} columns={rowColumns(names)} keyOf={({ row }) => String(row)} />
          </div>
        )
      })}
      {rows.length === 0 ? <p>{listWords.value.nothing}</p> : null}
      <OutsideLines preview={preview} />
      <HowRead preview={preview} answering={answering} busy={state.busy !== undefined} onChange={onCheck} />
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
