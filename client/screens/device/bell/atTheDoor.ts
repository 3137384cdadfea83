import { computed, effect, signal } from '@preact/signals'
import type { BellScreen } from '../../../../models/wire/bellScreen.ts'
import { computer } from '../../../state/browserStorage.ts'
import { setLanguage } from '../../../state/language.ts'
import { hear, screen } from '../connection.ts'

const PHONE_KEY = 'bell-phone'

const known = signal<BellScreen | undefined>(undefined)
effect(() => {
  known.value = screen.value?.kind === 'bell' ? screen.value : undefined
})
hear('bell:changed', (next) => {
  known.value = next
})

export const shown = computed(() => known.value)

/** Kept over a restart without a connection: whoever stands here then has nothing else. */
const keptPhone = signal(readPhone())
export const phone = computed(() => known.value?.phone ?? keptPhone.value)
effect(() => {
  const said = known.value?.phone
  if (said === undefined || said === keptPhone.peek()) return
  keptPhone.value = said
  computer.write(PHONE_KEY, said)
})

function readPhone(): string | undefined {
  const read = computer.read(PHONE_KEY)
  return typeof read === 'string' ? read : undefined
}

/** The next client finds the language of the place, whatever the one before them has chosen. */
let wasCalling = false
effect(() => {
  const isCalling = known.value?.call !== undefined
  if (wasCalling && !isCalling) void setLanguage(known.peek()?.language ?? 'pl')
  wasCalling = isCalling
})
