import type { Logger } from 'pino'
import { seconds } from '../../models/domain/clock.ts'
import type { SteadyClock } from '../clock.ts'

export interface Platform {
  readonly clock: SteadyClock
  readonly log: Logger
}

type What = 'touched' | 'shifted' | 'removed'

const TRY_AGAIN_MS = seconds(5)
/** Written at once: they share a sync. */
const BATCH = 500

/** What memory says already and the store does not know yet: written in one batch, and again until it succeeds. */
export class WriteBehind {
  private readonly waiting = new Map<string, What>()
  private flushing: Promise<void> | undefined
  private isTroubled = false
  private cancel: (() => void) | undefined

  /** `catchUp` writes one of them and says that it is done. */
  constructor(
    private readonly platform: Platform,
    private readonly catchUp: (id: string) => Promise<void>,
  ) {}

  /** Ends when it was tried; it fails nobody. */
  write(id: string, what: What): Promise<void> {
    // News stay news, whatever else is noted with them.
    if (what !== 'touched' || !this.waiting.has(id)) this.waiting.set(id, what)
    return this.flush()
  }

  what(id: string): What | undefined {
    return this.waiting.get(id)
  }

  ids(): readonly string[] {
    return [...this.waiting.keys()]
  }

  done(id: string): void {
    this.waiting.delete(id)
  }

  async idle(): Promise<void> {
    await this.flushing
  }

  async stop(): Promise<void> {
    await this.flush()
    this.cancel?.()
  }

  private flush(): Promise<void> {
    this.flushing ??= this.writeAll().finally(() => {
      this.flushing = undefined
    })
    return this.flushing
  }

  private async writeAll(): Promise<void> {
    const { clock, log } = this.platform
    const failures: unknown[] = []
    // Whatever is changed in the same breath goes into the same batch.
    await Promise.resolve()
    while (this.waiting.size > 0 && failures.length === 0) {
      const ids = this.ids()
      for (let at = 0; at < ids.length; at += BATCH) {
        const ends = await Promise.allSettled(ids.slice(at, at + BATCH).map(this.catchUp))
        failures.push(...ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : [])))
      }
    }
    const [err] = failures
    // Said once: it is tried again, and the store says by itself that it is in trouble.
    if (err && !this.isTroubled)
      log.error({ err, documents: failures.length }, 'writing behind failed; it is tried again')
    this.isTroubled = err !== undefined
    this.cancel?.()
    if (err) this.cancel = clock.after(TRY_AGAIN_MS, () => void this.flush())
  }
}
