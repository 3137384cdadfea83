import type { Place } from '../../../../models/domain/directory/directory.ts'
import { inOneLine, roomAndFloor } from '../../../parts/people/whereabouts.ts'
import { said } from '../../../state/language.ts'
import { items } from '../items.ts'
import { words } from '../words.ts'
import { Deeds } from './Deeds.tsx'
import { ItemList, type ItemRow } from './ItemList.tsx'

interface PlaceRow extends ItemRow {
  readonly place: Place
}

/** Where a client can wait and be served. */
export function PlaceList() {
  const { columns, features } = words.value
  const rows = (items.value?.places ?? []).map(({ item }): PlaceRow => {
    const name = said(item.name)
    return { id: item.id, name, text: [name, item.building, item.room].join(' '), place: item }
  })
  return (
    <ItemList<PlaceRow>
      part="places"
      kind="place"
      rows={rows}
      columns={[
        {
          key: 'name',
          title: columns.name,
          cell: ({ name, place }) => (
            <span class="directory-cell">
              <span class="strong">{name}</span>
              <span class="soft">{(place.features ?? []).map((each) => features[each]).join(', ')}</span>
            </span>
          ),
        },
        {
          key: 'where',
          title: columns.where,
          cell: ({ place }) => inOneLine([place.building, roomAndFloor({ ...place, extension: '' })]),
        },
        { key: 'prefix', title: columns.prefix, cell: ({ place }) => place.codePrefix },
        { key: 'deeds', title: columns.deeds, cell: ({ id, name }) => <Deeds kind="place" id={id} name={name} /> },
      ]}
    />
  )
}
