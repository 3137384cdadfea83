import type { Instant } from '../clock.ts'
import type { Directory, Former, ItemKind, Items, ListedKind, Office } from './directory.ts'

/** There is one office, and this is what it is called among the items. */
export const OFFICE_ID = 'office'

/** What happens to one item. Without `before` it is new, without `after` it is removed. */
export type Change = { [Kind in ItemKind]: ChangeOf<Kind> }[ItemKind]

interface ChangeOf<Kind extends ItemKind> {
  readonly kind: Kind
  readonly id: string
  readonly before?: Items[Kind]
  readonly after?: Items[Kind]
}

export type ItemRef = { readonly kind: ItemKind; readonly id: string }

export const itemKey = ({ kind, id }: ItemRef): string => `${kind}/${id}`

const LISTS = { employee: 'employees', unit: 'units', matter: 'matters', place: 'places' } as const

export function itemsOf<Kind extends ListedKind>(directory: Directory, kind: Kind): ReadonlyMap<string, Items[Kind]> {
  return directory[LISTS[kind]] as unknown as ReadonlyMap<string, Items[Kind]>
}

export function itemOf<Kind extends ItemKind>(directory: Directory, kind: Kind, id: string): Items[Kind] | undefined {
  if (kind === 'office') return (id === OFFICE_ID ? officeOf(directory) : undefined) as Items[Kind] | undefined
  return itemsOf(directory, kind as ListedKind).get(id) as Items[Kind] | undefined
}

/** What is there now, or what was there when something was begun that is still going on. */
export function itemOrFormer<Kind extends ListedKind>(
  directory: Directory,
  kind: Kind,
  id: string,
): Items[Kind] | undefined {
  return itemOf(directory, kind, id) ?? (directory.former.get(itemKey({ kind, id }))?.item as Items[Kind] | undefined)
}

/** Days on which the office is closed have a calendar of their own: they are no part of what is edited. */
const officeOf = ({ office: { closedDays: _elsewhere, ...office } }: Directory): Office => office

/** The directory after these changes; what is removed is kept among the former items. */
export function withChanges(directory: Directory, changes: readonly Change[], at: Instant): Directory {
  const kinds = new Set(changes.map(({ kind }) => kind))
  // What is not changed is not copied either.
  const lists = {
    employees: kinds.has('employee') ? new Map(directory.employees) : directory.employees,
    units: kinds.has('unit') ? new Map(directory.units) : directory.units,
    matters: kinds.has('matter') ? new Map(directory.matters) : directory.matters,
    places: kinds.has('place') ? new Map(directory.places) : directory.places,
  }
  const former = new Map(directory.former)
  let { office } = directory
  for (const change of changes) {
    if (change.kind === 'office') {
      if (change.after) office = { ...change.after, ...closedDaysOf(directory) }
      continue
    }
    const list = lists[LISTS[change.kind]] as Map<string, unknown>
    if (change.after) {
      list.set(change.id, change.after)
      former.delete(itemKey(change))
    } else {
      list.delete(change.id)
      if (change.before) former.set(itemKey(change), { kind: change.kind, item: change.before, since: at } as Former)
    }
  }
  return { ...directory, ...lists, office, former }
}

const closedDaysOf = ({ office: { closedDays } }: Directory) => (closedDays ? { closedDays } : {})

/** What takes these changes back. */
export const inverseOf = (changes: readonly Change[]): readonly Change[] =>
  changes.map(({ kind, id, before, after }) => changeOf(kind, id, after, before)).reverse()

/** What was done to these items, however often and in whatever order, to come from one directory to the other. */
export const changesOfItems = (before: Directory, after: Directory, items: readonly ItemRef[]): readonly Change[] =>
  [...new Map(items.map((item) => [itemKey(item), item])).values()]
    .map(({ kind, id }) => changeOf(kind, id, itemOf(before, kind, id), itemOf(after, kind, id)))
    .filter(isChange)

const changeOf = (kind: ItemKind, id: string, before: unknown, after: unknown): Change =>
  ({ kind, id, ...(before ? { before } : {}), ...(after ? { after } : {}) }) as Change

/** What has to be done to `before` to get `after`. */
export function changesBetween(before: Directory, after: Directory): readonly Change[] {
  const listed = (['unit', 'employee', 'matter', 'place'] as const).flatMap((kind): readonly ItemRef[] =>
    [...new Set([...itemsOf(before, kind).keys(), ...itemsOf(after, kind).keys()])].map((id) => ({ kind, id })),
  )
  return changesOfItems(before, after, [{ kind: 'office', id: OFFICE_ID }, ...listed])
}

export const isChange = ({ before, after }: Change): boolean => !isSame(before, after)

/** By content, in whatever order the fields stand; a field that is undefined is not there. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) return isSameList(a, b)
  const [mine, theirs] = [fieldsOf(a), fieldsOf(b)]
  const others = new Map(theirs)
  return mine.length === theirs.length && mine.every(([key, value]) => isSame(value, others.get(key)))
}

const isSameList = (a: object, b: object): boolean =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, at) => isSame(each, b[at]))

const fieldsOf = (item: object): readonly (readonly [string, unknown])[] =>
  Object.entries(item).filter(([, value]) => value !== undefined)

/** The same text for the same content. */
export function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
