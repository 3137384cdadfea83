import type { Logger } from 'pino'
import { type Clock, type Instant, seconds } from '../../models/domain/clock.ts'
import { type DrillPlan, nextPlanned, type PlanResult, plannedNow } from '../../models/domain/drills/drillPlan.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Drills } from './drills.ts'
import type { DrillPlans } from './plans.ts'

/** Looks at least so often: for what was set on another server, and for a clock that was set. */
const LOOK_EVERY_MS = seconds(30)

interface DrillScheduleDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly directory: OfficeDirectory
  readonly plans: DrillPlans
  readonly drills: Drills
}

/** Runs the drills whose hour has come. The plan says what is due; the timer only wakes. */
export class DrillSchedule {
  private cancel: (() => void) | undefined
  private looking: Promise<void> | undefined
  private again = false
  private stopped = false
  private failed = false

  constructor(private readonly deps: DrillScheduleDeps) {
    deps.plans.onChanged(() => this.wake())
  }

  begin(): void {
    this.wake()
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.cancel?.()
    await this.looking
  }

  /** When the look that is under way, if any, has ended. */
  async idle(): Promise<void> {
    while (this.looking) await this.looking
  }

  private wake(): void {
    if (this.stopped) return
    // What was changed during a look may have been read before.
    this.again = this.looking !== undefined
    this.looking ??= this.look().finally(() => {
      this.looking = undefined
      if (this.again) this.wake()
    })
  }

  private async look(): Promise<void> {
    const { clock, log, plans } = this.deps
    this.cancel?.()
    let waitMs = LOOK_EVERY_MS
    try {
      const all = plans.all()
      for (const plan of all) await this.runIfDue(plan)
      waitMs = Math.min(waitMs, ...all.map((plan) => this.msUntil(plan)))
      this.failed = false
    } catch (error) {
      // Said once: it is tried again, and the store says by itself that it is in trouble.
      if (!this.failed) log.error({ err: error }, 'the plans of the drills could not be looked at')
      this.failed = true
    }
    if (!this.stopped) this.cancel = clock.after(waitMs, () => this.wake())
  }

  private msUntil(plan: DrillPlan): number {
    const { clock, directory } = this.deps
    const now = clock.now()
    return (nextPlanned(plan, directory.now.office, now) ?? Number.POSITIVE_INFINITY) - now
  }

  private async runIfDue(plan: DrillPlan): Promise<void> {
    const { clock, directory, plans } = this.deps
    const planned = plannedNow(plan, directory.now.office, clock.now())
    if (!planned) return
    const { dueAt, isMissed } = planned
    const result = isMissed ? 'missed' : await this.run(plan, dueAt)
    await plans.noteRun(plan.id, { dueAt, result })
  }

  private async run(plan: DrillPlan, dueAt: Instant): Promise<PlanResult> {
    try {
      await this.deps.drills.startPlanned(plan, dueAt)
      return 'ran'
    } catch (error) {
      const result = error instanceof Refusal ? resultOf(error, plan) : undefined
      if (result === undefined) throw error
      return result
    }
  }
}

function resultOf({ code }: Refusal, { scope }: DrillPlan): PlanResult | undefined {
  if (code === 'notFound') return scope.kind === 'person' ? 'personGone' : 'unitGone'
  return REFUSED[code]
}

const REFUSED: { readonly [Code in Refusal['code']]?: PlanResult } = {
  personNotAvailable: 'nobody',
  officeClosed: 'missed',
}
