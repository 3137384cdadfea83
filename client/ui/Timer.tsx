import type { Instant } from '../../models/domain/clock.ts'
import { duration, now } from '../state/time.ts'

interface TimerProps {
  readonly at: Instant
  /** Puts the time into a sentence: "czeka 1 min 20 s". */
  readonly say?: (time: string) => string
  readonly class?: string
}

/** Counts up from a moment. It is read when somebody looks, and never announced by itself. */
export function Since({ at, say = same, class: name = '' }: TimerProps) {
  return <span class={`timer ${name}`}>{say(duration(now.value - at))}</span>
}

/** Counts down to a moment and stays at zero. */
export function Until({ at, say = same, class: name = '' }: TimerProps) {
  return <span class={`timer ${name}`}>{say(duration(at - now.value))}</span>
}

const same = (time: string): string => time
