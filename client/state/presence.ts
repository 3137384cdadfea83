import { signal } from '@preact/signals'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { PresenceView } from '../../models/wire/views.ts'
import { follow } from './live.ts'

/** Who can be reached, and what they say of themselves. */
export const presence = signal<ReadonlyMap<PersonId, PresenceView>>(new Map())

follow('presence:all', (all) => {
  presence.value = new Map(all.map((each) => [each.personId, each]))
})
follow('presence:changed', (changed) => {
  // To a screen that follows no board only its own person is told: one name in a list of all would say nothing.
  if (presence.value.size === 0) return
  presence.value = new Map(presence.value).set(changed.personId, changed)
})

/** The answer to an order of one's own is as good as the event about it. */
export function take(changed: PresenceView): void {
  presence.value = new Map(presence.value).set(changed.personId, changed)
}
