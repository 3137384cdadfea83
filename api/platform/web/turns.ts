interface Caller {
  taken: number
  readonly waiting: (() => void)[]
}

/**
 * Lets every caller do so many things in one turn of the event loop, and the rest in the next ones: however much one of
 * them sends at once, everybody else is answered in between.
 */
export class Turns {
  private readonly callers = new Map<string, Caller>()

  constructor(private readonly atATime: number) {}

  take(whose: string, act: () => void): void {
    if (this.callers.size === 0) setImmediate(() => this.nextTurn())
    const caller = this.callers.get(whose) ?? { taken: 0, waiting: [] }
    this.callers.set(whose, caller)
    caller.waiting.push(act)
    if (caller.waiting.length === 1) this.serve(caller)
  }

  private nextTurn(): void {
    for (const [whose, caller] of this.callers) {
      caller.taken = 0
      if (caller.waiting.length === 0) this.callers.delete(whose)
      else this.serve(caller)
    }
    if (this.callers.size > 0) setImmediate(() => this.nextTurn())
  }

  private serve(caller: Caller): void {
    while (caller.taken < this.atATime && caller.waiting.length > 0) {
      caller.taken += 1
      caller.waiting.shift()?.()
    }
  }
}
