import type { DirectoryRow, FieldChange, NewUnit } from '../../../../models/wire/directoryImport.ts'
import { listWords } from '../../../parts/lists/words.ts'
import type { Column } from '../../../ui/DataTable.tsx'
import { fieldName } from './importDraft.ts'
import { words } from './words.ts'

/** One line for each field that changes: as it is, and as it would be, side by side. */
export interface ChangedField extends FieldChange {
  readonly row: number
  readonly name: string
  readonly isFirst: boolean
}

export const changedFields = (rows: readonly DirectoryRow[]): readonly ChangedField[] =>
  rows.flatMap(({ row, name, fields }) => fields.map((field, at) => ({ ...field, row, name, isFirst: at === 0 })))

export function changedColumns(): readonly Column<ChangedField>[] {
  const text = words.value
  return [
    { key: 'row', title: listWords.value.row, cell: ({ row }) => row },
    { key: 'name', title: text.name, cell: ({ name }) => name, namesRow: true },
    { key: 'field', title: listWords.value.column, cell: ({ field }) => fieldName(field) },
    { key: 'before', title: text.isNow, cell: ({ before }) => <Value text={before} /> },
    { key: 'after', title: text.willBe, cell: ({ after }) => <Value text={after} isStrong /> },
  ]
}

function Value({ text, isStrong = false }: { readonly text: string; readonly isStrong?: boolean }) {
  if (text === '') return <span class="soft">{words.value.nothingThere}</span>
  return <span class={isStrong ? 'strong' : undefined}>{text}</span>
}

export function newColumns(): readonly Column<DirectoryRow>[] {
  const text = words.value
  return [
    { key: 'row', title: listWords.value.row, cell: ({ row }) => row },
    { key: 'name', title: text.name, cell: ({ name }) => name, namesRow: true },
    { key: 'what', title: text.what, cell: ({ fields }) => <Details fields={fields} /> },
  ]
}

/** What stands in the name's own cell is not said again. */
function Details({ fields }: Pick<DirectoryRow, 'fields'>) {
  const shown = fields.filter(({ field, after }) => after !== '' && field !== 'person' && field !== 'name')
  return <span>{shown.map(({ field, after }) => `${fieldName(field)}: ${after}`).join(', ')}</span>
}

export function knownColumns(): readonly Column<DirectoryRow>[] {
  return newColumns().slice(0, 2)
}

export function unitColumns(): readonly Column<NewUnit>[] {
  const text = words.value
  return [
    { key: 'name', title: text.unit, cell: ({ name }) => name },
    { key: 'manager', title: text.manager, cell: ({ manager }) => manager },
    { key: 'people', title: text.peopleCount, cell: ({ people }) => people, isNumber: true },
  ]
}
