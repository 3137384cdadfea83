import { computed, signal } from '@preact/signals'
import type { ConductCard, OwnCards } from '../../models/domain/conduct/conductCards.ts'
import type { ConductView } from '../../models/wire/conduct.ts'
import { ask } from './api.ts'
import { computer } from './browserStorage.ts'
import { said } from './language.ts'
import { newestOnly } from './newestOnly.ts'

const KEY = 'conduct'

/** What this office says otherwise than Parter: as this computer has last heard, also without a server. */
const ownCards = signal<OwnCards>(kept())

export const ownCardCount = computed(() => Object.keys(ownCards.value).length)

const question = newestOnly()

export async function loadConduct(): Promise<void> {
  const isNewest = question()
  const { cards } = await ask<ConductView>('/conduct')
  if (!isNewest()) return
  ownCards.value = cards
  computer.write(KEY, cards)
}

/** What stands on a card: the words of the office, or else those of Parter. */
export function cardText(card: ConductCard, ofParter: string): string {
  const own = ownCards.value[card]
  return own ? said(own) : ofParter
}

function kept(): OwnCards {
  const cards = computer.read(KEY)
  return typeof cards === 'object' && cards !== null ? (cards as OwnCards) : {}
}
