import { afterLongTurn } from './timeSlice.ts'

/**
 * Does one thing after the other for each key, in the order in which they were asked for; one that fails stops nobody, and
 * many that wait for nothing do not keep the loop for themselves.
 */
export class KeyedQueue {
  private readonly last = new Map<string, Promise<unknown>>()

  run<T>(key: string, act: () => Promise<T>): Promise<T> {
    const before = this.last.get(key)
    const done = before ? before.then(afterLongTurn).then(act) : Promise.resolve().then(act)
    const settled = done.catch(() => undefined)
    this.last.set(key, settled)
    void settled.then(() => {
      if (this.last.get(key) === settled) this.last.delete(key)
    })
    return done
  }

  /** When everything asked for so far has ended. */
  async idle(): Promise<void> {
    while (this.last.size > 0) await Promise.all(this.last.values())
  }
}
