import { hours, type Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'

/** That somebody has come in by the account that is kept for a silent provider. */
export interface BreakGlassUse {
  readonly personId: PersonId
  readonly at: Instant
  /** Who was to be mailed then, beside the administrators: giving the passwords back at once leaves nobody untold. */
  readonly contact?: string
  /** The addresses that have been told. */
  readonly mailedTo: readonly string[]
}

/** So long it stands on every administrator's screen, and mails that did not go are tried. */
const TOLD_MS = hours(24)

export const isStillTold = (use: BreakGlassUse | null | undefined, now: Instant): use is BreakGlassUse =>
  use !== null && use !== undefined && now - use.at < TOLD_MS
