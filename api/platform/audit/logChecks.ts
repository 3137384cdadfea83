import type { Logger } from 'pino'
import { type Clock, type Instant, minutes } from '../../../models/domain/clock.ts'
import { ChainCheck, type Checked } from '../../../models/store/auditChain.ts'
import type { SecurityLogStore } from '../../../models/store/securityLogStore.ts'
import { lastNight } from '../lastNight.ts'
import { repeatEvery } from '../repeatEvery.ts'
import { TimeSlice } from '../timeSlice.ts'
import { UnderWay } from '../underWay.ts'

const CHECK_MINUTE = 3 * 60 + 30
const LOOK_EVERY_MS = minutes(10)
const FAILED = 'the security log could not be checked'

interface LogChecksDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly store: Pick<SecurityLogStore, 'chain' | 'head'>
  timeZone(): string
}

export interface LogCheck extends Checked {
  readonly at: Instant
}

/** How far a check has come, in entries. */
export interface LogCheckProgress {
  readonly done: number
  readonly of: number
}

/**
 * Walks along the chain of the security log every night, and when it is asked to; and says the first place where it does
 * not hold. Never twice at once: whoever asks while it walks is answered by the same walk.
 */
export class LogChecks {
  last: LogCheck | undefined
  /** Of the walk that is under way. */
  progress: LogCheckProgress | undefined
  /** The last walk came to no end. */
  hasFailed = false
  private walk: Promise<void> | undefined
  private isStopped = false
  private readonly looks
  private readonly asked = new UnderWay()

  constructor(private readonly deps: LogChecksDeps) {
    const { clock, log } = deps
    this.looks = repeatEvery({ clock, log, everyMs: LOOK_EVERY_MS, failed: FAILED, go: () => this.look() })
  }

  /** By night, or by whoever waits for it. */
  check(): Promise<void> {
    this.progress ??= { done: 0, of: 0 }
    this.walk ??= this.walkAlong().finally(() => {
      this.walk = undefined
      this.progress = undefined
    })
    return this.walk
  }

  /** Because somebody asks; they look again for how far it has come, and for what it has found. */
  checkNow(): void {
    const { log } = this.deps
    this.asked.add(this.check()).catch((error: unknown) => log.error({ err: error }, FAILED))
  }

  async idle(): Promise<void> {
    await Promise.all([this.looks.idle(), this.asked.idle()])
  }

  /** A walk that is under way ends where it is: of a long log, a restart would wait for seconds. */
  stop(): void {
    this.isStopped = true
    this.looks.stop()
  }

  private async walkAlong(): Promise<void> {
    const { clock, log, store } = this.deps
    this.hasFailed = true
    const known = await store.head()
    const check = new ChainCheck([known])
    let done = 0
    let first: number | undefined
    const slice = new TimeSlice()
    for await (const entry of store.chain()) {
      if (this.isStopped) return
      check.add(entry)
      first ??= entry.seq
      done += 1
      if (!slice.isOver) continue
      this.progress = { done, of: Math.max(done, known.seq - first + 1) }
      await slice.rest()
    }
    const result = { ...check.result(), at: clock.now() }
    const { broken, head, entries } = result
    if (broken) log.error({ ...broken }, 'the security log is not what was written: this is the first place')
    // In whatever collects the log: a head that lies elsewhere tells a chain that was made anew.
    else log.info({ entries, ...head }, 'the security log was checked')
    this.last = result
    this.hasFailed = false
  }

  private async look(): Promise<void> {
    const { clock, timeZone } = this.deps
    if ((this.last?.at ?? Number.NEGATIVE_INFINITY) < lastNight(clock.now(), timeZone(), CHECK_MINUTE))
      await this.check()
  }
}
