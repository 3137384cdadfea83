import { computed, signal } from '@preact/signals'
import type { ItemKind, ListedKind, Unit } from '../../../models/domain/directory/directory.ts'
import { isForgotten } from '../../../models/domain/directory/forgetting.ts'
import type { EditableItems, SeenItem } from '../../../models/wire/directory.ts'
import { ask } from '../../state/api.ts'
import { directory, loadDirectory } from '../../state/directory.ts'
import { said } from '../../state/language.ts'
import { words } from './words.ts'

/** What this reader may edit, as the server last said it. */
export const items = signal<EditableItems | undefined>(undefined)

export async function loadItems(): Promise<EditableItems> {
  const view = await ask<EditableItems>('/directory/items')
  items.value = view
  return view
}

/** After a change: the page is drawn anew, and whoever chooses people elsewhere finds them. */
export async function reload(): Promise<void> {
  await Promise.all([loadItems(), loadDirectory()]).catch(() => undefined)
}

const LISTS = { employee: 'employees', unit: 'units', matter: 'matters', place: 'places' } as const

export function seenItem<Kind extends ItemKind>(kind: Kind, id: string): SeenItem<Kind> | undefined {
  const view = items.value
  if (!view) return undefined
  const found = kind === 'office' ? view.office : view[LISTS[kind as ListedKind]].find((each) => each.id === id)
  return found as SeenItem<Kind> | undefined
}

const names = computed(() => {
  const view = items.value
  const former = view?.former ?? []
  const people = [
    ...(directory.value?.people ?? []),
    ...(view?.employees ?? []).map(({ item }) => item),
    ...former.flatMap((each) => (each.kind === 'employee' ? [each.item] : [])),
  ]
  const units = [
    ...(directory.value?.units ?? []),
    ...(view?.units ?? []).map(({ item }) => item),
    ...former.flatMap((each) => (each.kind === 'unit' ? [each.item] : [])),
  ]
  return {
    people: new Map(people.filter((each) => !isForgotten(each)).map(({ id, name }) => [id, name])),
    units: new Map(units.map(({ id, name }) => [id, name])),
  }
})

/** Whose name this reader does not know, or nobody any more, has left the office. */
export const personName = (id: string): string => names.value.people.get(id) ?? words.value.somebodyWhoLeft

export function unitName(id: string | undefined): string {
  const name = id === undefined ? undefined : names.value.units.get(id)
  return name ? said(name) : (id ?? '')
}

export const unitsByName = computed((): readonly Unit[] =>
  (items.value?.units ?? []).map(({ item }) => item).toSorted((a, b) => said(a.name).localeCompare(said(b.name))),
)
