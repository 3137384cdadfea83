import type { Logger } from 'pino'
import { type Clock, seconds } from '../../models/domain/clock.ts'
import type { RequestId } from '../../models/domain/request/request.ts'
import type { SignOfLifeStore } from '../../models/store/signOfLifeStore.ts'
import { DeadMansSwitch } from '../platform/health/deadMansSwitch.ts'
import { type Repetition, repeatEvery } from '../platform/repeatEvery.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { Runner } from './runner.ts'

const AUDIT_EVERY_MS = seconds(10)
/** The runner may be this late without having missed anything. */
const TOLERANCE_MS = seconds(2)
const BATCH = 200
const SILENT_AFTER_MS = seconds(25)

interface AuditorDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly repository: RequestRepository
  readonly signOfLife: SignOfLifeStore
  readonly runner: Runner
}

/**
 * Does not trust the runner: compares by its own timer what was due with what was done. A miss is counted, logged and
 * tried at once, and while there is one the alarm path is not well.
 */
export class Auditor {
  private comparing: Repetition | undefined
  private overdue: ReadonlySet<RequestId> = new Set()
  private count = 0
  /** Whoever checks is checked: comparisons that stop coming are a fault of the alarm path as well. */
  private readonly silence: DeadMansSwitch

  constructor(private readonly deps: AuditorDeps) {
    this.silence = new DeadMansSwitch(deps.clock, SILENT_AFTER_MS)
  }

  async begin(): Promise<void> {
    this.silence.sign()
    const failed = 'the auditor could not compare'
    this.comparing = repeatEvery({ ...this.deps, everyMs: AUDIT_EVERY_MS, failed, go: () => this.compare() })
    await this.deps.signOfLife.write(this.deps.clock.now())
  }

  async stop(): Promise<void> {
    this.comparing?.stop()
    this.silence.disarm()
    await this.idle()
    const { signOfLife, clock } = this.deps
    // A store that takes no writes must not keep the server from stopping.
    await signOfLife.write(clock.now()).catch(() => undefined)
  }

  /** When the comparison that is under way, if any, has ended. */
  async idle(): Promise<void> {
    await this.comparing?.idle()
  }

  /** How many deadlines were found missed since the start. */
  get misses(): number {
    return this.count
  }

  isWell(): boolean {
    return this.overdue.size === 0 && !this.silence.isSilent
  }

  private async compare(): Promise<void> {
    const { clock, log, repository, signOfLife, runner } = this.deps
    await signOfLife.write(clock.now())
    const overdue = await repository.due(clock.now() - TOLERANCE_MS, BATCH)
    this.silence.sign()
    const missed = overdue.filter((id) => !this.overdue.has(id))
    this.overdue = new Set(overdue)
    if (missed.length === 0) return
    this.count += missed.length
    log.error({ requestIds: missed, misses: this.count }, 'deadlines were missed; they are being tried now')
    await runner.run()
  }
}
