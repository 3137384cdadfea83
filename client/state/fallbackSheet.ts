import { effect, signal } from '@preact/signals'
import type { SheetView } from '../../models/wire/readiness.ts'
import { ask } from './api.ts'
import { computer } from './browserStorage.ts'
import { follow, onConnect } from './live.ts'
import { beforeSignOut, hasRole, me } from './session.ts'

const KEY = 'fallbackSheet'
const AGAIN_MS = 15 * 60_000

/** Whom BOK telephones today: as the server said it last, or as this browser has kept it. */
export const fallbackSheet = signal<SheetView | undefined>(keptCopy())
/** The last time it was asked for, nobody answered. */
export const isSheetStale = signal(fallbackSheet.peek() !== undefined)

const mayRead = (): boolean => hasRole('clerk') || hasRole('supervisor')

/** Also on screens that do not show it: when it is wanted there may be no server any more. */
export async function loadSheet(): Promise<void> {
  if (!mayRead()) return
  try {
    const view = await ask<SheetView>('/readiness/sheet')
    // Signed out meanwhile: nothing of it stays here.
    if (!mayRead()) return
    fallbackSheet.value = view
    isSheetStale.value = false
    computer.write(KEY, view)
  } catch {
    isSheetStale.value = true
  }
}

/** Keeps the copy of this browser of today. */
export function keepSheet(): void {
  const load = (): void => void loadSheet()
  follow('directory:changed', load)
  follow('covers:changed', load)
  onConnect(load)
  setInterval(load, AGAIN_MS)
  effect(() => {
    if (me.value === null) forget()
    else if (me.value !== undefined) load()
  })
  beforeSignOut(forget)
}

function forget(): void {
  fallbackSheet.value = undefined
  computer.forget(KEY)
}

function keptCopy(): SheetView | undefined {
  const kept = computer.read(KEY)
  if (typeof kept !== 'object' || kept === null || !('lines' in kept) || !('at' in kept)) return undefined
  const view = kept as SheetView
  return Array.isArray(view.lines) ? view : undefined
}
