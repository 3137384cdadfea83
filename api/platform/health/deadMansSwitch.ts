import type { Clock } from '../../../models/domain/clock.ts'

/**
 * Rings when a sign that should keep coming has stopped. By a timer and not by comparing moments: somebody who sets the
 * clock a day ahead has not silenced anything.
 */
export class DeadMansSwitch {
  private cancel: (() => void) | undefined
  private silent = false

  constructor(
    private readonly clock: Clock,
    private readonly ms: number,
    private readonly onSilence: () => void = () => undefined,
  ) {}

  get isSilent(): boolean {
    return this.silent
  }

  /** A sign has come; or: from now on one is expected. */
  sign(): void {
    this.disarm()
    this.silent = false
    this.cancel = this.clock.after(this.ms, () => {
      this.silent = true
      this.onSilence()
    })
  }

  disarm(): void {
    this.cancel?.()
  }
}
