/** A call sounds at 0, 10, 20 s... until somebody answers it. */
export const REPEAT_S = 10

/**
 * How far ahead repetitions are put on the audio clock. A hidden tab's timers run once a minute at worst, so three
 * minutes outlast two missed wakes: the audio clock keeps ringing while the page sleeps.
 */
export const AHEAD_S = 180

/** Louder in three steps: heard in the next room by the fifth time, not a fright the first. */
const LOUDNESS = [0.35, 0.6, 1] as const
const REPETITIONS_PER_STEP = 2

export interface Repetition {
  /** Seconds after the ringing began. */
  readonly atS: number
  readonly loudness: number
}

export function loudnessOf(repetition: number): number {
  const step = Math.min(LOUDNESS.length - 1, Math.floor(repetition / REPETITIONS_PER_STEP))
  return LOUDNESS[step] ?? 1
}

/**
 * The repetitions from number `first` on that begin by `untilS`. `already` repetitions sounded before this series:
 * a second call while one rings does not start quietly again.
 */
export function repetitionsUntil(untilS: number, first: number, already = 0): readonly Repetition[] {
  const last = Math.floor(untilS / REPEAT_S)
  const count = Math.max(0, last - first + 1)
  return Array.from({ length: count }, (_, index) => ({
    atS: (first + index) * REPEAT_S,
    loudness: loudnessOf(already + first + index),
  }))
}
