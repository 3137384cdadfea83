import { signal } from '@preact/signals'
import type { PlaceId } from '../../models/domain/directory/directory.ts'
import type { MutedBell } from '../../models/wire/bells.ts'
import { ask } from './api.ts'
import { follow } from './live.ts'

/** The bells that are silent now, for the counter. */
export const mutedBells = signal<readonly MutedBell[]>([])

follow('bells:muted', (muted) => {
  mutedBells.value = muted
})

export const muteBell = (placeId: PlaceId): Promise<unknown> => ask(`/bells/${placeId}/mute`, { method: 'PUT' })

export const unmuteBell = (placeId: PlaceId): Promise<unknown> => ask(`/bells/${placeId}/mute`, { method: 'DELETE' })
