import { useState } from 'preact/hooks'
import { stops } from '../../../../models/domain/directory/problems.ts'
import type { DirectoryPreview } from '../../../../models/wire/directoryImport.ts'
import { HowRead } from '../../../parts/lists/HowRead.tsx'
import { LineCounts } from '../../../parts/lists/LineCounts.tsx'
import { LongTable } from '../../../parts/lists/LongTable.tsx'
import { OutsideLines, RowProblems } from '../../../parts/lists/RowProblems.tsx'
import { FOUND_ID } from '../../../parts/lists/useListImport.ts'
import { listWords } from '../../../parts/lists/words.ts'
import { texts } from '../../../state/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { focusFault } from '../../../ui/focusSoon.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { Breaks } from '../edit/Breaks.tsx'
import { countsOf, rowsOf } from './importCounts.ts'
import { answering, importDraft } from './importDraft.ts'
import { changedColumns, changedFields, knownColumns, newColumns, unitColumns } from './importTables.tsx'
import { MissingPeople } from './MissingPeople.tsx'
import { RejectedRows } from './RejectedRows.tsx'
import type { Importing } from './useDirectoryImport.ts'
import { words } from './words.ts'

interface ImportFoundProps {
  readonly state: Importing
  readonly preview: DirectoryPreview
  readonly onApply: () => void
  readonly onCheck: () => void
}

/** What the file would do: in numbers, then what is wrong, then group by group, then the one press that takes it. */
export function ImportFound({ state, preview, onApply, onCheck }: ImportFoundProps) {
  const text = words.value
  const counts = countsOf(preview)
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const { missing } = importDraft.value
  const isUncounted = missing !== undefined && preview.isMissingMany && typed.trim() !== String(missing)
  const isStopped = preview.breaks.some(stops)
  const taken = counts.added + counts.changed + (missing ?? 0)
  const apply = () => {
    setTried(isUncounted)
    if (isUncounted) focusFault()
    else onApply()
  }
  return (
    <section class="sheet panel stack" aria-labelledby={FOUND_ID}>
      <h2 id={FOUND_ID} tabIndex={-1}>
        {text.preview}
      </h2>
      <div role="alert">{state.isOtherNow ? <Notice kind="warn">{text.otherNow}</Notice> : null}</div>
      <p class="strong">{text.counts(counts)}</p>
      <LineCounts lines={preview.lines} />
      {state.isAsBefore ? <p>{listWords.value.asBefore}</p> : null}
      <RowProblems preview={preview}>
        <RejectedRows />
      </RowProblems>
      <Groups preview={preview} />
      {taken === 0 ? <p>{listWords.value.nothing}</p> : null}
      <MissingPeople
        preview={preview}
        typed={typed}
        fault={isTried && isUncounted ? text.missingWrong(missing) : undefined}
        onType={setTyped}
        onChange={onCheck}
      />
      {preview.breaksCount > 0 ? (
        <div class="stack-s">
          <h3>{text.breaks}</h3>
          <Breaks breaks={preview.breaks} />
          {preview.breaksCount > preview.breaks.length ? (
            <p class="soft">{text.breaksMore(preview.breaksCount - preview.breaks.length)}</p>
          ) : null}
        </div>
      ) : null}
      <OutsideLines preview={preview} />
      <HowRead preview={preview} answering={answering} busy={state.busy !== undefined} onChange={onCheck} />
      <div role="alert">{state.fault === undefined ? null : <Fault>{state.fault}</Fault>}</div>
      {taken > 0 && isStopped ? <p class="strong">{text.stopped}</p> : null}
      {taken > 0 && !isStopped ? (
        <div class="row">
          <Button kind="primary" size="large" busy={state.busy !== undefined} onPress={apply}>
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

/** What is read first: what would change, then what is new, and what stays as it is. */
function Groups({ preview }: { readonly preview: DirectoryPreview }) {
  const text = words.value
  const [changed, added, known] = [rowsOf(preview, 'changed'), rowsOf(preview, 'new'), rowsOf(preview, 'known')]
  const titles = {
    changed: text.groups.changed(changed.length),
    added: text.groups.new(added.length),
    known: text.groups.known(known.length),
    units: text.units(preview.units.length),
  }
  return (
    <>
      {changed.length > 0 ? (
        <div class="stack-s">
          <h3>{titles.changed}</h3>
          <LongTable
            rows={changedFields(changed)}
            caption={titles.changed}
            columns={changedColumns()}
            keyOf={({ row, name, field }) => `${row} ${name} ${field}`}
          />
        </div>
      ) : null}
      {preview.units.length > 0 ? (
        <div class="stack-s">
          <h3>{titles.units}</h3>
          <DataTable
            caption={titles.units}
            quietCaption
            isCardsWhenNarrow
            rows={preview.units}
            columns={unitColumns()}
            rowKey={({ name }) => name}
          />
        </div>
      ) : null}
      {added.length > 0 ? (
        <div class="stack-s">
          <h3>{titles.added}</h3>
          <LongTable
            rows={added}
            caption={titles.added}
            columns={newColumns()}
            keyOf={({ row, name }) => `${row} ${name}`}
          />
        </div>
      ) : null}
      {known.length > 0 ? (
        <details>
          <summary>{titles.known}</summary>
          <LongTable
            rows={known}
            caption={titles.known}
            columns={knownColumns()}
            keyOf={({ row, name }) => `${row} ${name}`}
          />
        </details>
      ) : null}
    </>
  )
}
