import type { Logger } from 'pino'
import { type Clock, type Instant, minutes } from '../../../models/domain/clock.ts'
import { ChainCheck, type Checked } from '../../../models/store/auditChain.ts'
import type { SecurityLogStore } from '../../../models/store/securityLogStore.ts'
import { lastNight } from '../lastNight.ts'
import { repeatEvery } from '../repeatEvery.ts'
import { TimeSlice } from '../timeSlice.ts'

const CHECK_MINUTE = 3 * 60 + 30
const LOOK_EVERY_MS = minutes(10)

interface LogChecksDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly store: Pick<SecurityLogStore, 'chain' | 'head'>
  timeZone(): string
}

export interface LogCheck extends Checked {
  readonly at: Instant
}

/** Walks along the chain of the security log every night, and says the first place where it does not hold. */
export class LogChecks {
  last: LogCheck | undefined
  private readonly looks

  constructor(private readonly deps: LogChecksDeps) {
    const { clock, log } = deps
    const failed = 'the security log could not be checked'
    this.looks = repeatEvery({ clock, log, everyMs: LOOK_EVERY_MS, failed, go: () => this.look() })
  }

  async check(): Promise<LogCheck> {
    const { clock, log, store } = this.deps
    const check = new ChainCheck([await store.head()])
    const slice = new TimeSlice()
    for await (const entry of store.chain()) {
      check.add(entry)
      if (slice.isOver) await slice.rest()
    }
    const result = { ...check.result(), at: clock.now() }
    const { broken, head, entries } = result
    if (broken) log.error({ ...broken }, 'the security log is not what was written: this is the first place')
    // In whatever collects the log: a head that lies elsewhere tells a chain that was made anew.
    else log.info({ entries, ...head }, 'the security log was checked')
    this.last = result
    return result
  }

  idle(): Promise<void> {
    return this.looks.idle()
  }

  stop(): void {
    this.looks.stop()
  }

  private async look(): Promise<void> {
    const { clock, timeZone } = this.deps
    if ((this.last?.at ?? Number.NEGATIVE_INFINITY) < lastNight(clock.now(), timeZone(), CHECK_MINUTE))
      await this.check()
  }
}
