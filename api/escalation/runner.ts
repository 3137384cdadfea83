import { setImmediate } from 'node:timers/promises'
import type { Logger } from 'pino'
import { type Instant, seconds } from '../../models/domain/clock.ts'
import type { RequestId } from '../../models/domain/request/request.ts'
import type { SteadyClock } from '../clock.ts'
import type { Advancer } from '../requests/advancer.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { CatchingUp, type StartReport } from './startReport.ts'

/** Looks at least so often, for what another server raised and for a clock that was set. */
const LOOK_EVERY_MS = seconds(1)
const BATCH = 2_000
const IN_ONE_TURN = 50
/** Without a look for so long it is stuck: the health page says so. */
const STUCK_AFTER_MS = seconds(10)

interface RunnerDeps {
  readonly clock: SteadyClock
  readonly log: Logger
  readonly repository: RequestRepository
  readonly advancer: Advancer
  /** Of several servers, each looks so much later than it falls due: mostly the first has done it by then. */
  lagMs(): number
}

/**
 * Does what is due. The deadline is data in the store; the timer only wakes this runner, and losing a timer loses
 * nothing. It never runs twice at once, waking early or late are both normal, and one bad request stops nobody.
 */
export class Runner {
  private cancel: (() => void) | undefined
  private wakeAt = Number.POSITIVE_INFINITY
  private cycle: Promise<void> | undefined
  /** When it was last known what is due: a look that fails, or a cycle that hangs, leaves it behind. */
  private lookedAt: Instant | undefined
  private stopped = true
  /** What the start has found; undefined: it is still under way. */
  started: StartReport | undefined

  constructor(private readonly deps: RunnerDeps) {
    deps.clock.onStep((deltaMs) => this.clockWasSet(deltaMs))
  }

  /** Starts, doing at once what fell due while nothing ran, and reports it. `aliveAt`: the last sign of life, if Parter was down. */
  async start(aliveAt?: Instant): Promise<StartReport> {
    const { clock, repository } = this.deps
    this.stopped = false
    this.lookedAt = clock.now()
    let catchingUp: CatchingUp | undefined = new CatchingUp()
    repository.onSaved((after, before) => {
      catchingUp?.note(after, before)
      if (after.dueAt !== undefined) this.wakeBy(after.dueAt + this.deps.lagMs())
    })
    await this.run()
    const report = catchingUp.report({ now: clock.now(), aliveAt, lost: this.deps.advancer.troubled })
    catchingUp = undefined
    this.started = report
    return report
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.cancel?.()
    await this.cycle
  }

  /** When the cycle that is under way, if any, has ended. */
  async idle(): Promise<void> {
    await this.cycle
  }

  /** False when a cycle is stuck, or none has run for a while: a fault of the alarm path is an alarm. */
  isWell(): boolean {
    return this.lookedAt === undefined || this.deps.clock.now() - this.lookedAt < STUCK_AFTER_MS
  }

  /** Runs now, and again while something is due; several callers share one cycle. */
  run(): Promise<void> {
    this.cycle ??= this.runDue().finally(() => {
      this.cycle = undefined
    })
    return this.cycle
  }

  private async runDue(): Promise<void> {
    const { clock, log, repository, advancer } = this.deps
    this.cancel?.()
    this.wakeAt = Number.POSITIVE_INFINITY
    try {
      const lagMs = this.deps.lagMs()
      let now = clock.now() - lagMs
      for (; ; now = clock.now() - lagMs) {
        const due = (await repository.due(now, BATCH)).filter((id) => !advancer.isTroubled(id))
        this.lookedAt = clock.now()
        if (due.length === 0 || this.stopped) break
        await this.handleAll(due)
      }
      // What was due by `now` is done, or has to wait for another try: waking for it would turn round and round. What
      // fell due since then wakes at once.
      const next = (await repository.nextDueAt(now)) ?? Number.POSITIVE_INFINITY
      this.wakeBy(Math.min(next + lagMs, clock.now() + LOOK_EVERY_MS))
    } catch (error) {
      log.error({ err: error }, 'the runner could not read what is due')
      this.wakeBy(clock.now() + LOOK_EVERY_MS)
    }
  }

  /** Deciding goes on while the store writes what was decided; between the turns the sockets are served. */
  private async handleAll(due: readonly RequestId[]): Promise<void> {
    const handled: Promise<void>[] = []
    for (let at = 0; at < due.length; at += IN_ONE_TURN) {
      for (const id of due.slice(at, at + IN_ONE_TURN)) handled.push(this.deps.advancer.advance(id))
      await setImmediate()
    }
    await Promise.all(handled)
  }

  /** What is due has moved with the clock; when this one looked was told as it was before. */
  private clockWasSet(deltaMs: number): void {
    if (this.lookedAt !== undefined) this.lookedAt += deltaMs
    if (!this.stopped) void this.run()
  }

  /** Makes sure the runner wakes by then. A moment in the past means now. */
  private wakeBy(at: Instant): void {
    if (this.stopped || at >= this.wakeAt) return
    this.wakeAt = at
    this.cancel?.()
    this.cancel = this.deps.clock.after(Math.max(0, at - this.deps.clock.now()), () => {
      this.wakeAt = Number.POSITIVE_INFINITY
      void this.run()
    })
  }
}
