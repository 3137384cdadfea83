import type { Instant } from '../../models/domain/clock.ts'
import type { Request } from '../../models/domain/request/request.ts'

/** What a start found and did: how long nobody watched the deadlines, and what fell due meanwhile. */
export interface StartReport {
  /** Since the last sign of life; absent at the very first start, and where another server was up all the time. */
  readonly downMs?: number
  readonly lateSteps: number
  readonly latestMs: number
  /** Still due after the start: they could not be handled, are logged and tried again. */
  readonly lost: number
}

/** Collects what the first cycle of the runner catches up with. */
export class CatchingUp {
  private readonly lateness: number[] = []

  note(after: Request, before: Request | undefined): void {
    for (const { version, lateMs } of after.history)
      if (version > (before?.version ?? 0) && lateMs !== undefined && lateMs > 0) this.lateness.push(lateMs)
  }

  report({ now, aliveAt, lost }: { now: Instant; aliveAt: Instant | undefined; lost: number }): StartReport {
    return {
      ...(aliveAt === undefined ? {} : { downMs: Math.max(0, now - aliveAt) }),
      lateSteps: this.lateness.length,
      latestMs: Math.max(0, ...this.lateness),
      lost,
    }
  }
}

/** One calm line for whoever started the server; nothing where Parter was not down. */
export function inWords({ downMs, lateSteps, latestMs, lost }: StartReport): string | undefined {
  if (downMs === undefined) return undefined
  const late =
    lateSteps === 0
      ? 'nothing fell due'
      : `${lateSteps} ${lateSteps === 1 ? 'step' : 'steps'} late by ${wait(latestMs)}`
  return `Parter was down ${wait(downMs)}: ${late}, ${lost === 0 ? 'none' : lost} lost.`
}

function wait(ms: number): string {
  const s = Math.round(ms / 1_000)
  if (s < 120) return `${s} s`
  const min = Math.round(s / 60)
  return min < 120 ? `${min} min` : `${Math.round(min / 60)} h`
}
