import { effect, signal } from '@preact/signals'
import { hours } from '../../models/domain/clock.ts'
import type { EvacuationView } from '../../models/wire/evacuation.ts'
import { ask } from './api.ts'
import { computer } from './browserStorage.ts'
import { follow, onConnect } from './live.ts'
import { beforeSignOut, hasRole, me } from './session.ts'

const KEY = 'evacuation'
/** An older one is of another day: whoever was in the building then is not now. */
const KEPT_MS = hours(12)
const AT_MOST_EVERY_MS = 1_000

interface Copy {
  readonly at: number
  readonly view: EvacuationView
}

/** Who needs help to leave the building: as the server said it last, or as this browser has kept it. */
export const evacuation = signal<Copy | undefined>(keptCopy())
/** The last time it was asked for, nobody answered. */
export const isStale = signal(evacuation.peek() !== undefined)

const mayRead = (): boolean => hasRole('clerk') || hasRole('supervisor') || hasRole('admin')

/** Also on screens that do not show it: when it is wanted there may be no server any more. */
export async function loadEvacuation(): Promise<void> {
  if (!mayRead()) return
  try {
    const view = await ask<EvacuationView>('/evacuation')
    // Signed out meanwhile: nothing of it stays here.
    if (!mayRead()) return
    evacuation.value = { at: Date.now(), view }
    isStale.value = false
    computer.write(KEY, evacuation.value)
  } catch {
    isStale.value = true
  }
}

let isWaiting = false
function soon(): void {
  if (isWaiting) return
  isWaiting = true
  setTimeout(() => {
    isWaiting = false
    void loadEvacuation()
  }, AT_MOST_EVERY_MS)
}

/** Keeps the copy of this browser as new as its line is. */
export function keepEvacuation(): void {
  follow('evacuation:changed', soon)
  follow('directory:changed', soon)
  onConnect(soon)
  effect(() => {
    if (me.value === undefined) return
    // It is about people's health: it goes with whoever may read it.
    if (me.value === null || !mayRead()) forget()
    else soon()
  })
  beforeSignOut(forget)
}

function forget(): void {
  evacuation.value = undefined
  computer.forget(KEY)
  computer.forget(OUT)
  isOut.value = new Set()
}

function keptCopy(): Copy | undefined {
  const kept = computer.read(KEY)
  if (typeof kept !== 'object' || kept === null || !('view' in kept) || !('at' in kept)) return undefined
  const copy = kept as Copy
  const isOfToday = typeof copy.at === 'number' && Date.now() - copy.at < KEPT_MS
  return isOfToday && Array.isArray(copy.view?.clients) && Array.isArray(copy.view.colleagues) ? copy : undefined
}

const OUT = 'evacuation.out'

/** Who has been led out, as whoever holds this browser has ticked it: it needs no server. */
export const isOut = signal<ReadonlySet<string>>(keptTicks())

export function tick(key: string, isNow: boolean): void {
  const others = [...isOut.value].filter((each) => each !== key)
  isOut.value = new Set(isNow ? [...others, key] : others)
  computer.write(OUT, { at: Date.now(), keys: [...isOut.value] })
}

export function removeTicks(): void {
  isOut.value = new Set()
  computer.forget(OUT)
}

function keptTicks(): ReadonlySet<string> {
  const kept = computer.read(OUT)
  if (typeof kept !== 'object' || kept === null || !('keys' in kept) || !('at' in kept)) return new Set()
  const { at, keys } = kept as { readonly at: unknown; readonly keys: unknown }
  const isOfToday = typeof at === 'number' && Date.now() - at < KEPT_MS
  return new Set(isOfToday && Array.isArray(keys) ? keys.filter((key): key is string => typeof key === 'string') : [])
}
