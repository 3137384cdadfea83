interface Waiting {
  readonly acts: (() => Promise<void>)[]
  isServed: boolean
}

/**
 * For work that keeps a core busy: so much of it at a time, and of each caller one after the other. Callers take turns, so
 * that whoever comes waits for what is under way and for nobody's whole list.
 */
export class FairQueue {
  private readonly callers = new Map<string, Waiting>()
  private underWay = 0

  constructor(private readonly atATime: number) {}

  run<T>(whose: string, act: () => Promise<T>): Promise<T> {
    return new Promise((done, failed) => {
      const caller = this.callers.get(whose) ?? { acts: [], isServed: false }
      this.callers.set(whose, caller)
      caller.acts.push(() => act().then(done, failed))
      this.serve()
    })
  }

  private serve(): void {
    for (const [whose, caller] of this.callers) {
      if (this.underWay >= this.atATime) return
      const act = caller.isServed ? undefined : caller.acts.shift()
      if (!act) continue
      caller.isServed = true
      this.underWay += 1
      void act().then(() => {
        caller.isServed = false
        this.underWay -= 1
        // Whoever has just had a turn is the last of those who wait.
        this.callers.delete(whose)
        if (caller.acts.length > 0) this.callers.set(whose, caller)
        this.serve()
      })
    }
  }
}
