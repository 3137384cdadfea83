import { canonical, itemOf, OFFICE_ID } from '../../models/domain/directory/change.ts'
import type { Directory, ItemKind, Items, ListedKind } from '../../models/domain/directory/directory.ts'
import type { EditableItems, SeenItem } from '../../models/wire/directory.ts'
import { digestOf } from '../platform/web/parse.ts'
import { optional } from '../requests/requestView.ts'
import type { Visibility } from './visibility.ts'

/** What the directory is made of, as far as this reader sees it. */
export function itemsSeen(directory: Directory, version: number, visibility: Visibility): EditableItems {
  const { employees, units, matters, places, former } = directory
  const office = itemOf(directory, 'office', OFFICE_ID)
  if (!office) throw new Error('There is always an office')
  return {
    version,
    ...optional('office', visibility.isAll ? { id: OFFICE_ID, seen: seenAs(office), item: office } : undefined),
    employees: seenOf('employee', employees),
    units: seenOf('unit', units),
    matters: seenOf('matter', matters),
    places: seenOf('place', places),
    former: visibility.isAll ? [...former.values()] : [],
  }

  function seenOf<Kind extends ListedKind>(
    kind: Kind,
    list: ReadonlyMap<string, Items[Kind] & { readonly id: string }>,
  ): readonly SeenItem<Kind>[] {
    return [...list.values()]
      .filter(({ id }) => visibility.sees({ kind, id }))
      .map((each) => {
        const item = visibility.view(kind, each)
        return { id: each.id, seen: seenAs(item), item }
      })
  }
}

/** By which it is known again whether somebody has changed it since. */
export const seenAs = (item: Items[ItemKind]): string => digestOf(canonical(item))
