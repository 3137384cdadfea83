import type { ToneName } from './tones.ts'

const PATTERNS: Readonly<Record<ToneName, readonly number[]>> = {
  page: [300, 150, 500],
  escalation: [300, 150, 300, 150, 500],
  drill: [200],
  lost: [],
  step: [],
  news: [150, 100, 150],
}

let isVibrating = false

/** For a telephone in a pocket. Absent on most desktops, and refused before the first touch: neither is a fault. */
export function vibrate(tone: ToneName): void {
  if (!('vibrate' in navigator) || !navigator.userActivation?.hasBeenActive) return
  try {
    isVibrating = true
    navigator.vibrate([...PATTERNS[tone]])
  } catch {
    // Some browsers throw instead of answering false.
  }
}

export function stopVibrating(): void {
  if (isVibrating) navigator.vibrate(0)
  isVibrating = false
}
