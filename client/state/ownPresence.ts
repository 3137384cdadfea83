import { computed, effect, signal } from '@preact/signals'
import type { Availability, PresenceView } from '../../models/wire/views.ts'
import { ask } from './api.ts'
import { follow, isConnected } from './live.ts'
import { newestOnly } from './newestOnly.ts'
import { me } from './session.ts'
import { serverNow } from './time.ts'

/** What this person last said about themselves, others about them, and the plan: it ends by itself on the server too. */
export const own = signal<PresenceView | undefined>(undefined)

const asks = newestOnly()

/** Says where one is. Throws when it was refused. */
export async function setOwnAvailability(availability: Availability, minutes?: number): Promise<PresenceView> {
  const body = minutes === undefined ? { availability } : { availability, minutes }
  const isNewest = asks()
  const view = await ask<PresenceView>('/availability', { method: 'PUT', body })
  if (isNewest()) own.value = view
  return view
}

/** Out by plan, or because somebody else has said so: calls go to others, whatever this screen could do. */
export const outOfReach = computed(() => {
  const known = own.value
  return known && (known.away !== undefined || known.setBy !== undefined) ? known : undefined
})

// Somebody was marked out by another, or a planned absence began: told at once, on whatever screen they are.
follow('presence:changed', (changed) => {
  if (changed.personId === me.value?.person.id && asks()()) own.value = changed
})

/** Asked on every connect. */
effect(() => {
  if (!me.value) own.value = undefined
  else if (isConnected.value) load()
})

/** And again when it ends by itself. */
effect(() => {
  const known = own.value
  const ends = [known?.until, known?.away?.until, known?.overrulesUntil].filter((end) => end !== undefined)
  if (ends.length === 0) return undefined
  const timer = setTimeout(load, Math.max(1_000, Math.min(LONGEST_MS, Math.min(...ends) - serverNow() + 500)))
  return () => clearTimeout(timer)
})

/** A browser's timer cannot be longer than 24 days. */
const LONGEST_MS = 60 * 60_000

function load(): void {
  const isNewest = asks()
  ask<PresenceView>('/availability')
    .then((view) => {
      if (isNewest()) own.value = view
    })
    // Not known is not shown; pressing a button says it anew.
    .catch(() => undefined)
}
