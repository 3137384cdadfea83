import type { RequestHandler } from 'express'
import type { Request } from '../../models/domain/request/request.ts'
import type { AlarmPath } from '../platform/health/pulse.ts'
import type { ParterServer } from '../platform/web/sockets.ts'

/** Of what the office does, and how it is. */
export interface Measured {
  readonly repository: {
    onOwnSaved(listener: (after: Request, before: Request | undefined) => void): void
    all(): readonly Request[]
  }
  readonly storeHealth: AlarmPath
  readonly deadlines: AlarmPath
  readonly timerHealth: { readonly failed: number }
  readonly syntheticPage: AlarmPath & { readonly lastMs: number | undefined }
  /** Only where the office has a mail server. */
  readonly mail: { readonly watch: AlarmPath } | undefined
  /** Undefined where the office has no sign-in server that is switched on. */
  readonly providerWatch: { readonly health: boolean | undefined; readonly clockAheadMs: number | undefined }
}

/** Figures of the running server, for the machine room's own monitoring. Nobody's name, and nothing of a request. */
export interface Metrics {
  /** By which whoever asks is known. */
  readonly token: string
  /** Begins to count what the office does. */
  follow(measured: Measured, io: ParterServer): void
  /** Times every answer of the server. */
  readonly timeAnswers: RequestHandler
  /** All of it as the text that is scraped. */
  expose(): Promise<{ readonly type: string; readonly text: string }>
}
