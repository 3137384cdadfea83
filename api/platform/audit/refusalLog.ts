import type { Logger } from 'pino'
import { type Clock, minutes } from '../../../models/domain/clock.ts'

const EVERY_MS = minutes(1)
/** Beyond so many callers at a time the rest share one line: a crowd of strangers must not fill memory or disk. */
export const MOST_CALLERS = 1_000
const OTHERS = 'others'

/** Tries that a limit refuses, in the log: the first of a caller at once, those that follow once a minute with their number. */
export class RefusalLog {
  /** How many were refused since the caller's last line. */
  private readonly runs = new Map<string, number>()

  constructor(
    private readonly platform: { readonly clock: Clock; readonly log: Logger },
    private readonly limit: string,
  ) {}

  /** `whose`: a person, a device or an address. */
  refused(whose: string): void {
    const caller = this.runs.has(whose) || this.runs.size < MOST_CALLERS ? whose : OTHERS
    const more = this.runs.get(caller)
    if (more === undefined) this.say(caller, 1)
    else this.runs.set(caller, more + 1)
  }

  private say(caller: string, refused: number): void {
    const { clock, log } = this.platform
    log.warn({ limit: this.limit, caller, refused }, 'too much was asked; it was refused')
    this.runs.set(caller, 0)
    clock.after(EVERY_MS, () => this.sayMore(caller))
  }

  /** A minute in which nothing was refused ends the run. */
  private sayMore(caller: string): void {
    const more = this.runs.get(caller) ?? 0
    if (more > 0) this.say(caller, more)
    else this.runs.delete(caller)
  }
}
