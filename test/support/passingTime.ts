import type { TestOffice } from './startOffice.ts'

const TICK_MS = 250

/**
 * Lets the office's clock run along with the real one, for tests in a browser, whose screens have a clock of their
 * own; `jump` still takes the office minutes ahead in a moment.
 */
export class PassingTime {
  private before = performance.now()
  private moves: Promise<void> = Promise.resolve()
  private waiting = 0
  private readonly timer: NodeJS.Timeout

  constructor(private readonly office: Pick<TestOffice, 'advance' | 'beforeStop'>) {
    // On a machine too busy for one step in a tick, steps that wait for each other would hold up everything else.
    this.timer = setInterval(() => this.waiting === 0 && void this.jump(0), TICK_MS)
    office.beforeStop(() => this.stop())
  }

  jump(ms: number): Promise<void> {
    this.waiting += 1
    this.moves = this.moves
      .then(() => {
        const elapsed = Math.round(performance.now() - this.before)
        this.before += elapsed
        return this.office.advance(elapsed + ms)
      })
      .finally(() => {
        this.waiting -= 1
      })
    return this.moves
  }

  private async stop(): Promise<void> {
    clearInterval(this.timer)
    await this.moves
  }
}
