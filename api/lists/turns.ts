import { setImmediate as nextTurn } from 'node:timers/promises'

const LONGEST_MS = 5

/** Work in slices: a long list must never keep a call waiting. Ask `isOver` often, and then rest. */
export class Turns {
  private began = performance.now()

  get isOver(): boolean {
    return performance.now() - this.began >= LONGEST_MS
  }

  async rest(): Promise<void> {
    await nextTurn()
    this.began = performance.now()
  }
}
