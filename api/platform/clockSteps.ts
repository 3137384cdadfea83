import { seconds } from '../../models/domain/clock.ts'
import type { ClockSum } from '../../models/store/clockStepStore.ts'
import type { StoredCollection } from '../../models/store/storedCollection.ts'
import { Collection } from './collection.ts'
import { type Repetition, repeatEvery } from './repeatEvery.ts'
import type { Platform } from './writeBehind.ts'

const CHECK_EVERY_MS = seconds(1)
/** Smaller differences are drift, and simply followed. */
const STEP_MS = seconds(1)
const SUM = 'sum'

/**
 * Watches for a wall clock that was set. The new sum of all steps is stored first; then the clock and everything that
 * is held move in one breath, so that no work sees one of them without the other. Each document says by which sum its
 * times are told: one whose write fails, or that a crash left behind, is moved when it is next looked at, and once.
 */
export class ClockSteps {
  private readonly sums: Collection<ClockSum>
  private readonly watching: Repetition
  /** False: the store may have taken a sum of which it said nothing. */
  private isSure = true

  constructor(
    private readonly platform: Platform,
    store: StoredCollection<ClockSum>,
  ) {
    this.sums = new Collection(platform, { noun: 'clock', store, read: () => store.all() })
    const failed = 'the clock could not be followed'
    this.watching = repeatEvery({ ...platform, everyMs: CHECK_EVERY_MS, failed, go: () => this.follow() })
  }

  /** Before anything else is read: by it is told what the times of the documents mean. */
  async load(): Promise<void> {
    await this.sums.load()
    this.platform.clock.steppedMs = this.sums.get(SUM)?.totalMs ?? 0
  }

  async idle(): Promise<void> {
    await this.watching.idle()
  }

  stop(): void {
    this.watching.stop()
  }

  private async follow(): Promise<void> {
    const { clock, log } = this.platform
    const driftMs = Math.round(clock.driftMs())
    const stepMs = Math.abs(driftMs) < STEP_MS ? 0 : driftMs
    if (stepMs === 0) clock.adopt(clock.driftMs())
    if (stepMs === 0 && this.isSure) return
    this.isSure = false
    await this.sums.put(SUM, () => ({ id: SUM, totalMs: clock.steppedMs + stepMs }))
    this.isSure = true
    if (stepMs === 0) return
    log.warn({ driftMs }, 'the clock was set: what is pending moves with it')
    clock.step(stepMs)
  }
}
