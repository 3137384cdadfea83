import { computed, signal } from '@preact/signals'
import type { Employee, ItemKind, ListedKind, Matter, Unit } from '../../../models/domain/directory/directory.ts'
import type { DirectoryItems, SeenItem } from '../../../models/wire/directory.ts'
import { ask } from '../../state/api.ts'
import { loadDirectory } from '../../state/directory.ts'
import { said } from '../../state/language.ts'
import { hasRole, me } from '../../state/session.ts'

/** Everything that can be edited, as the server last said it. */
export const items = signal<DirectoryItems | undefined>(undefined)

export async function loadItems(): Promise<DirectoryItems> {
  const view = await ask<DirectoryItems>('/directory/items')
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
  const people = [
    ...(view?.employees ?? []).map(({ item }) => item),
    ...(view?.former ?? []).flatMap((each) => (each.kind === 'employee' ? [each.item] : [])),
  ]
  const units = [
    ...(view?.units ?? []).map(({ item }) => item),
    ...(view?.former ?? []).flatMap((each) => (each.kind === 'unit' ? [each.item] : [])),
  ]
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    units: new Map(units.map(({ id, name }) => [id, name])),
  }
})

export const personName = (id: string): string => names.value.people.get(id) ?? id

export function unitName(id: string | undefined): string {
  const name = id === undefined ? undefined : names.value.units.get(id)
  return name ? said(name) : (id ?? '')
}

/** Units that this reader manages, those inside them too; the server asks again. */
export const ownUnitIds = computed((): ReadonlySet<string> => {
  const own = new Set<string>()
  const units = items.value?.units ?? []
  const self = me.value?.person.id
  for (let before = -1; before < own.size; ) {
    before = own.size
    for (const { id, item } of units)
      if (item.managerId === self || (item.parentId !== undefined && own.has(item.parentId))) own.add(id)
  }
  return own
})

/** Who and what this reader has to do with. */
export const isOwn = ({ unitId }: Pick<Employee | Matter, 'unitId'>): boolean =>
  hasRole('admin') || (unitId !== undefined && ownUnitIds.value.has(unitId))

export const unitsByName = computed((): readonly Unit[] =>
  (items.value?.units ?? []).map(({ item }) => item).toSorted((a, b) => said(a.name).localeCompare(said(b.name))),
)
