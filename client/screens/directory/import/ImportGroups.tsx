import type { DirectoryPreview } from '../../../../models/wire/directoryImport.ts'
import { LongTable } from '../../../parts/lists/LongTable.tsx'
import { rowsOf } from '../../../parts/lists/listCounts.ts'
import { listWords } from '../../../parts/lists/words.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { changedColumns, changedFields, knownColumns, newColumns, unitColumns } from './importTables.tsx'
import { words } from './words.ts'

/** What is read first: what would change, then what is new, and what stays as it is. */
export function ImportGroups({ preview }: { readonly preview: DirectoryPreview }) {
  const text = words.value
  const [changed, added, known] = [rowsOf(preview, 'changed'), rowsOf(preview, 'new'), rowsOf(preview, 'known')]
  const titles = {
    changed: listWords.value.groups.changed(changed.length),
    added: listWords.value.groups.new(added.length),
    known: listWords.value.groups.known(known.length),
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
