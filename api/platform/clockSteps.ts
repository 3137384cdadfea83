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
  private following: Promise<void> | undefined

  constructor(
    private readonly platform: Platform,
    private readonly store: StoredCollection<ClockSum>,
  ) {
    this.sums = new Collection(platform, { noun: 'clock', store, read: () => store.all() })
    const failed = 'the clock could not be followed'
    this.sums.onChanged(({ isNews }) => (isNews ? this.hear() : undefined))
    this.watching = repeatEvery({ ...platform, everyMs: CHECK_EVERY_MS, failed, go: () => this.followOnce() })
  }

  /** Before anything else is read: by it is told what the times of the documents mean. */
  async load(): Promise<void> {
    await this.sums.load()
    this.platform.clock.steppedMs = this.sums.get(SUM)?.totalMs ?? 0
  }

  async idle(): Promise<void> {
    await this.watching.idle()
    await this.following
  }

  stop(): void {
    this.watching.stop()
  }

  /** Another server has seen the clock that both go by being set: this one looks at it too. */
  private async hear(): Promise<void> {
    await this.platform.clock.measureAgain()
    await this.followOnce()
  }

  private followOnce(): Promise<void> {
    this.following ??= this.follow().finally(() => {
      this.following = undefined
    })
    return this.following
  }

  private async follow(): Promise<void> {
    const { clock, log } = this.platform
    const driftMs = Math.round(clock.driftMs())
    const stepMs = Math.abs(driftMs) < STEP_MS ? 0 : driftMs
    if (stepMs === 0) clock.adopt(clock.driftMs())
    const known = this.sums.get(SUM)?.totalMs ?? clock.steppedMs
    if (stepMs === 0 && this.isSure && known === clock.steppedMs) return
    this.isSure = false
    const { steppedMs } = clock
    const { totalMs } = await this.sums.put(SUM, (current) => {
      const isOthers = this.store.isShared && current !== undefined && current.totalMs !== steppedMs
      // By one sum the documents tell their times: two servers that measure it do not write two.
      return isOthers ? current : { id: SUM, totalMs: steppedMs + stepMs }
    })
    this.isSure = true
    if (totalMs === steppedMs) return
    log.warn({ driftMs: totalMs - steppedMs }, 'the clock was set: what is pending moves with it')
    clock.step(totalMs - steppedMs)
  }
}
