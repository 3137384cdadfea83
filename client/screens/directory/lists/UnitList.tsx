import type { Unit } from '../../../../models/domain/directory/directory.ts'
import { said } from '../../../state/language.ts'
import { items, personName, unitName } from '../items.ts'
import { words } from '../words.ts'
import { ItemActions } from './ItemActions.tsx'
import { ItemList, type ItemRow } from './ItemList.tsx'

interface UnitRow extends ItemRow {
  readonly unit: Unit
  readonly people: number
}

export function UnitList() {
  const { columns, noParent } = words.value
  const counts = new Map<string, number>()
  for (const { item } of items.value?.employees ?? []) counts.set(item.unitId, (counts.get(item.unitId) ?? 0) + 1)
  const rows = (items.value?.units ?? []).map(({ item }): UnitRow => {
    const name = said(item.name)
    const text = `${name} ${personName(item.managerId)}`
    return { id: item.id, name, text, unit: item, people: counts.get(item.id) ?? 0 }
  })
  return (
    <ItemList<UnitRow>
      part="units"
      kind="unit"
      rows={rows}
      columns={[
        { key: 'name', title: columns.name, cell: ({ name }) => <span class="strong">{name}</span> },
        { key: 'manager', title: columns.manager, cell: ({ unit }) => personName(unit.managerId) },
        {
          key: 'inside',
          title: columns.inside,
          cell: ({ unit }) => (unit.parentId === undefined ? noParent : unitName(unit.parentId)),
        },
        { key: 'people', title: columns.people, cell: ({ people }) => people },
        {
          key: 'actions',
          title: columns.actions,
          cell: ({ id, name }) => <ItemActions kind="unit" id={id} name={name} />,
        },
      ]}
    />
  )
}
