import type { ImportPreview, ImportResult, ImportRow } from '../../../../models/wire/schedule.ts'
import { ListFound } from '../../../parts/lists/ListFound.tsx'
import type { Importing } from '../../../parts/lists/ListImport.tsx'
import { LongTable } from '../../../parts/lists/LongTable.tsx'
import { countsOf, rowsOf } from '../../../parts/lists/listCounts.ts'
import { listWords } from '../../../parts/lists/words.ts'
import { answering } from './importDraft.ts'
import { rowColumns } from './importTables.tsx'

interface ImportFoundProps {
  readonly importing: Importing<ImportPreview, ImportResult>
  readonly preview: ImportPreview
}

/** What is read first: what would change, then what is new, and what stays as it is. */
const GROUPS: readonly ImportRow['state'][] = ['changed', 'new', 'known']

/** What a list of absences or hours would do. */
export function ImportFound({ importing, preview }: ImportFoundProps) {
  const { added, changed } = countsOf(preview)
  return (
    <ListFound
      state={importing.state}
      preview={preview}
      answering={answering}
      taken={added + changed}
      onApply={importing.apply}
      onCheck={importing.check}
      groups={GROUPS.map((group) => <Group key={group} group={group} preview={preview} />)}
    />
  )
}

function Group({ group, preview }: { readonly group: ImportRow['state']; readonly preview: ImportPreview }) {
  const found = rowsOf(preview, group)
  if (found.length === 0) return null
  const title = listWords.value.groups[group](found.length)
  return (
    <div class="stack-s">
      <h3>{title}</h3>
      <LongTable rows={found} caption={title} columns={rowColumns(preview.names)} keyOf={({ row }) => String(row)} />
    </div>
  )
}
