import type { Logger } from 'pino'
import { type Clock, minutes, seconds } from '../../models/domain/clock.ts'
import { Listeners } from '../platform/listeners.ts'
import { MailFault, type MailService } from './mailService.ts'

const PROBE_EVERY_MS = minutes(10)
const PROBE_WHEN_ILL_MS = minutes(1)
const PATIENCE_MS = seconds(30)

interface MailHealthCheckDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly service: MailService
}

/**
 * Whether mail works, asked before anybody needs it: the last channel must not be found broken when it is the only one
 * left. A fault is said once, and once that it is over.
 */
export class MailHealthCheck {
  private ill = false
  private isProbing = false
  private cancel: (() => void) | undefined
  private probing: Promise<void> | undefined
  private readonly leaving = new AbortController()
  private readonly listeners: Listeners

  constructor(private readonly deps: MailHealthCheckDeps) {
    this.listeners = new Listeners(deps.log, 'whether mail works could not be told everywhere')
  }

  start(): void {
    this.probe()
  }

  async stop(): Promise<void> {
    this.cancel?.()
    this.leaving.abort()
    await this.probing
  }

  isWell(): boolean {
    return !this.ill
  }

  /** Called when it fails, and when it works again. */
  onChanged(listener: () => unknown): void {
    this.listeners.add(listener)
  }

  worked(): void {
    if (!this.ill) return
    this.deps.log.warn('mail works again')
    this.turn(false)
  }

  failed(said: string): void {
    if (this.ill) return
    this.deps.log.error({ said }, 'mail does not work: superiors without an open page hear of nothing')
    this.turn(true)
  }

  private turn(ill: boolean): void {
    this.ill = ill
    this.probeLater()
    this.listeners.tell()
  }

  private probe(): void {
    const { clock, service } = this.deps
    this.isProbing = true
    const hurrying = new AbortController()
    const cancel = clock.after(PATIENCE_MS, () => hurrying.abort())
    this.probing = service
      .probe(AbortSignal.any([hurrying.signal, this.leaving.signal]))
      .then(
        () => this.worked(),
        (error: unknown) => {
          if (!this.leaving.signal.aborted) this.failed(error instanceof MailFault ? error.said : 'no answer')
        },
      )
      .finally(() => {
        cancel()
        this.isProbing = false
        this.probeLater()
      })
  }

  /** What was found ill is looked at sooner, also when it was a mail that found it. */
  private probeLater(): void {
    if (this.isProbing || this.leaving.signal.aborted) return
    this.cancel?.()
    this.cancel = this.deps.clock.after(this.ill ? PROBE_WHEN_ILL_MS : PROBE_EVERY_MS, () => this.probe())
  }
}
