import { signal } from '@preact/signals'
import { firstNeeds } from '../../models/domain/request/firstNeeds.ts'
import { NEEDS, type Need } from '../../models/domain/request/needs.ts'
import type { CommonNeedsView } from '../../models/wire/views.ts'
import { ask } from './api.ts'
import { computer } from './browserStorage.ts'

const KEY = 'needs'

/** What clients of this office want most, as this computer has last heard: without a server it shows the same. */
export const commonNeeds = signal<readonly Need[]>(kept())

/** Asked when somebody comes to the counter. What is known already stays until the next time: nothing moves under a hand. */
export async function loadCommonNeeds(): Promise<void> {
  const { first } = await ask<CommonNeedsView>('/reports/needs')
  if (computer.read(KEY) === null) commonNeeds.value = first
  computer.write(KEY, first)
}

function kept(): readonly Need[] {
  const names = computer.read(KEY)
  const known = Array.isArray(names) ? NEEDS.filter((need) => names.includes(need)) : []
  return known.length > 0 ? known : firstNeeds([])
}
