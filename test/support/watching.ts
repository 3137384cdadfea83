/** Waits for facts, never for milliseconds: whoever hears something tells, and what is waited for is looked at again. */
export class Watching {
  private watchers: (() => void)[] = []

  constructor(private readonly patienceMs: number) {}

  /** Something was heard. */
  tell(): void {
    for (const watcher of this.watchers) watcher()
  }

  /** Resolves when the fact is there; rejects with a sentence when patience is at its end. */
  until(fact: () => boolean, otherwise: string | (() => string)): Promise<void> {
    if (fact()) return Promise.resolve()
    return new Promise((done, failed) => {
      const stop = (): void => {
        clearTimeout(timer)
        this.watchers = this.watchers.filter((each) => each !== watcher)
      }
      const watcher = (): void => {
        if (!fact()) return
        stop()
        done()
      }
      const timer = setTimeout(() => {
        stop()
        failed(new Error(typeof otherwise === 'string' ? otherwise : otherwise()))
      }, this.patienceMs)
      this.watchers.push(watcher)
    })
  }
}
