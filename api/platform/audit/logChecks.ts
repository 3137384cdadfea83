import type { Logger } from 'pino'
import { type Clock, hours, type Instant, minutes, seconds } from '../../../models/domain/clock.ts'
import { ChainCheck, type Checked } from '../../../models/store/auditChain.ts'
import type { SecurityLogStore } from '../../../models/store/securityLogStore.ts'
import { lastNight } from '../lastNight.ts'
import { repeatEvery } from '../repeatEvery.ts'
import type { OtherServers } from '../servers/otherServers.ts'
import type { Tallies } from '../servers/tallies.ts'
import { TimeSlice } from '../timeSlice.ts'
import { UnderWay } from '../underWay.ts'

const CHECK_MINUTE = 3 * 60 + 30
const LOOK_EVERY_MS = minutes(10)
const FAILED = 'the security log could not be checked'
const SHARED_KEY = 'checks of the security log'
const SHARED_FOR_MS = hours(48)
const TELL_EVERY_MS = seconds(1)
/** A server that has not told for so long how far it is walks no more. */
const SILENT_MS = seconds(30)

interface LogChecksDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly store: Pick<SecurityLogStore, 'chain' | 'head'>
  readonly servers: Pick<OtherServers, 'own'>
  readonly tallies: Tallies
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

/** How the checks of one server ended, or those of all of them together. */
interface Ends {
  readonly last?: LogCheck
  readonly endedAt?: Instant
  /** The last walk came to no end. */
  readonly hasFailed?: boolean
}

interface Shared extends Ends {
  readonly walk?: { readonly server: string | undefined; readonly toldAt: Instant; readonly progress: LogCheckProgress }
}

/** What whoever asks is shown. */
interface ChecksState {
  readonly last: LogCheck | undefined
  /** Of the walk that is under way, at whatever server. */
  readonly progress: LogCheckProgress | undefined
  readonly hasFailed: boolean
}

/**
 * Walks along the chain of the security log every night, and when it is asked to; and says the first place where it does
 * not hold. Never twice at once: whoever asks while it walks, at this server or another, is answered by the same walk.
 * By night each server walks for itself.
 */
export class LogChecks {
  private own: Ends = {}
  private progress: LogCheckProgress | undefined
  private walk: Promise<void> | undefined
  private beginning: Promise<void> | undefined
  private toldAt = Number.NEGATIVE_INFINITY
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
    this.walk ??= this.walkAndTell().finally(() => {
      this.walk = undefined
      this.progress = undefined
    })
    return this.walk
  }

  /** Because somebody asks; they look again for how far it has come, and for what it has found. */
  checkNow(): Promise<void> {
    this.beginning ??= this.walkUnlessElsewhere().finally(() => {
      this.beginning = undefined
    })
    return this.beginning
  }

  async state(): Promise<ChecksState> {
    const shared = await this.shared()
    const [here, there] = [this.own, shared]
    const latest = (there.endedAt ?? 0) > (here.endedAt ?? 0) ? there : here
    const last = (there.last?.at ?? 0) > (here.last?.at ?? 0) ? there.last : here.last
    const progress = this.progress ?? this.elsewhere(shared)?.progress
    return { last, progress, hasFailed: latest.hasFailed ?? false }
  }

  async idle(): Promise<void> {
    await Promise.all([this.looks.idle(), this.asked.idle()])
  }

  /** A walk that is under way ends where it is: of a long log, a restart would wait for seconds. */
  stop(): void {
    this.isStopped = true
    this.looks.stop()
  }

  private async walkUnlessElsewhere(): Promise<void> {
    const { log } = this.deps
    if (this.walk || !(await this.tell({ done: 0, of: 0 }))) return
    this.asked.add(this.check()).catch((error: unknown) => log.error({ err: error }, FAILED))
  }

  private async walkAndTell(): Promise<void> {
    let last: LogCheck | undefined
    try {
      last = await this.walkAlong()
    } catch (error) {
      const endedAt = this.deps.clock.now()
      // What the others cannot be told either is in the log of this one.
      await this.end((before) => ({ ...before, endedAt, hasFailed: true })).catch(() => undefined)
      throw error
    }
    await this.end((before) => (last ? { last, endedAt: last.at } : before))
  }

  /** Undefined: it was stopped on the way. */
  private async walkAlong(): Promise<LogCheck | undefined> {
    const { clock, log, store } = this.deps
    const known = await store.head()
    const check = new ChainCheck([known])
    let done = 0
    let first: number | undefined
    const slice = new TimeSlice()
    for await (const entry of store.chain()) {
      if (this.isStopped) return undefined
      check.add(entry)
      first ??= entry.seq
      done += 1
      if (!slice.isOver) continue
      this.progress = { done, of: Math.max(done, known.seq - first + 1) }
      if (clock.now() - this.toldAt >= TELL_EVERY_MS) await this.tell(this.progress)
      await slice.rest()
    }
    const result = { ...check.result(), at: clock.now() }
    const { broken, head, entries } = result
    if (broken) log.error({ ...broken }, 'the security log is not what was written: this is the first place')
    // In whatever collects the log: a head that lies elsewhere tells a chain that was made anew.
    else log.info({ entries, ...head }, 'the security log was checked')
    return result
  }

  private async look(): Promise<void> {
    const { clock, timeZone } = this.deps
    const { last } = this.own
    if ((last?.at ?? Number.NEGATIVE_INFINITY) < lastNight(clock.now(), timeZone(), CHECK_MINUTE)) await this.check()
  }

  /** How far this one is; false: another server walks, whose walk is told. */
  private async tell(progress: LogCheckProgress): Promise<boolean> {
    const toldAt = this.deps.clock.now()
    this.toldAt = toldAt
    const { walk } = await this.shared((before) =>
      this.elsewhere(before) ? before : { ...before, walk: { server: this.deps.servers.own, toldAt, progress } },
    )
    return walk === undefined || walk.server === this.deps.servers.own
  }

  private async end(next: (before: Ends) => Ends): Promise<void> {
    this.own = next(this.own)
    await this.shared(({ walk, ...before }) => ({ ...next(before), ...(this.elsewhere({ walk }) ? { walk } : {}) }))
  }

  private elsewhere({ walk }: { readonly walk?: Shared['walk'] | undefined }): Shared['walk'] {
    const { clock, servers } = this.deps
    return walk && walk.server !== servers.own && clock.now() - walk.toldAt < SILENT_MS ? walk : undefined
  }

  /** What the servers know together; nothing while there is one. */
  private async shared(next: (before: Shared) => Shared = (before) => before): Promise<Shared> {
    let known: Shared = {}
    await this.deps.tallies.change<Shared>(SHARED_KEY, this.deps.clock.now() + SHARED_FOR_MS, (before) => {
      known = next(before ?? {})
      return before === undefined && Object.keys(known).length === 0 ? undefined : known
    })
    return known
  }
}
