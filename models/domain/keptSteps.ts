import { Refusal } from './errors.ts'

/** A document is written whole with each step, and nobody has reasons to say more about one thing. */
export const MOST_STEPS = 100

/** One step more of what could go on for ever. */
export function withStep<Step>(steps: readonly Step[], step: Step): readonly Step[] {
  mustHaveRoom(steps)
  return [...steps, step]
}

export function mustHaveRoom(steps: readonly unknown[]): void {
  if (steps.length >= MOST_STEPS) throw new Refusal('stepsFull')
}
