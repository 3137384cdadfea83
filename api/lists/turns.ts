import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ListStep, TellProgress } from '../../models/domain/lists/listProgress.ts'

const LONGEST_MS = 5

/**
 * Work in slices: a long list must never keep a call waiting. Ask `isOver` often, and then rest; `told` hears how much is
 * done by then.
 */
export class Turns {
  private began = performance.now()

  constructor(private readonly told: (done: number) => void = () => undefined) {}

  get isOver(): boolean {
    return performance.now() - this.began >= LONGEST_MS
  }

  async rest(done?: number): Promise<void> {
    await nextTurn()
    this.began = performance.now()
    if (done !== undefined) this.told(done)
  }
}

/** For a step of so many rows: tells how many of them are done. */
export const counted =
  (tell: TellProgress | undefined, step: ListStep, of: number) =>
  (done: number): void =>
    tell?.({ step, done, of })

/** Does work that stops after each piece, as many pieces in a turn as it has time for. */
export async function inTurns<T>(work: Iterator<unknown, T>, told?: (pieces: number) => void): Promise<T> {
  const turns = new Turns(told)
  for (let pieces = 1; ; pieces += 1) {
    const step = work.next()
    if (step.done) return step.value
    if (turns.isOver) await turns.rest(pieces)
  }
}
