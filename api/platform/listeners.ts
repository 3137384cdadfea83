import type { Logger } from 'pino'
import { guarded } from './guarded.ts'

/** Whoever wants to be told, one after the other. One that fails is logged, and nobody behind it misses anything. */
export class Listeners<Told extends readonly unknown[] = []> {
  private readonly listeners: ((...told: Told) => void)[] = []

  constructor(
    private readonly log: Logger,
    /** What the log says of one that fails. */
    private readonly failed: string,
  ) {}

  add(listener: (...told: Told) => unknown): void {
    this.listeners.push(guarded(this.log, this.failed, listener))
  }

  tell(...told: Told): void {
    for (const listener of this.listeners) listener(...told)
  }
}
