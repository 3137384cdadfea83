import { computed, signal } from '@preact/signals'
import { computer } from '../state/browserStorage.ts'
import { me } from '../state/session.ts'

/** Never nothing: a person who wants quiet says so by ending their duty, where others can see it. */
export const QUIETEST = 20
export const LOUDEST = 100
const AT_FIRST = 80

/** Chosen since this page was opened, by key: also where the browser keeps nothing. */
const chosen = signal<Readonly<Record<string, number>>>({})

/** Percent; each person's own, and of this device, because ears differ and so do rooms and loudspeakers. */
export const volume = computed(() => chosen.value[keyNow()] ?? kept(keyNow()))

export function setVolume(percent: number): void {
  const key = keyNow()
  const next = Math.round(Math.min(LOUDEST, Math.max(QUIETEST, percent)))
  chosen.value = { ...chosen.peek(), [key]: next }
  computer.write(key, next)
}

const keyNow = (): string => `volume.${me.value?.person.id ?? 'nobody'}`

function kept(key: string): number {
  const stored = computer.read(key)
  return typeof stored === 'number' && stored >= QUIETEST && stored <= LOUDEST ? stored : AT_FIRST
}
