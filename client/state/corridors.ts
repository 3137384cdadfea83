import { signal } from '@preact/signals'
import { concerns } from '../../models/domain/channels/corridorScope.ts'
import type { CorridorScope } from '../../models/domain/devices/device.ts'
import type { PersonView } from '../../models/wire/views.ts'
import { follow } from './live.ts'

const heard = signal<readonly CorridorScope[]>([])

/** Whether a call of this person also rings on their corridor: a comfort, and no receipt. */
export const ringsOnCorridor = (person: PersonView): boolean => heard.value.some((scope) => concerns(scope, person))

follow('corridors:heard', (scopes) => {
  heard.value = scopes
})
