import { useLocation } from 'preact-iso'
import type { ItemKind } from '../../../models/domain/directory/directory.ts'
import { follow } from '../../state/live.ts'
import { useFresh } from '../../state/useQuery.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { DirectoryParts } from './DirectoryParts.tsx'
import './directory.css'
import { ItemDialog } from './edit/ItemDialog.tsx'
import { isAside, itemDraft } from './edit/itemDraft.ts'
import { RemovalDialog } from './edit/RemovalDialog.tsx'
import { HistoryPart } from './history/HistoryPart.tsx'
import { ItemHistoryDialog } from './history/ItemHistoryDialog.tsx'
import { items, loadItems } from './items.ts'
import { MatterList } from './lists/MatterList.tsx'
import { historyOf, removing } from './lists/opened.ts'
import { PeopleList } from './lists/PeopleList.tsx'
import { PlaceList } from './lists/PlaceList.tsx'
import { UnitList } from './lists/UnitList.tsx'
import { OfficePart } from './OfficePart.tsx'
import { mayEditAll, type Part, parts, pathOf } from './parts.ts'
import { words } from './words.ts'

/** The office's own directory: its people, units, matters and places, and what was done to them. */
export function DirectoryScreen() {
  const { path } = useLocation()
  const text = words.value
  const { known, again } = useFresh(loadItems, ({ soon }) => [follow('directory:changed', soon)])
  const part = parts().find((each) => pathOf(each) === path) ?? 'people'
  return (
    <Screen key={path} title={part === 'people' ? text.title : text.parts[part]} class="directory stack">
      <DirectoryParts current={part} />
      {part === 'people' ? <p>{mayEditAll() ? text.lead : text.leadManager}</p> : null}
      {known.fault === undefined ? null : (
        <LoadFailed what={text.failed} onRetry={() => void again()}>
          {known.fault}
        </LoadFailed>
      )}
      {items.value ? (
        <Inside part={part} />
      ) : known.fault === undefined ? (
        <p class="sheet panel soft">{text.loading}</p>
      ) : null}
      {items.value ? <Dialogs part={part} /> : null}
    </Screen>
  )
}

function Inside({ part }: { readonly part: Part }) {
  if (part === 'units') return <UnitList />
  if (part === 'matters') return <MatterList />
  if (part === 'places') return <PlaceList />
  if (part === 'office') return <OfficePart />
  return part === 'history' ? <HistoryPart /> : <PeopleList />
}

/** Where each kind is edited: what was begun on one page is not asked about on another. */
const PART_OF: Readonly<Record<ItemKind, Part>> = {
  office: 'office',
  employee: 'people',
  unit: 'units',
  matter: 'matters',
  place: 'places',
}

/** One thing at a time above the list. */
function Dialogs({ part }: { readonly part: Part }) {
  const draft = itemDraft.value
  const asked = removing.value
  const history = historyOf.value
  if (asked)
    return (
      <RemovalDialog
        {...asked}
        onClose={() => {
          removing.value = undefined
        }}
      />
    )
  if (history)
    return (
      <ItemHistoryDialog
        {...history}
        onClose={() => {
          historyOf.value = undefined
        }}
      />
    )
  return draft && PART_OF[draft.kind] === part && !isAside.value ? (
    <ItemDialog key={`${draft.kind}/${draft.id}`} draft={draft} />
  ) : null
}
