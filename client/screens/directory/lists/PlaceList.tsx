import { IconBell } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { Place } from '../../../../models/domain/directory/directory.ts'
import type { BellList } from '../../../../models/wire/bells.ts'
import { inOneLine, roomAndFloor } from '../../../parts/people/whereabouts.ts'
import { said } from '../../../state/language.ts'
import { useQuery } from '../../../state/useQuery.ts'
import { Button } from '../../../ui/Button.tsx'
import { BellDialog } from '../bell/BellDialog.tsx'
import { bellWords } from '../bell/words.ts'
import { items } from '../items.ts'
import { words } from '../words.ts'
import { ItemActions } from './ItemActions.tsx'
import { ItemList, type ItemRow } from './ItemList.tsx'

interface PlaceRow extends ItemRow {
  readonly place: Place
}

/** Where a client can wait and be served, and ring at the door. */
export function PlaceList() {
  const { columns, features } = words.value
  const bells = useQuery<BellList>('/bells')
  const [opened, setOpened] = useState<PlaceRow>()
  const list = bells.known.view
  const hasBell = (id: string): boolean => list?.bells.some(({ placeId }) => placeId === id) === true
  const rows = (items.value?.places ?? []).map(({ item }): PlaceRow => {
    const name = said(item.name)
    return { id: item.id, name, text: [name, item.building, item.room].join(' '), place: item }
  })
  return (
    <>
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
          {
            key: 'bell',
            title: bellWords.value.column,
            cell: (row) => (
              <Button size="small" label={bellWords.value.open(row.name)} onPress={() => setOpened(row)}>
                <IconBell size={18} aria-hidden="true" />
                {hasBell(row.id) ? bellWords.value.has : bellWords.value.none}
              </Button>
            ),
          },
          {
            key: 'actions',
            title: columns.actions,
            cell: ({ id, name }) => <ItemActions kind="place" id={id} name={name} />,
          },
        ]}
      />
      {opened && list ? (
        <BellDialog place={opened} list={list} onChanged={bells.again} onClose={() => setOpened(undefined)} />
      ) : null}
    </>
  )
}
