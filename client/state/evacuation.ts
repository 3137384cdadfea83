import { signal } from '@preact/signals'
import { hours } from '../../models/domain/clock.ts'
import type { EvacuationView } from '../../models/wire/evacuation.ts'
import { computer } from './browserStorage.ts'
import { offlineView } from './offlineView.ts'
import { hasRole } from './session.ts'
import { isYoungerThan, storeCopy, storedCopy } from './storedCopy.ts'

/** An older one is of another day: whoever was in the building then is not now. */
const KEPT_MS = hours(12)

/** Who needs help to leave the building: as the server said it last, or as this browser has kept it. */
export const evacuation = offlineView<EvacuationView>({
  key: 'evacuation',
  path: '/evacuation',
  keptMs: KEPT_MS,
  mayRead: () => hasRole('clerk') || hasRole('supervisor') || hasRole('admin'),
  isView: (view): view is EvacuationView =>
    typeof view === 'object' &&
    view !== null &&
    'clients' in view &&
    'colleagues' in view &&
    Array.isArray(view.clients) &&
    Array.isArray(view.colleagues),
  changes: ['evacuation:changed', 'directory:changed'],
})

/** Keeps the copy of this browser as new as its connection is. It is about people's health, and so are its ticks. */
export const keepEvacuation = (): void => evacuation.keep(removeTicks)

const OUT = 'evacuation.out'

/** Who has been led out, as whoever holds this browser has ticked it: it needs no server. */
export const isOut = signal<ReadonlySet<string>>(keptTicks())

export function tick(key: string, isNow: boolean): void {
  const others = [...isOut.value].filter((each) => each !== key)
  isOut.value = new Set(isNow ? [...others, key] : others)
  storeCopy(OUT, [...isOut.value])
}

export function removeTicks(): void {
  isOut.value = new Set()
  computer.forget(OUT)
}

function keptTicks(): ReadonlySet<string> {
  const kept = storedCopy(OUT, isListOfKeys)
  return new Set(kept && isYoungerThan(KEPT_MS, kept) ? kept.view : [])
}

function isListOfKeys(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((key) => typeof key === 'string')
}
