import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'

interface Asked<T> {
  readonly make: () => T
  readonly made: Promise<T>
  settle(made: T): void
  fail(error: unknown): void
}

/**
 * What is dear, and may be asked for by many, or by one over and over: made one after the other, with a rest behind each
 * that is as long as it took. Who asks for the same while it waits for its turn is answered by the same, which
 * is never older than their question.
 */
export class Paced<T> {
  private readonly waiting = new Map<string, Asked<T>>()
  private isWorking = false

  ask(key: string, make: () => T): Promise<T> {
    const known = this.waiting.get(key)
    if (known) return known.made
    let [settle, fail]: [Asked<T>['settle'], Asked<T>['fail']] = [() => undefined, () => undefined]
    const made = new Promise<T>((done, failed) => {
      settle = done
      fail = failed
    })
    this.waiting.set(key, { make, made, settle, fail })
    if (!this.isWorking) void this.work()
    return made
  }

  private async work(): Promise<void> {
    this.isWorking = true
    for (const [key, asked] of this.waiting) {
      // Those who ask in this turn are together.
      await nextTurn()
      this.waiting.delete(key)
      const began = performance.now()
      try {
        asked.settle(asked.make())
      } catch (error) {
        asked.fail(error)
      }
      await wait(performance.now() - began, undefined, { ref: false })
    }
    this.isWorking = false
  }
}
