import type { Matter } from '../../../../models/domain/directory/directory.ts'
import { said } from '../../../state/language.ts'
import { items, personName, unitName } from '../items.ts'
import { words } from '../words.ts'
import { ItemActions } from './ItemActions.tsx'
import { ItemList, type ItemRow } from './ItemList.tsx'

interface MatterRow extends ItemRow {
  readonly matter: Matter
}

/** What clients come for. */
export function MatterList() {
  const { columns } = words.value
  const rows = (items.value?.matters ?? []).map(({ item }) => item)
  return (
    <ItemList<MatterRow>
      part="matters"
      kind="matter"
      rows={rows.map(rowOf)}
      columns={[
        { key: 'name', title: columns.name, cell: ({ matter }) => <Name matter={matter} /> },
        { key: 'unit', title: columns.unit, cell: ({ matter }) => unitName(matter.unitId) },
        { key: 'competent', title: columns.competent, cell: ({ matter }) => <Competent matter={matter} /> },
        {
          key: 'actions',
          title: columns.actions,
          cell: ({ id, name }) => <ItemActions kind="matter" id={id} name={name} />,
        },
      ]}
    />
  )
}

function rowOf(matter: Matter): MatterRow {
  const { id, keywords, unitId, competentIds, elsewhere } = matter
  const name = said(matter.name)
  const text = [name, ...keywords, unitName(unitId), ...competentIds.map(personName)].join(' ')
  return { id, name, text, matter, isWanting: competentIds.length === 0 && !elsewhere }
}

/** Enough to tell which it is. */
const KEYWORDS = 5

function Name({ matter: { name, keywords } }: { readonly matter: Matter }) {
  return (
    <span class="directory-cell">
      <span class="strong">{said(name)}</span>
      <span class="soft">
        {keywords.slice(0, KEYWORDS).join(', ')}
        {keywords.length > KEYWORDS ? '…' : ''}
      </span>
    </span>
  )
}

function Competent({ matter: { competentIds, elsewhere } }: { readonly matter: Matter }) {
  const text = words.value
  if (elsewhere)
    return (
      <span class="directory-cell">
        <span>{text.elsewhere}</span>
        <span class="soft">{said(elsewhere)}</span>
      </span>
    )
  return competentIds.length === 0 ? (
    <span class="strong">{text.nobodyCompetent}</span>
  ) : (
    <span>{competentIds.map(personName).join(', ')}</span>
  )
}
