import type { Logger } from 'pino'
import { type Clock, minutes } from '../../models/domain/clock.ts'
import { CLOCK_TOLERANCE_MS } from '../../models/domain/signOn/signOn.ts'
import type { OfficeSignOn } from './officeSignOn.ts'
import type { Provider } from './provider.ts'

const LOOK_EVERY_MS = minutes(10)
const LOOK_WHEN_ILL_MS = minutes(1)

interface ProviderWatchDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly signOnSettings: OfficeSignOn
  readonly provider: Provider
}

/** Whether people could come by the provider, asked before they do: that it is down, or its clock runs away, is seen first. */
export class ProviderWatch {
  private ill = false
  private aheadMs: number | undefined
  private cancel: (() => void) | undefined
  private looking: Promise<void> = Promise.resolve()
  private isStopped = false

  constructor(private readonly deps: ProviderWatchDeps) {
    deps.signOnSettings.onChanged(() => this.look())
  }

  begin(): void {
    this.look()
  }

  idle(): Promise<void> {
    return this.looking
  }

  stop(): void {
    this.isStopped = true
    this.cancel?.()
  }

  /** Undefined: the office has no provider that is switched on. */
  get health(): boolean | undefined {
    return this.deps.signOnSettings.isOn ? !this.ill : undefined
  }

  /** How far its clock was ahead of ours when it was looked at last. */
  get clockAheadMs(): number | undefined {
    return this.health === undefined ? undefined : this.aheadMs
  }

  private look(): void {
    const { signOnSettings, clock } = this.deps
    this.cancel?.()
    if (this.isStopped || !signOnSettings.isOn) return
    this.looking = this.looking
      .then(() => this.lookOnce())
      .finally(() => {
        if (this.isStopped) return
        this.cancel?.()
        this.cancel = clock.after(this.ill ? LOOK_WHEN_ILL_MS : LOOK_EVERY_MS, () => this.look())
      })
  }

  private async lookOnce(): Promise<void> {
    const { signOnSettings, provider } = this.deps
    const { now } = signOnSettings
    if (!now) return
    try {
      this.aheadMs = await provider.look(now.issuer)
      const isApart = this.aheadMs !== undefined && Math.abs(this.aheadMs) > CLOCK_TOLERANCE_MS
      this.turn(isApart, { clockAheadMs: this.aheadMs })
    } catch (error) {
      this.aheadMs = undefined
      this.turn(true, { err: error })
    }
  }

  /** Said once, and once that it is over. */
  private turn(ill: boolean, said: object): void {
    if (ill === this.ill) return
    this.ill = ill
    const { log } = this.deps
    if (ill) log.warn(said, 'nobody can sign in with the office account: its provider is silent, or its clock is wrong')
    else log.warn('the provider of sign-ins works again')
  }
}
