import { computed, signal } from '@preact/signals'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { DirectoryView, PersonView } from '../../models/wire/views.ts'
import { ask } from './api.ts'
import { newestOnly } from './newestOnly.ts'
import { storeCopy, storedCopy } from './storedCopy.ts'

const KEY = 'directory'

const kept = storedCopy(KEY, isDirectory)

/** The office's people, units and places: from the server, or the copy this computer keeps for a lost network. */
export const directory = signal<DirectoryView | undefined>(kept?.view)

/** When the copy was made, while the server has not confirmed it yet; undefined: it is today's. */
export const copyFrom = signal<number | undefined>(kept?.at)

const question = newestOnly()

export async function loadDirectory(): Promise<void> {
  const isNewest = question()
  const view = await ask<DirectoryView>('/directory')
  if (!isNewest()) return
  directory.value = view
  copyFrom.value = undefined
  storeCopy(KEY, view)
}

const byId = computed(() => new Map(directory.value?.people.map((person) => [person.id, person])))

export const personOf = (id: PersonId): PersonView | undefined => byId.value.get(id)

function isDirectory(view: unknown): view is DirectoryView {
  return (
    typeof view === 'object' &&
    view !== null &&
    'people' in view &&
    'units' in view &&
    Array.isArray(view.people) &&
    Array.isArray(view.units)
  )
}
