import { computed, signal } from '@preact/signals'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { DirectoryView, PersonView } from '../../models/wire/views.ts'
import { ask } from './api.ts'
import { computer } from './browserStorage.ts'

const KEY = 'directory'

interface Copy {
  readonly at: number
  readonly view: DirectoryView
}

/** The office's people, units and places: from the server, or the copy this computer keeps for a lost network. */
export const directory = signal<DirectoryView | undefined>(keptCopy()?.view)

/** When the copy was made, while the server has not confirmed it yet; undefined: it is today's. */
export const copyFrom = signal<number | undefined>(keptCopy()?.at)

export async function loadDirectory(): Promise<void> {
  const view = await ask<DirectoryView>('/directory')
  directory.value = view
  copyFrom.value = undefined
  computer.write(KEY, { at: Date.now(), view } satisfies Copy)
}

const byId = computed(() => new Map(directory.value?.people.map((person) => [person.id, person])))

export const personOf = (id: PersonId): PersonView | undefined => byId.value.get(id)

function keptCopy(): Copy | undefined {
  const kept = computer.read(KEY)
  if (typeof kept !== 'object' || kept === null || !('view' in kept) || !('at' in kept)) return undefined
  const copy = kept as Copy
  return Array.isArray(copy.view.people) && Array.isArray(copy.view.units) ? copy : undefined
}
