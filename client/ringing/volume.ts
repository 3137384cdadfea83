import { signal } from '@preact/signals'
import { computer } from '../state/kept.ts'

const KEY = 'volume'
/** Never nothing: a person who wants quiet says so by ending their duty, where others can see it. */
export const QUIETEST = 20
export const LOUDEST = 100
const AT_FIRST = 80

/** Percent; each person's own, kept on this device because rooms and loudspeakers differ. */
export const volume = signal(kept())

export function setVolume(percent: number): void {
  volume.value = Math.round(Math.min(LOUDEST, Math.max(QUIETEST, percent)))
  computer.write(KEY, volume.value)
}

function kept(): number {
  const stored = computer.read(KEY)
  return typeof stored === 'number' && stored >= QUIETEST && stored <= LOUDEST ? stored : AT_FIRST
}
