import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { ServerToClient } from '../../models/wire/events.ts'
import { ask } from './api.ts'
import { computer } from './browserStorage.ts'
import { explain } from './explain.ts'
import { follow, onConnect } from './live.ts'
import { newestOnly } from './newestOnly.ts'
import { beforeSignOut, me } from './session.ts'
import { type Copy, isYoungerThan, storeCopy, storedCopy } from './storedCopy.ts'
import { now } from './time.ts'

interface Wanted<T> {
  readonly key: string
  readonly path: string
  /** Older than this it would say what is true no more. */
  readonly keptMs: number
  readonly mayRead: () => boolean
  readonly isView: (view: unknown) => view is T
  /** News after which it is asked for again. */
  readonly changes: readonly (keyof ServerToClient)[]
}

/** What is wanted most when there is no server any more: this browser keeps it, and says how old it is. */
export interface OfflineView<T> {
  /** As the server said it last, or as this browser has kept it. */
  readonly copy: ReadonlySignal<Copy<T> | undefined>
  /** Why the last question was not answered. */
  readonly fault: ReadonlySignal<string | undefined>
  /** The server has not said it yet, or not the last time it was asked. */
  readonly isStale: ReadonlySignal<boolean>
  /** Also on screens that do not show it. */
  readonly load: () => Promise<void>
  /** Keeps it as new as the connection is, and forgets it with whoever may read it. */
  readonly keep: (onForget?: () => void) => void
}

const AT_MOST_EVERY_MS = 1_000

export function offlineView<T>({ key, path, keptMs, mayRead, isView, changes }: Wanted<T>): OfflineView<T> {
  const last = signal(storedCopy(key, isView))
  const fault = signal<string>()
  const isStale = signal(true)
  const copy = computed(() => {
    // A browser may stand open for days without a server.
    void now.value
    return last.value && isYoungerThan(keptMs, last.value) ? last.value : undefined
  })
  const question = newestOnly()
  const load = async (): Promise<void> => {
    if (!mayRead()) return
    const isNewest = question()
    try {
      const view = await ask<T>(path)
      // Signed out meanwhile: nothing of it stays here.
      if (!mayRead() || !isNewest()) return
      last.value = storeCopy(key, view)
      fault.value = undefined
      isStale.value = false
    } catch (error) {
      if (!isNewest()) return
      fault.value = explain(error)
      isStale.value = true
    }
  }
  let isWaiting = false
  const soon = (): void => {
    if (isWaiting) return
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      void load()
    }, AT_MOST_EVERY_MS)
  }
  const keep = (onForget: () => void = () => undefined): void => {
    const forget = (): void => {
      last.value = undefined
      fault.value = undefined
      isStale.value = true
      computer.forget(key)
      onForget()
    }
    for (const change of changes) follow(change, soon)
    onConnect(soon)
    effect(() => {
      if (me.value === undefined) return
      if (me.value === null || !mayRead()) forget()
      else soon()
    })
    beforeSignOut(forget)
  }
  return { copy, fault, isStale, load, keep }
}
