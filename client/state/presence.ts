import { signal } from '@preact/signals'
import type { PersonId } from '../../models/domain/directory.ts'
import type { PresenceView } from '../../models/wire/views.ts'
import { follow } from './live.ts'

/** Who can be reached, and what they say of themselves. */
export const presence = signal<ReadonlyMap<PersonId, PresenceView>>(new Map())

follow('presence:all', (all) => {
  presence.value = new Map(all.map((each) => [each.personId, each]))
})
follow('presence:changed', (changed) => {
  presence.value = new Map(presence.value).set(changed.personId, changed)
})
