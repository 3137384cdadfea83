import { effect, type Signal, signal } from '@preact/signals'
import { tab } from './browserStorage.ts'

const drafts = new Map<string, Signal<unknown>>()
const emptied = new Map<string, () => void>()

/**
 * What somebody is typing: it survives a reload, a refused save, a lost network and signing in again. `isDraft` looks
 * at what was kept, because it may come from an older version of the screens.
 */
export function draftOf<T>(key: string, empty: T, isDraft: (value: unknown) => value is T): Signal<T> {
  const name = `draft.${key}`
  const known = drafts.get(name)
  if (known) return known as Signal<T>
  const kept = tab.read(name)
  const draft = signal<T>(isDraft(kept) ? kept : empty)
  drafts.set(name, draft as Signal<unknown>)
  emptied.set(name, () => {
    draft.value = empty
  })
  effect(() => {
    if (draft.value === empty) tab.forget(name)
    else tab.write(name, draft.value)
  })
  return draft
}

/** The same for what may not stay in the browser: a client's telephone number. It does not survive a reload. */
export function unwrittenDraftOf<T>(key: string, empty: T): Signal<T> {
  const name = `draft.${key}`
  const known = drafts.get(name)
  if (known) return known as Signal<T>
  const draft = signal<T>(empty)
  drafts.set(name, draft as Signal<unknown>)
  emptied.set(name, () => {
    draft.value = empty
  })
  return draft
}

/** What was begun under these keys is done, or given up on purpose. */
export function forgetDraftsOf(prefix: string): void {
  for (const [name, clear] of emptied) if (name.startsWith(`draft.${prefix}`)) clear()
}

/** Whoever signs in next at this computer must not find what the last person typed. */
export function forgetDrafts(): void {
  for (const clear of emptied.values()) clear()
}
