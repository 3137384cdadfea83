import type { Instant } from '../domain/clock.ts'
import type { Bilingual } from '../domain/directory/directory.ts'
import type { BeginningFault, BeginningPhase, OtherBeginning } from '../domain/setup/beginning.ts'

/** Larger ones are restored by the command. */
export const BACKUP_MAX_BYTES = 256 * 1024 * 1024

export interface BeginningCourse {
  readonly what: OtherBeginning
  readonly phase: BeginningPhase
  /** So many documents were copied, of all in the backup. */
  readonly copied?: number
  readonly documents?: number
  readonly madeAt?: Instant
  readonly officeName?: Bilingual
  readonly fault?: BeginningFault
}

/** GET /api/beginning, for whoever has the link of a new office. */
export interface BeginningView {
  /** What the page can begin by itself; the other is done at the server, by a command. */
  readonly canBegin: readonly OtherBeginning[]
  readonly course?: BeginningCourse
}
